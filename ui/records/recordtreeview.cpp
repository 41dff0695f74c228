// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordtreeview.h"

#include "datalayer/models/recordtreemodel.h"
#include "ui/parts/theme.h"
#include "ui/records/recorddelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

namespace roundtrip {

RecordTreeView::RecordTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIndentation(20);
    setMouseTracking(true);
    setItemDelegate(new RecordDelegate(this));
}

void RecordTreeView::setQueries(QueryId selected, QueryId hovered)
{
    m_selectedQuery = selected;
    m_hoveredQuery = hovered;
    viewport()->update();
}

void RecordTreeView::setSearchText(const QString &text)
{
    m_searchText = text;
    viewport()->update();
}

void RecordTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint below = visualRect(index).bottomLeft() + QPoint(20, 0);
    emit menuRequested(index, isByKey ? viewport()->mapToGlobal(below) : event->globalPos());
}

/// The view's own way to open all below a row knows no end.
void RecordTreeView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isOpening = isEnter && event->modifiers().testFlag(Qt::ControlModifier);
    if (!currentIndex().isValid() || (event->key() != Qt::Key_Asterisk && !isOpening))
        return QTreeView::keyPressEvent(event);
    event->accept();
    if (isOpening)
        emit openRequested(currentIndex());
    else
        emit expandRequested(currentIndex());
}

QModelIndex RecordTreeView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!currentIndex().isValid() && action != MoveHome && action != MoveEnd) {
        if (const QModelIndex top = indexAt(QPoint(0, 0)); top.isValid())
            return top;
    }
    return QTreeView::moveCursor(action, modifiers);
}

void RecordTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Theme theme(palette());
    const QueryId query { index.data(RecordTreeModel::QueryRole).toInt() };
    const bool isFilled = query != QueryId::None
        && (query == m_selectedQuery || query == m_hoveredQuery);
    const auto mark = static_cast<QueryMark>(index.data(RecordTreeModel::MarkRole).toInt());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (isFilled)
        painter->fillRect(row, theme.tint(mark));
    if (selectionModel()->isSelected(index)
        || index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0)) {
        QColor selected = isFilled ? theme.mark(mark) : theme.accent();
        selected.setAlphaF(hasFocus() ? 0.22F : 0.12F);
        painter->fillRect(row, selected);
    }
    // The delegate paints no ground of its own; the style must not either.
    QStyleOptionViewItem plain = option;
    plain.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    QTreeView::drawRow(painter, plain, index);
    if (isFilled)
        painter->fillRect(QRect(0, row.top(), 3, row.height()), theme.mark(mark));
}

} // namespace roundtrip

#include "moc_recordtreeview.cpp"
