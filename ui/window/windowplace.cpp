// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace roundtrip {

QList<int> windowPlace(const QWidget &window)
{
    const QRect place = window.normalGeometry();
    return { place.x(), place.y(), place.width(), place.height(), window.isMaximized() ? 1 : 0 };
}

void placeWindow(QWidget &window, const QList<int> &stored)
{
    window.resize(QSize(1280, 800).boundedTo(window.screen()->availableSize()));
    if (stored.size() != 5)
        return;
    const QRect place(stored[0], stored[1], stored[2], stored[3]);
    const QScreen *screen = QGuiApplication::screenAt(place.center());
    if (place.width() < 200 || place.height() < 150 || !screen)
        return;
    const QRect room = screen->availableGeometry();
    QRect fitting(place.topLeft(), place.size().boundedTo(room.size()));
    fitting.moveLeft(std::clamp(fitting.left(), room.left(), room.right() - fitting.width() + 1));
    fitting.moveTop(std::clamp(fitting.top(), room.top(), room.bottom() - fitting.height() + 1));
    window.setGeometry(fitting);
    if (stored[4] != 0)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

} // namespace roundtrip
