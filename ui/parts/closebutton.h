// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

class QString;
class QToolButton;
class QWidget;

namespace roundtrip {

/// Makes the flat button with a cross by which \a parent is closed. \a name is what a screen reader
/// says of it, and its tool tip.
[[nodiscard]] QToolButton *makeCloseButton(const QString &name, QWidget *parent);

} // namespace roundtrip
