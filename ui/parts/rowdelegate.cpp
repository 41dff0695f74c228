// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/rowdelegate.h"

#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace roundtrip {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(
        std::max(scaledTo(option.font, Theme::rowHeight), option.fontMetrics.height() + 6));
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

void RowDelegate::paintHits(QPainter &painter, const QRect &rect, const QString &text,
                            const QString &searched, const QColor &color)
{
    const QFontMetrics metrics(painter.font());
    qsizetype at = text.indexOf(searched, 0, Qt::CaseInsensitive);
    while (at >= 0) {
        const int left = rect.left() + metrics.horizontalAdvance(text.first(at));
        const int width = metrics.horizontalAdvance(text.sliced(at, searched.size()));
        painter.fillRect(QRect(left, rect.top() + 3, width, rect.height() - 6), color);
        at = text.indexOf(searched, at + searched.size(), Qt::CaseInsensitive);
    }
}

QRectF RowDelegate::markSquare(const QRect &rect)
{
    const int side = markSide(rect);
    const int left = QGuiApplication::isRightToLeft() ? rect.right() + 1 - side : rect.left();
    return { static_cast<double>(left), rect.center().y() - side / 2.0 + 0.5,
             static_cast<double>(side), static_cast<double>(side) };
}

int RowDelegate::markSide(const QRect &rect)
{
    return rect.height() * Theme::markSize / Theme::rowHeight;
}

QRect RowDelegate::besideMark(const QRect &rect, int gap)
{
    const int taken = markSide(rect) + gap;
    return QGuiApplication::isRightToLeft() ? rect.adjusted(0, 0, -taken, 0)
                                            : rect.adjusted(taken, 0, 0, 0);
}

} // namespace roundtrip

#include "moc_rowdelegate.cpp"
