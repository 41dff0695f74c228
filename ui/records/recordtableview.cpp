// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordtableview.h"

#include "datalayer/models/recordtablemodel.h"
#include "datalayer/records/recordorder.h"
#include "ui/parts/menuplace.h"
#include "ui/parts/spokenrow.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"
#include "ui/records/celldelegate.h"
#include "ui/records/tableheader.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace roundtrip {

RecordTableView::RecordTableView(RecordTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_header(new TableHeader(this))
{
    setObjectName(QStringLiteral("recordTable"));
    setAccessibleName(tr("Records as a table"));
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setItemDelegate(new CellDelegate(*this));
    sayRowOnFocus(this);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    takeFont();
    buildHeader();
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordTableView::showOrder);
}

void RecordTableView::takeFont()
{
    verticalHeader()->setDefaultSectionSize(
        std::max(scaledTo(font(), Theme::rowHeight), fontMetrics().height() + 6));
}

void RecordTableView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        takeFont();
    QTableView::changeEvent(event);
}

void RecordTableView::buildHeader()
{
    setHorizontalHeader(m_header);
    // A click on a header sorts, and selects no column.
    disconnect(m_header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    connect(m_header, &QHeaderView::sectionClicked, this, &RecordTableView::chooseOrder);
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (const int section = m_header->logicalIndexAt(place); section >= 0)
            emit headerMenuRequested(section, m_header->viewport()->mapToGlobal(place));
    });
}

void RecordTableView::setQueries(const QList<QueryId> &selected, const QList<QueryId> &hovered)
{
    m_tinted = QSet<QueryId>(selected.begin(), selected.end());
    m_tinted.unite(QSet<QueryId>(hovered.begin(), hovered.end()));
    viewport()->update();
}

void RecordTableView::setSearchText(const QString &text)
{
    m_searchText = text;
    viewport()->update();
}

void RecordTableView::reset()
{
    const int left = horizontalScrollBar()->value();
    QTableView::reset();
    executeDelayedItemsLayout();
    horizontalScrollBar()->setValue(left);
}

//--- Order

/// The header says by which column the records are sorted, if they are not in the key's order.
void RecordTableView::showOrder()
{
    const QStringList order = m_model.pages().query().selection().order;
    for (int section = 0; section < m_model.columnCount() && !order.isEmpty(); ++section) {
        const QString name = m_model.columnName(section);
        const bool isDown = order.first() == QChar(u'-') + name;
        if ((order.first() != name && !isDown) || m_model.orderColumn(section).isEmpty())
            continue;
        m_header->setSortIndicator(section, isDown ? Qt::DescendingOrder : Qt::AscendingOrder);
        m_header->setSortIndicatorShown(true);
        return;
    }
    m_header->setSortIndicatorShown(false);
}

QString RecordTableView::currentOrder() const
{
    return currentIndex().isValid() ? m_model.orderColumn(currentIndex().column()) : QString();
}

void RecordTableView::chooseOrder(int section)
{
    const QString column = m_model.orderColumn(section);
    showOrder(); // the header has moved its arrow by itself
    if (!column.isEmpty())
        emit orderChosen(nextOrder(m_model.pages().query().selection().order, column));
}

//--- Mouse and keys

/// The link whose text is at \a place of the viewport.
QModelIndex RecordTableView::linkAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return {};
    return CellDelegate::linkRect(index, visualRect(index), fontMetrics()).contains(place)
        ? index
        : QModelIndex();
}

void RecordTableView::mousePressEvent(QMouseEvent *event)
{
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressedLink = isPlain ? linkAt(event->position().toPoint()) : QModelIndex();
    QTableView::mousePressEvent(event);
}

void RecordTableView::mouseMoveEvent(QMouseEvent *event)
{
    const bool isOverLink = event->buttons() == Qt::NoButton
        && linkAt(event->position().toPoint()).isValid();
    viewport()->setCursor(isOverLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void RecordTableView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QPersistentModelIndex pressed = m_pressedLink;
    m_pressedLink = QModelIndex();
    if (pressed.isValid() && event->button() == Qt::LeftButton
        && linkAt(event->position().toPoint()) == pressed)
        emit linkFollowed(pressed);
}

void RecordTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex index = currentIndex();
    if (!isEnter || !index.isValid())
        return QTableView::keyPressEvent(event);
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        emit openRequested(index);
    else if (index.data(RecordTableModel::LinkLengthRole).toInt() > 0)
        emit linkFollowed(index);
}

/// Home and End lead to the first and the last record, however many there are, and with Ctrl to the
/// first and the last column.
QModelIndex RecordTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd) {
        if (modifiers.testFlag(Qt::ControlModifier) && currentIndex().isValid())
            return QTableView::moveCursor(action, modifiers & ~Qt::ControlModifier);
        const int column = currentIndex().isValid() ? currentIndex().column()
                                                    : m_header->logicalIndexAt(0);
        return m_model.index(action == MoveHome ? 0 : m_model.rowCount() - 1, std::max(0, column));
    }
    if (!currentIndex().isValid()) {
        if (const QModelIndex top = indexAt(QPoint(0, 0)); top.isValid())
            return top;
    }
    return QTableView::moveCursor(action, modifiers);
}

void RecordTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto [index, place] = menuPlace(*this, *event);
    if (index.isValid())
        emit menuRequested(index, place);
}

//--- Painting

/// The ground of whole rows, before their cells: of the current one, and of those that a query
/// filled.
void RecordTableView::paintEvent(QPaintEvent *event)
{
    if (const int first = rowAt(0); first >= 0) {
        QPainter painter(viewport());
        int last = rowAt(viewport()->height() - 1);
        if (last < 0)
            last = m_model.rowCount() - 1;
        for (int row = first; row <= last; ++row)
            paintRow(painter, row);
    }
    QTableView::paintEvent(event);
}

/// The place of a whole row, also where it has no columns.
QRect RecordTableView::rowRect(int row) const
{
    return { 0, rowViewportPosition(row), viewport()->width(), rowHeight(row) };
}

/// QTableView paints the two cells anew, and not the ground of their rows.
void RecordTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    {
        const UnheardRow unheard(*this);
        QTableView::currentChanged(current, previous);
    }
    for (const QModelIndex &index : { current, previous }) {
        if (index.isValid())
            viewport()->update(rowRect(index.row()));
    }
}

/// Whether the row was filled by a query that is selected or under the mouse.
bool RecordTableView::isFilled(int row) const
{
    return isTinted(QueryId { m_model.index(row, 0).data(RecordTableModel::QueryRole).toInt() });
}

QueryMark RecordTableView::markOf(int row) const
{
    return static_cast<QueryMark>(m_model.index(row, 0).data(RecordTableModel::MarkRole).toInt());
}

QColor RecordTableView::groundOf(int row) const
{
    const Theme theme(palette());
    const bool isCurrent = currentIndex().isValid() && row == currentIndex().row();
    return Theme::layered(theme.ground(),
                          { isFilled(row) ? theme.tint(markOf(row)) : Qt::transparent,
                            isCurrent ? theme.selection(false) : Qt::transparent });
}

void RecordTableView::paintRow(QPainter &painter, int row) const
{
    const QRect rect = rowRect(row);
    painter.fillRect(rect, groundOf(row));
    if (isFilled(row)) {
        painter.fillRect(leadingBar(rect, 3, layoutDirection()),
                         Theme(palette()).mark(markOf(row)));
    }
}

} // namespace roundtrip

#include "moc_recordtableview.cpp"
