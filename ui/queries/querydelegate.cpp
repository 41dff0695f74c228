// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/querydelegate.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"

#include <QPainter>

#include <algorithm>

namespace roundtrip {

namespace {

void paintBar(QPainter &painter, const QRect &rect, const QModelIndex &index, const QColor &color)
{
    const double whole = index.data(QueryLogModel::SectionDurationRole).toDouble();
    if (whole <= 0)
        return;
    const double start = index.data(QueryLogModel::StartRole).toDouble();
    const double duration = index.data(QueryLogModel::DurationRole).toDouble();
    const double scale = rect.width() / whole;
    // Thin ones stay visible, and none leaves the column.
    const double width = std::clamp(duration * scale, 3.0, static_cast<double>(rect.width()));
    const double left = std::min(rect.left() + start * scale, rect.right() + 1 - width);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(left, rect.center().y() - 3, width, 8), 2, 2);
}

} // namespace

void QueryDelegate::paintCell(QPainter &painter, const Theme &theme,
                              const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto mark = static_cast<QueryLogModel::Mark>(index.data(QueryLogModel::MarkRole).toInt());
    const QColor color = theme.mark(mark);
    const QRect rect = option.rect.adjusted(6, 0, -6, 0);
    const QString text = index.data().toString();
    switch (index.column()) {
    case QueryLogModel::NumberColumn:
        paintMark(painter, markSquare(rect.adjusted(1, 0, 0, 0)), mark, color);
        painter.setPen(theme.muted());
        painter.drawText(rect.adjusted(markSide(rect) + 8, 0, 0, 0), Qt::AlignVCenter, text);
        break;
    case QueryLogModel::QueryColumn: {
        const QFont font = fixedFontBeside(option.font);
        painter.setFont(font);
        if (mark == QueryLogModel::Mark::Error)
            painter.setPen(color);
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
        break;
    }
    case QueryLogModel::WaterfallColumn:
        paintBar(painter, rect, index, color);
        break;
    default:
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, text);
        break;
    }
}

} // namespace roundtrip

#include "moc_querydelegate.cpp"
