// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/querydelegate.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/models/querylogmodel.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"
#include "ui/queries/querygroups.h"

#include <QLocale>
#include <QPainter>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

void paintBar(QPainter &painter, const QRect &rect, const WaterfallClock::Bar &bar,
              const QColor &color)
{
    if (bar.width <= 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(rect.left() + bar.left, rect.center().y() - 3, bar.width, 8), 2,
                            2);
}

void paintBars(QPainter &painter, const QRect &rect, const WaterfallClock &clock,
               const QModelIndex &index, const QColor &color)
{
    const QVariant spans = index.data(QueryGroups::SpansRole);
    if (!spans.isValid()) {
        paintBar(painter, rect,
                 clock.bar(index.data(QueryLogModel::StartRole).toDouble(),
                           index.data(QueryLogModel::DurationRole).toDouble(), rect.width()),
                 color);
        return;
    }
    double done = -1; // bars that would lie on one another are left out
    const auto all = spans.value<QList<QPointF>>();
    for (const QPointF &span : all) {
        const WaterfallClock::Bar bar = clock.bar(span.x(), span.y(), rect.width());
        if (bar.left < done)
            continue;
        paintBar(painter, rect, bar, color);
        done = bar.left + bar.width;
    }
}

/// Between the edges of a cell and what is in it.
constexpr int cellMargin = 6;
/// Between a mark and the number.
constexpr int markGap = 8;

/// The figure of a cell as it is painted.
QString figureText(const QModelIndex &index)
{
    const QVariant figure = index.data();
    return index.column() == QueryLogModel::RowsColumn && !figure.isNull()
        ? QLocale().toString(figure.toLongLong())
        : figure.toString();
}

/// Writes a figure; part of one would be another.
void paintFigure(QPainter &painter, const QRect &rect, int alignment, const QModelIndex &index)
{
    const QFontMetrics metrics(painter.font());
    painter.drawText(rect, Qt::AlignVCenter | alignment,
                     metrics.elidedText(figureText(index), Qt::ElideRight, rect.width()));
}

/// Where the text of a statement stands: behind the arrow of a group, and further in within one.
QRect statementRect(const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isMember = index.parent().parent().isValid();
    const bool isGroup = index.data(QueryGroups::CountRole).isValid();
    const int inset = isMember || isGroup ? QueryDelegate::arrowWidth(option.fontMetrics) : 0;
    return rect.adjusted(inset, 0, 0, 0);
}

/// Writes a statement, and behind it the spread of a group, if there is room.
void paintStatement(QPainter &painter, const Theme &theme, const QRect &rect, const QString &text,
                    const QModelIndex &index)
{
    const QFontMetrics metrics(painter.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    const QString spread = index.data(QueryGroups::SpreadRole).toString();
    const int left = metrics.horizontalAdvance(shown) + 14;
    if (spread.isEmpty() || left + metrics.horizontalAdvance(spread) > rect.width())
        return;
    painter.setPen(theme.readable(theme.muted(), theme.ground()));
    painter.drawText(rect.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, spread);
}

} // namespace

int QueryDelegate::arrowWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(u'▸') + 6;
}

int QueryDelegate::figureWidth(const QFontMetrics &metrics, const QModelIndex &index, int height)
{
    const bool isNumber = index.column() == QueryLogModel::NumberColumn;
    if (!isNumber && index.column() != QueryLogModel::RowsColumn
        && index.column() != QueryLogModel::DurationColumn)
        return 0;
    const int text = 2 * cellMargin + metrics.horizontalAdvance(figureText(index)) + 1;
    return isNumber ? text + markSide(QRect(0, 0, 1, height)) + markGap : text;
}

void QueryDelegate::paintCell(QPainter &painter, const Theme &theme,
                              const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto mark = static_cast<QueryLogModel::Mark>(index.data(QueryLogModel::MarkRole).toInt());
    const QColor color = theme.mark(mark);
    const QRect rect = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    switch (index.column()) {
    case QueryLogModel::NumberColumn:
        paintMark(painter, markSquare(rect.adjusted(1, 0, 0, 0)), mark, color);
        painter.setPen(theme.readable(theme.muted(), theme.ground()));
        paintFigure(painter, besideMark(rect, markGap), 0, index);
        break;
    case QueryLogModel::QueryColumn: {
        if (index.data(QueryGroups::CountRole).isValid()) {
            const auto *view = qobject_cast<const QTreeView *>(option.widget);
            const bool isOpen = view && view->isExpanded(index.siblingAtColumn(0));
            painter.drawText(rect, Qt::AlignVCenter, isOpen ? u"▾"_s : u"▸"_s);
        }
        painter.setFont(fixedFontBeside(option.font));
        if (mark == QueryLogModel::Mark::Error)
            painter.setPen(theme.readable(color, theme.ground()));
        paintStatement(painter, theme, statementRect(rect, option, index),
                       visibleText(index.data().toString()), index);
        break;
    }
    case QueryLogModel::WaterfallColumn:
        paintBars(painter, rect, m_clock, index, color);
        break;
    default:
        paintFigure(painter, rect, Qt::AlignRight, index);
        break;
    }
}

} // namespace roundtrip

#include "moc_querydelegate.cpp"
