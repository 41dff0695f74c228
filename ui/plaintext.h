// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace roundtrip {

// Names, values and a server's words may hold anything. Qt's widgets take some of it for more than
// letters; what is not ours passes here on its way to them.

/// A label that takes nothing for HTML. An "&" is a letter, unless the label gets a buddy.
[[nodiscard]] QLabel *plainLabel(QWidget *parent, const QString &text = {});
/// \a text for a tooltip, which would guess whether it is HTML.
[[nodiscard]] QString plainToolTip(const QString &text);
/// \a text for a menu, an action, a button or a tab, where an "&" makes the next letter a shortcut
/// and what follows a tab is one.
[[nodiscard]] QString plainActionText(const QString &text);
/// \a text for the title of a window, where "[*]" is the place of a mark.
[[nodiscard]] QString plainTitle(const QString &text);

} // namespace roundtrip
