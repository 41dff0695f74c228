// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/flowlayout.h"

#include <QGuiApplication>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace roundtrip {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{ }

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({ 0, 0, width, 0 }, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        least = least.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return least.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool isDone) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection()
                                          : QGuiApplication::layoutDirection();
    QPoint place = room.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), std::max(room.width(), item->minimumSize().width())));
        if (place.x() > room.left() && place.x() + size.width() > room.left() + room.width())
            place = { room.left(), place.y() + std::exchange(lineHeight, 0) + spacing() };
        if (isDone)
            item->setGeometry(QStyle::visualRect(direction, room, { place, size }));
        place.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return place.y() + lineHeight - rect.top() + contentsMargins().bottom();
}

} // namespace roundtrip

#include "moc_flowlayout.cpp"
