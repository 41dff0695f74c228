// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/scrollmarks.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int markHeight = 3;
constexpr int markWidth = 4; ///< the handle shows beside them

} // namespace

ScrollMarks::ScrollMarks(QScrollBar *bar)
    : QWidget(bar)
{
    setObjectName("scrollMarks"_L1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    resize(bar->size());
    hide();
    bar->installEventFilter(this);
}

void ScrollMarks::setMarks(const QList<double> &parts, const QColor &color)
{
    if (parts == m_parts && color == m_color)
        return;
    m_parts = parts;
    m_color = color;
    setVisible(!parts.isEmpty());
    raise();
    update();
}

bool ScrollMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        resize(static_cast<QWidget *>(watched)->size());
    return QWidget::eventFilter(watched, event);
}

void ScrollMarks::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    int last = -markHeight;
    for (const double part : m_parts) {
        const int room = std::max(0, height() - markHeight);
        const int top = static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * room));
        if (top == last)
            continue;
        painter.fillRect(width() - markWidth, top, markWidth, markHeight, m_color);
        last = top;
    }
}

} // namespace roundtrip

#include "moc_scrollmarks.cpp"
