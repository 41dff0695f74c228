// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QWidget;

namespace roundtrip {

/// Returns where the window \a window is: left, top, width, height, and 1 if it is maximized, else
/// 0.
[[nodiscard]] QList<int> windowPlace(const QWidget &window);
/// Puts \a window where \a stored says, as windowPlace() returns it, as far as there is a screen
/// there; else gives it the usual size.
void placeWindow(QWidget &window, const QList<int> &stored);
/// Gives the window \a window the size of \a other, which is shown, and puts it a little below it
/// and to its right, as far as the screen of \a other has room: all of it is on that screen.
void placeWindowBeside(QWidget &window, const QWidget &other);

} // namespace roundtrip
