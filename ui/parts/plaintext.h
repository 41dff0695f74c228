// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace roundtrip {

// Names, values and a server's words may hold any characters, and Qt's widgets take some of these
// for markup. A text that is not the program's own passes through these functions on its way to a
// widget.

/// Returns a new label, owned by \a parent, that takes nothing for HTML. An "&" is a letter in it,
/// unless the label gets a buddy.
[[nodiscard]] QLabel *plainLabel(QWidget *parent, const QString &text = {});
/// Returns \a text for a label: in each of its lines, what would turn the direction of other words
/// or stand for something unseen is replaced, see visibleText().
[[nodiscard]] QString plainLines(const QString &text);
/// Returns \a text for a tooltip, which would otherwise guess whether the text is HTML.
[[nodiscard]] QString plainToolTip(const QString &text);
/// Returns \a text for a tooltip that is broken into lines where it is long.
[[nodiscard]] QString wrappedToolTip(const QString &text);
/// Returns \a text for a menu, an action, a button or a tab of a tab bar, where an "&" would make
/// the next letter a shortcut and a tab character would put what follows it into the shortcut's
/// column.
[[nodiscard]] QString plainActionText(const QString &text);
/// Returns \a text for the title of a window, where "[*]" would be the place of the mark of unsaved
/// changes.
[[nodiscard]] QString plainTitle(const QString &text);

} // namespace roundtrip
