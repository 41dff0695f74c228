// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>
#include <QString>

class QToolButton;

namespace roundtrip {

/// IconPlace is where an icon stands, which decides what colours it takes from the palette.
enum class IconPlace {
    Button, ///< in the colour of a button's text, whether it is checked or not
    Switch, ///< the same, but white while the button is checked, on the accent's ground
    Menu, ///< in the colour of a menu's text, and of a selected entry's
};

/// Returns the program's own icon \a name, a file of resources/icons without its suffix: `open`. It
/// is drawn anew for each size and in the application's palette of that moment, so that it follows
/// a change from light to dark, and points the other way where one reads from right to left. An
/// icon that does not exist, or that no SvgPicture can be read from, is null.
[[nodiscard]] QIcon ownIcon(const QString &name, IconPlace place = IconPlace::Button);

/// Gives \a button the icon \a name, on the left of its text if it has one.
void setOwnIcon(QToolButton *button, const QString &name, IconPlace place = IconPlace::Button);

/// Returns the icon of the program and its windows.
[[nodiscard]] QIcon programIcon();

} // namespace roundtrip
