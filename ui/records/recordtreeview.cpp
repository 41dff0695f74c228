// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordtreeview.h"

#include "datalayer/models/filledrows.h"
#include "datalayer/models/lookedat.h"
#include "datalayer/models/recordtreemodel.h"
#include "ui/parts/menuplace.h"
#include "ui/parts/spokenrow.h"
#include "ui/parts/theme.h"
#include "ui/records/recorddelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

namespace roundtrip {

/// Tint is how a row is painted for a statement.
struct RecordTreeView::Tint
{
    enum class Kind {
        None,
        Filled, ///< the statement has filled the row
        Above, ///< the row is closed, and the statement has filled rows below it
    };

    Kind kind = Kind::None;
    QueryMark mark = QueryMark::Neutral;
};

namespace {

/// Paints the \a bar of a row that a query has filled; broken where such rows are below it.
void paintFilledBar(QPainter &painter, const QRect &bar, const QColor &color, bool isAbove)
{
    if (!isAbove) {
        painter.fillRect(bar, color);
        return;
    }
    const int part = bar.height() / 5;
    for (int i = 0; i < 5; i += 2)
        painter.fillRect(QRect(bar.left(), bar.top() + i * part, bar.width(), part), color);
}

/// The last row of \a view of those that are not within a closed one.
QModelIndex lastRow(const QTreeView &view)
{
    const QAbstractItemModel &model = *view.model();
    QModelIndex last = model.index(model.rowCount() - 1, 0);
    while (view.isExpanded(last) && model.rowCount(last) > 0)
        last = model.index(model.rowCount(last) - 1, 0, last);
    return last;
}

} // namespace

RecordTreeView::RecordTreeView(QWidget *parent)
    : QTreeView(parent)
    , m_selected(std::make_unique<FilledRows>())
    , m_hovered(std::make_unique<FilledRows>())
{
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIndentation(20);
    setMouseTracking(true);
    setItemDelegate(new RecordDelegate(this));
    sayRowOnFocus(this);
}

RecordTreeView::~RecordTreeView() = default;

void RecordTreeView::setQueries(const QList<QueryId> &selected, const QList<QueryId> &hovered)
{
    setFilled(FilledRows(selected, QueryMark::Neutral), FilledRows(hovered, QueryMark::Neutral));
}

void RecordTreeView::setFilled(const FilledRows &selected, const FilledRows &hovered)
{
    *m_selected = selected;
    *m_hovered = hovered;
    viewport()->update();
}

/// The statement under the mouse comes first: that is what the user asks about.
RecordTreeView::Tint RecordTreeView::tintOf(const QModelIndex &index) const
{
    const QueryId query { index.data(RecordTreeModel::QueryRole).toInt() };
    const auto *records = qobject_cast<const RecordTreeModel *>(model());
    const QModelIndex row = index.siblingAtColumn(0);
    const bool isClosed = records && !isExpanded(row);
    for (const FilledRows *rows : { m_hovered.get(), m_selected.get() }) {
        if (rows->isOf(query)) {
            const int mark = index.data(RecordTreeModel::MarkRole).toInt();
            return { Tint::Kind::Filled, static_cast<QueryMark>(mark) };
        }
        if (isClosed && rows->isWanted() && rows->isAbove(records->rowOf(row)))
            return { Tint::Kind::Above, rows->mark() };
    }
    return {};
}

void RecordTreeView::setSearchText(const QString &text)
{
    m_searchText = text;
    viewport()->update();
}

void RecordTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto [index, place] = menuPlace(*this, *event);
    if (index.isValid())
        emit menuRequested(index, place);
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

void RecordTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const UnheardRow unheard(*this);
    QTreeView::currentChanged(current, previous);
}

QModelIndex RecordTreeView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!currentIndex().isValid() && action == MoveEnd)
        return lastRow(*this); // QTreeView would go to the first
    if (!currentIndex().isValid() && action != MoveHome) {
        if (const QModelIndex top = indexAt(QPoint(0, 0)); top.isValid())
            return top;
    }
    return QTreeView::moveCursor(action, modifiers);
}

void RecordTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Theme theme(palette());
    const Tint tint = tintOf(index);
    const QueryMark mark = tint.mark;
    const bool isFilled = tint.kind != Tint::Kind::None;
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isCurrent = index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0);
    const bool isShaded = isCurrent || selectionModel()->isSelected(index);
    const QColor tinted = isFilled ? theme.tint(mark) : Qt::transparent;
    const QColor shaded = isShaded ? theme.selection(hasFocus()) : Qt::transparent;
    painter->fillRect(row, tinted);
    painter->fillRect(row, shaded);
    // The delegate paints no ground of its own, but has to know it; the style must not either.
    QStyleOptionViewItem plain = option;
    plain.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    if (isFilled || isShaded)
        plain.palette.setColor(QPalette::Base, Theme::layered(theme.ground(), { tinted, shaded }));
    QTreeView::drawRow(painter, plain, index);
    if (isFilled)
        paintFilledBar(*painter, leadingBar(row, 3, layoutDirection()), theme.mark(mark),
                       tint.kind == Tint::Kind::Above);
    if (const auto *records = qobject_cast<const RecordTreeModel *>(model()); records && m_looked)
        m_looked->note(records->placeOf(index));
    if (isCurrent && hasFocus())
        paintFocusRing(*painter, row, theme);
}

} // namespace roundtrip

#include "moc_recordtreeview.cpp"
