// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/querydelegate.h"

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
    painter.setPen(theme.muted());
    painter.drawText(rect.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, spread);
}

} // namespace

int QueryDelegate::arrowWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(u'▸') + 6;
}

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
        painter.drawText(besideMark(rect, 8), Qt::AlignVCenter, text);
        break;
    case QueryLogModel::QueryColumn: {
        if (index.data(QueryGroups::CountRole).isValid()) {
            const auto *view = qobject_cast<const QTreeView *>(option.widget);
            const bool isOpen = view && view->isExpanded(index.siblingAtColumn(0));
            painter.drawText(rect, Qt::AlignVCenter, isOpen ? u"▾"_s : u"▸"_s);
        }
        painter.setFont(fixedFontBeside(option.font));
        if (mark == QueryLogModel::Mark::Error)
            painter.setPen(color);
        paintStatement(painter, theme, statementRect(rect, option, index), text, index);
        break;
    }
    case QueryLogModel::RowsColumn:
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight,
                         index.data().isNull() ? text
                                               : QLocale().toString(index.data().toLongLong()));
        break;
    case QueryLogModel::WaterfallColumn:
        paintBars(painter, rect, m_clock, index, color);
        break;
    default:
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, text);
        break;
    }
}

} // namespace roundtrip

#include "moc_querydelegate.cpp"
