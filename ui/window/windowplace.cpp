// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStyle>
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
    // The desktop adds a title bar, of a height that nobody knows before the window is shown.
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    const QSize room = window.screen()->availableSize() - QSize(0, title);
    window.resize(QSize(1280, 800).boundedTo(room));
    if (stored.size() != 5)
        return;
    const QRect place(stored[0], stored[1], stored[2], stored[3]);
    const QScreen *screen = QGuiApplication::screenAt(place.center());
    if (place.width() < 200 || place.height() < 150 || !screen)
        return;
    const QRect whole = screen->availableGeometry();
    QRect fitting(place.topLeft(), place.size().boundedTo(whole.size()));
    fitting.moveLeft(std::clamp(fitting.left(), whole.left(), whole.right() - fitting.width() + 1));
    fitting.moveTop(std::clamp(fitting.top(), whole.top(), whole.bottom() - fitting.height() + 1));
    window.setGeometry(fitting);
    if (stored[4] != 0)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

void placeWindowBeside(QWidget &window, const QWidget &other)
{
    constexpr int cascade = 28; // in pixels
    // The desktop frames both alike.
    const QSize frame = other.frameGeometry().size() - other.size();
    const QRect room = other.screen()->availableGeometry();
    const QSize size = other.normalGeometry().isValid() ? other.normalGeometry().size()
                                                        : other.size();
    QRect whole(other.frameGeometry().topLeft() + QPoint(cascade, cascade),
                (size + frame).boundedTo(room.size() - QSize(cascade, cascade)));
    whole.moveLeft(std::clamp(whole.left(), room.left(), room.right() + 1 - whole.width()));
    whole.moveTop(std::clamp(whole.top(), room.top(), room.bottom() + 1 - whole.height()));
    window.resize(whole.size() - frame);
    window.move(whole.topLeft()); // with its frame
}

} // namespace roundtrip
