// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/rowdelegate.h"

#include "ui/parts/theme.h"

#include <QPainter>

#include <algorithm>

namespace roundtrip {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(Theme::rowHeight, option.fontMetrics.height() + 6));
    return size;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    paintCell(*painter, Theme(option.palette), option, index);
    painter->restore();
}

QRectF RowDelegate::markSquare(const QRect &rect)
{
    return { static_cast<double>(rect.left()), rect.center().y() - Theme::markSize / 2.0 + 0.5,
             Theme::markSize, Theme::markSize };
}

} // namespace roundtrip

#include "moc_rowdelegate.cpp"
