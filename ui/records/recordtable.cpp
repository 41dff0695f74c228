// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordtable.h"

#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/recordquery.h"
#include "ui/parts/placeholder.h"
#include "ui/parts/plaintext.h"
#include "ui/records/recordcopy.h"
#include "ui/records/recordtableview.h"
#include "ui/records/tablecolumns.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace roundtrip {

RecordTable::RecordTable(RecordPages &pages, WindowSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_model(pages)
    , m_view(new RecordTableView(m_model, this))
    , m_copying(new RecordCopy(
          m_view, [this](const QModelIndex &index) { return m_model.placeOf(index); },
          [this](int section) {
              return RecordPart { m_model.tableColumn(section), m_model.stepOf(section) };
          }))
    , m_placeholder(new Placeholder(m_view))
{
    m_model.setShowsRelations(true);
    // Before the view hears of it, which would select another row.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex & /*parent*/, int first, int last) {
                keepCurrentFromMoving(first, last);
            });
    m_view->setModel(&m_model);
    arrange(settings);
    connectModel();
    connect(m_view, &RecordTableView::linkFollowed, this, &RecordTable::follow);
    connect(m_view, &RecordTableView::openRequested, this, [this](const QModelIndex &index) {
        const RecordPlace place = m_model.placeOf(index);
        const auto query = place.set ? queryOfRecord(place) : std::nullopt;
        if (query)
            emit openRequested(*query);
    });
    connect(m_view, &RecordTableView::menuRequested, this,
            [this](const QModelIndex &index, const QPoint &at) {
                emit menuRequested(m_model.placeOf(index), index, at);
            });
    connect(m_view, &RecordTableView::headerMenuRequested, this,
            [this](int section, const QPoint &at) {
                auto *menu = new QMenu(this);
                menu->setObjectName(QStringLiteral("columnMenu"));
                menu->setAttribute(Qt::WA_DeleteOnClose);
                fillColumnMenu(menu, section);
                menu->popup(at);
            });
}

/// The bar and the columns belong to a view that has its model.
void RecordTable::arrange(WindowSettings *settings)
{
    m_bar = new PositionBar(m_view, m_model, this);
    m_columns = new TableColumns(m_view, m_model, settings);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_bar);
    setFocusProxy(m_view);
}

void RecordTable::connectModel()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RecordTable::tell);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordTable::noteColumn);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &RecordTable::selectAgain);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_isResetting = true; });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_isResetting = false;
        if (m_bar->isMoving()) {
            selectAgain();
        } else {
            m_isAwaited = false;
            m_selected = -1; // the tree says what is selected of the new records
            emit replaced();
        }
    });
    connect(&m_model, &PagedModel::rowsArrived, this, [this](int first, int last) {
        const QModelIndex index = m_view->currentIndex();
        if (m_isAwaited && index.isValid() && index.row() >= first && index.row() <= last)
            tell(index);
    });
}

void RecordTable::tell(const QModelIndex &index)
{
    if (m_isFollowing || !index.isValid())
        return;
    m_selected = m_model.positionOf(index);
    const RecordPlace place = m_model.placeOf(index);
    m_isAwaited = !place.set;
    emit selected(m_selected, place);
}

void RecordTable::select(qint64 position)
{
    if (m_isResetting)
        return; // replaced() will tell
    m_isAwaited = m_isAwaited && position == m_selected;
    m_selected = position;
    const QScopedValueRollback following(m_isFollowing, true);
    if (!m_model.indexOf(position).isValid())
        m_view->selectionModel()->clear();
    selectAgain();
}

void RecordTable::bringIntoSight(qint64 position)
{
    if (!m_model.indexOf(position).isValid())
        m_bar->scrollTo({ position, 0 });
    const QModelIndex index = m_model.indexOf(position);
    const int top = m_view->rowViewportPosition(index.row());
    if (index.isValid()
        && (top < 0 || top + m_view->rowHeight(index.row()) > m_view->viewport()->height()))
        m_bar->scrollTo({ std::max<qint64>(0, position - 3), 0 });
}

bool RecordTable::isCurrentInSight() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() && m_view->viewport()->rect().intersects(m_view->visualRect(index));
}

void RecordTable::noteColumn(const QModelIndex &index)
{
    if (!m_isFollowing && !m_isResetting && index.isValid())
        m_notedColumns[m_model.pages().query().root()] = m_model.columnId(index.column());
}

/// The column where the current cell was when records of the same table were left, or -1.
int RecordTable::notedColumn() const
{
    const QString noted = m_notedColumns.value(m_model.pages().query().root());
    for (int section = 0; section < m_model.columnCount(); ++section) {
        if (m_model.columnId(section) == noted && !m_view->isColumnHidden(section))
            return section;
    }
    return -1;
}

/// Has the record that was selected be the current one, wherever its row is now. Where it is so
/// already, the cells that are selected stay so.
void RecordTable::selectAgain()
{
    const QModelIndex index = m_model.indexOf(m_selected);
    const QModelIndex current = m_view->currentIndex();
    if (!index.isValid() || (current.isValid() && current.row() == index.row()))
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    const QModelIndex inSight = m_bar->rowAt(m_selected);
    const int noted = current.isValid() ? current.column() : notedColumn();
    const int column = noted >= 0 ? noted : inSight.column();
    m_view->setAutoScroll(false); // it may be far from what is in sight
    m_view->selectionModel()->setCurrentIndex(index.siblingAtColumn(std::max(0, column)),
                                              QItemSelectionModel::ClearAndSelect);
    m_view->setAutoScroll(true);
}

/// Where the row goes away that is current, no other one becomes so: it is the record that is
/// selected.
void RecordTable::keepCurrentFromMoving(int first, int last)
{
    const int row = m_view->currentIndex().row();
    if (row < first || row > last)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    m_view->selectionModel()->clear();
}

/// To the records at the end of the relation that the cell shows, or that its key refers to.
void RecordTable::follow(const QModelIndex &index)
{
    const RecordPlace place = m_model.placeOf(index);
    const Relation *relation = m_model.relationOf(place, index.column());
    if (!relation)
        return;
    if (const auto query = queryOfRelated(place, *relation))
        emit openRequested(*query);
}

void RecordTable::fillColumnMenu(QMenu *menu, int section)
{
    if (const QString column = m_model.orderColumn(section); !column.isEmpty()) {
        menu->addAction(tr("Sort ascending"), this,
                        [this, column] { emit m_view->orderChosen({ column }); });
        menu->addAction(tr("Sort descending"), this,
                        [this, column] { emit m_view->orderChosen({ QChar(u'-') + column }); });
        menu->addAction(tr("In the key's order"), this, [this] { emit m_view->orderChosen({}); })
            ->setEnabled(!m_model.pages().query().selection().order.isEmpty());
        menu->addSeparator();
    }
    m_columns->addTo(menu, section);
}

void RecordTable::addColumnTo(QMenu *menu, const QModelIndex &index)
{
    if (index.data(RecordTableModel::LinkLengthRole).toInt() > 0) {
        const QPersistentModelIndex link = index;
        menu->addAction(tr("Follow the link"), this, [this, link] {
            if (link.isValid())
                follow(link);
        });
    }
    const QString name = m_model.headerData(index.column(), Qt::Horizontal).toString();
    fillColumnMenu(menu->addMenu(tr("Column %1").arg(plainActionText(name))), index.column());
}

} // namespace roundtrip

#include "moc_recordtable.cpp"
