// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/querylogview.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/parts/menuplace.h"
#include "ui/parts/spokenrow.h"
#include "ui/parts/theme.h"
#include "ui/queries/querydelegate.h"
#include "ui/queries/querygroups.h"
#include "ui/queries/sectionheading.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isSection(const QModelIndex &index)
{
    return index.isValid() && index.data(QueryLogModel::IsSectionRole).toBool();
}

bool isGroup(const QModelIndex &index)
{
    return index.isValid() && !isSection(index) && index.data(QueryGroups::CountRole).isValid();
}

/// Of what stands out: the selected statement, the section that is shown.
constexpr int sideBar = 3;

} // namespace

QueryLogView::QueryLogView(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new QueryDelegate(this))
{
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setItemDelegate(m_delegate);
    sayRowOnFocus(this);
}

void QueryLogView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const UnheardRow unheard(*this);
    QTreeView::currentChanged(current, previous);
}

void QueryLogView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (isSection(index)) {
        drawSection(painter, option, index);
        return;
    }
    const Theme theme(palette());
    const auto mark = static_cast<QueryLogModel::Mark>(index.data(QueryLogModel::MarkRole).toInt());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isCurrent = selectionModel()->isRowSelected(index.row(), index.parent());
    const bool isHovered = !m_hovered.isEmpty() && queriesOf(index) == m_hovered;
    const QColor shaded = isCurrent ? theme.selection(hasFocus()) : Qt::transparent;
    const QColor tinted = isCurrent || isHovered ? theme.tint(mark) : Qt::transparent;
    painter->fillRect(row, shaded);
    painter->fillRect(row, tinted);
    QStyleOptionViewItem plain = option;
    plain.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    if (isCurrent || isHovered)
        plain.palette.setColor(QPalette::Base, Theme::layered(theme.ground(), { shaded, tinted }));
    QTreeView::drawRow(painter, plain, index);
    if (isCurrent)
        painter->fillRect(leadingBar(row, sideBar, layoutDirection()), theme.mark(mark));
    if (isCurrent && hasFocus())
        paintFocusRing(*painter, row, theme);
}

void QueryLogView::drawSection(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme theme(palette());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isShown = m_shown != LoadId::None
        && index.data(QueryLogModel::IdRole).toInt() == static_cast<int>(m_shown);
    painter->save();
    painter->fillRect(row, palette().color(QPalette::AlternateBase));
    if (isShown)
        painter->fillRect(leadingBar(row, sideBar, layoutDirection()), theme.accent());
    painter->setPen(theme.muted());
    painter->setFont(font());
    const QString arrow = isExpanded(index) ? u"▾"_s : u"▸"_s;
    const QVariant listed = index.data(QueryGroups::CountRole);
    const QString cost = sectionCost(index,
                                     listed.isValid() ? listed.toInt() : model()->rowCount(index));
    const QRect inner = row.adjusted(8, 0, -10, 0);
    const int costWidth = QFontMetrics(font()).horizontalAdvance(cost);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, cost);
    if (isShown) {
        QFont bold = font();
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(palette().color(QPalette::Text));
    }
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(painter->font())
                          .elidedText(arrow + u"  "_s + sectionHeading(index), Qt::ElideRight,
                                      inner.width() - costWidth - 12));
    if (hasFocus() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0))
        paintFocusRing(*painter, row, theme);
    painter->restore();
}

void QueryLogView::setShownSection(LoadId first)
{
    if (m_shown == first)
        return;
    m_shown = first;
    viewport()->update();
}

const WaterfallClock &QueryLogView::clock() const
{
    return m_delegate->clock();
}

void QueryLogView::fold(const QModelIndex &row)
{
    setExpanded(row.siblingAtColumn(0), !isExpanded(row.siblingAtColumn(0)));
}

void QueryLogView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (const QList<QueryId> queries = queriesOf(index); queries != m_hovered) {
        m_hovered = queries;
        viewport()->update();
        emit hovered(queries);
    }
    QTreeView::mouseMoveEvent(event);
}

void QueryLogView::leaveEvent(QEvent *event)
{
    m_hovered.clear();
    viewport()->update();
    emit hovered({});
    QTreeView::leaveEvent(event);
}

void QueryLogView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if ((isSection(index) || isArrow(at)) && event->button() == Qt::LeftButton) {
        fold(index);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void QueryLogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (isSection(index) || isArrow(at))
        return; // the first click has folded it
    if (isGroup(index) && event->button() == Qt::LeftButton)
        fold(index);
    QTreeView::mouseDoubleClickEvent(event);
}

/// Whether the arrow of a group is there.
bool QueryLogView::isArrow(QPoint at) const
{
    const QModelIndex index = indexAt(at);
    return isGroup(index) && index.column() == QueryLogModel::QueryColumn
        && at.x() < visualRect(index).left() + 6 + QueryDelegate::arrowWidth(fontMetrics());
}

void QueryLogView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto [index, place] = menuPlace(*this, *event);
    if (!index.isValid())
        return;
    if (isSection(index) && index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0)) {
        clearSelection(); // the menu is about the section
        setCurrentIndex(index.siblingAtColumn(0));
    }
    emit menuRequested(index.siblingAtColumn(0), place);
}

void QueryLogView::keyPressEvent(QKeyEvent *event)
{
    const bool folds = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (folds && event->modifiers() == Qt::NoModifier
        && (isSection(currentIndex()) || isGroup(currentIndex()))) {
        fold(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

/// The clock follows the rows in sight, which a layout, a fold or a new statement changes, too:
/// what all of these have in common is that they are painted.
void QueryLogView::paintEvent(QPaintEvent *event)
{
    if (const WaterfallClock clock = WaterfallClock::ofRowsInSight(*this); clock != this->clock()) {
        m_delegate->setClock(clock);
        viewport()->update(); // all of it: every bar is another
        emit clockChanged(clock.text());
    }
    if (const QList<int> widths = figureWidths(); widths != m_figureWidths) {
        m_figureWidths = widths;
        emit figuresSeen(widths);
    }
    QTreeView::paintEvent(event);
}

QList<int> QueryLogView::figureWidths() const
{
    QList<int> widths(QueryLogModel::ColumnCount, 0);
    const QFontMetrics metrics(font());
    const int bottom = viewport()->height();
    for (QModelIndex row = indexAt(QPoint(0, 0)); row.isValid(); row = indexBelow(row)) {
        const QRect place = visualRect(row);
        if (place.top() >= bottom)
            break;
        if (isSection(row))
            continue;
        for (int column = 0; column < QueryLogModel::ColumnCount; ++column) {
            const int width = QueryDelegate::figureWidth(metrics, row.siblingAtColumn(column),
                                                         place.height());
            widths[column] = std::max(widths[column], width);
        }
    }
    return widths;
}

void QueryLogView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    viewport()->update(); // not only what has come into sight
}

} // namespace roundtrip

#include "moc_querylogview.cpp"
