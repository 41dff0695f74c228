// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/querylogview.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/parts/counted.h"
#include "ui/parts/theme.h"
#include "ui/queries/querydelegate.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int narrowWidth = 640;
constexpr int narrowWaterfall = 120;

} // namespace

QueryLogView::QueryLogView(QWidget *parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setItemDelegate(new QueryDelegate(this));
}

void QueryLogView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (index.data(QueryLogModel::IsSectionRole).toBool()) {
        drawSection(painter, option, index);
        return;
    }
    const Theme theme(palette());
    const auto mark = static_cast<QueryLogModel::Mark>(index.data(QueryLogModel::MarkRole).toInt());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isCurrent = selectionModel()->isRowSelected(index.row(), index.parent());
    const bool isHovered = m_hovered != QueryId::None
        && index.data(QueryLogModel::IdRole).toInt() == static_cast<int>(m_hovered);
    if (isCurrent)
        painter->fillRect(row, theme.selection(hasFocus()));
    if (isCurrent || isHovered)
        painter->fillRect(row, theme.tint(mark));
    QStyleOptionViewItem plain = option;
    plain.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    QTreeView::drawRow(painter, plain, index);
    if (isCurrent)
        painter->fillRect(QRect(0, row.top(), 3, row.height()), theme.mark(mark));
    if (isCurrent && hasFocus())
        paintFocusRing(*painter, row, theme);
}

void QueryLogView::drawSection(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme theme(palette());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    painter->fillRect(row, palette().color(QPalette::AlternateBase));
    painter->setPen(theme.muted());
    painter->setFont(font());
    const QString arrow = isExpanded(index) ? u"▾"_s : u"▸"_s;
    const int listed = model()->rowCount(index);
    const int notable = index.data(QueryLogModel::NotableCountRole).toInt();
    const QString statements = counted(std::max(listed, notable), tr("1 statement"),
                                       tr("%1 statements"));
    const QString cost = (listed < notable ? tr("%1 of %2").arg(listed).arg(statements)
                                           : statements)
        + u" · "_s + tr("%1 ms").arg(index.data(QueryLogModel::DurationRole).toDouble(), 0, 'f', 1);
    const QRect inner = row.adjusted(8, 0, -10, 0);
    const int costWidth = QFontMetrics(font()).horizontalAdvance(cost);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, cost);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font()).elidedText(arrow + u"  "_s + index.data().toString(),
                                                      Qt::ElideRight,
                                                      inner.width() - costWidth - 12));
    if (hasFocus() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0))
        paintFocusRing(*painter, row, theme);
}

void QueryLogView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isStatement = index.isValid() && !index.data(QueryLogModel::IsSectionRole).toBool();
    const QueryId query = isStatement ? QueryId { index.data(QueryLogModel::IdRole).toInt() }
                                      : QueryId::None;
    if (query != m_hovered) {
        m_hovered = query;
        viewport()->update();
        emit hovered(query);
    }
    QTreeView::mouseMoveEvent(event);
}

void QueryLogView::leaveEvent(QEvent *event)
{
    m_hovered = QueryId::None;
    viewport()->update();
    emit hovered(QueryId::None);
    QTreeView::leaveEvent(event);
}

void QueryLogView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && index.data(QueryLogModel::IsSectionRole).toBool()) {
        const QModelIndex section = index.siblingAtColumn(0);
        setExpanded(section, !isExpanded(section));
        return;
    }
    QTreeView::mousePressEvent(event);
}

void QueryLogView::resizeEvent(QResizeEvent *event)
{
    // The statement comes first: where there is little room the bars give way, and no further.
    const bool isNarrow = event->size().width() < narrowWidth;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        header()->resizeSection(QueryLogModel::WaterfallColumn,
                                isNarrow ? narrowWaterfall : wideWaterfall);
    }
    QTreeView::resizeEvent(event);
}

} // namespace roundtrip

#include "moc_querylogview.cpp"
