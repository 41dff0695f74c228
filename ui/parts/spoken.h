// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QWidget;

namespace roundtrip {

/// Has a screen reader say \a text, which \a widget shows or is about, without a move of the focus;
/// in a window that is still to be shown, once it is. Nothing happens where no screen reader
/// listens.
void announce(QWidget *widget, const QString &text);

} // namespace roundtrip
