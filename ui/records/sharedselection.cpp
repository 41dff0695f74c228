// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/sharedselection.h"

#include "datalayer/models/recordtreemodel.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtableview.h"
#include "ui/records/recordtreeview.h"

#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace roundtrip {

namespace {

/// As many as the history has steps.
constexpr qsizetype mostLeft = 100;
/// Each of the rows has a key that is kept.
constexpr qsizetype mostKept = 2000;

const PagedModel *pagedModelOf(const QAbstractItemView *view)
{
    return qobject_cast<const PagedModel *>(view->model());
}

} // namespace

SharedSelection::SharedSelection(RecordTreeModel &model, RecordTreeView *tree, RecordTable *table,
                                 QStackedWidget *views, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_tree(tree)
    , m_table(table)
    , m_views(views)
    , m_keys(model)
{
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &SharedSelection::remember);
    // Once the tree and the table have both heard of it and know their current row.
    connect(&model, &QAbstractItemModel::modelReset, this, &SharedSelection::restore,
            Qt::QueuedConnection);
    connect(views, &QStackedWidget::currentChanged, this, &SharedSelection::take);
    connect(&model.pages(), &RecordPages::aboutToComplete, this, &SharedSelection::prepareRest);
    connect(&model.pages(), &RecordPages::completed, this,
            [this](qint64 /*first*/, qint64 /*last*/, LoadId load) {
                if (load != LoadId::None) // else another load is to bring them
                    QMetaObject::invokeMethod(this, &SharedSelection::restoreRest,
                                              Qt::QueuedConnection);
            });
}

bool SharedSelection::isTableShown() const
{
    return m_views->currentWidget() == m_table;
}

/// The positions of the root records that have something selected, at or below them.
QSet<qint64> SharedSelection::positionsIn(const QAbstractItemView *view) const
{
    QSet<qint64> positions;
    const PagedModel *model = pagedModelOf(view);
    for (const QItemSelectionRange &range : view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && positions.size() < mostKept; ++row)
            positions << model->positionOf(model->index(row, 0, range.parent()));
    }
    return positions;
}

SharedSelection::State SharedSelection::stateNow() const
{
    State state { m_model.pages().query(), {}, {} };
    if (!isTableShown()) {
        for (const QItemSelectionRange &range : m_tree->selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom() && state.rows.size() < mostKept;
                 ++row) {
                const QModelIndex index = m_model.index(row, 0, range.parent());
                state.rows << Kept { m_keys.keyOf(index), m_model.positionOf(index) };
            }
        }
        return state;
    }
    for (const QItemSelectionRange &range : m_table->view()->selectionModel()->selection()) {
        for (int column = range.left(); column <= range.right(); ++column)
            state.columns << column;
    }
    const auto positions = positionsIn(m_table->view());
    for (const qint64 position : positions)
        state.rows << Kept { m_keys.keyOf(m_model.indexOf(position)), position };
    return state;
}

void SharedSelection::remember()
{
    if (m_isAwaited || m_model.pages().query().root().isNull())
        return; // what is selected now was not chosen by anybody
    State state = stateNow();
    if (m_partial && m_meanwhile == shownSelection()) {
        state.rows = m_partial->rows;
        state.columns = m_partial->columns;
    }
    // What was selected before is among the records that are not loaded.
    if (m_isOutOfSight && state.rows.isEmpty()
        && m_left.constFirst().query.root() == state.query.root()) {
        state.rows = m_left.constFirst().rows;
        state.columns = m_left.constFirst().columns;
    }
    m_left.removeIf([&state](const State &left) { return left.query == state.query; });
    m_left.prepend(state);
    if (m_left.size() > mostLeft)
        m_left.removeLast();
    m_isAwaited = true;
}

void SharedSelection::restore()
{
    if (!std::exchange(m_isAwaited, false))
        return;
    const QuerySet &query = m_model.pages().query();
    // In another order, or with another filter, the same records are known by their keys.
    auto known = m_left.begin();
    if (known != m_left.end() && known->query.root() != query.root())
        known = std::ranges::find(m_left, query, &State::query);
    m_partial.reset();
    m_isOutOfSight = known != m_left.end() && known->rows.size() > 1 && !select(*known);
    const RecordPage *page = m_model.pages().pageInSight();
    if (known != m_left.end() && known->rows.size() > 1 && page && page->isPartial) {
        m_partial = *known;
        m_meanwhile = shownSelection();
    }
}

/// Whoever has selected something else since is left alone.
void SharedSelection::prepareRest()
{
    if (m_partial && m_meanwhile != shownSelection())
        m_partial.reset();
}

/// The rows below the records are there now, and the current one among them is found again.
void SharedSelection::restoreRest()
{
    if (const auto partial = std::exchange(m_partial, {}); partial && !m_isAwaited)
        m_isOutOfSight = !select(*partial);
}

QItemSelection SharedSelection::shownSelection() const
{
    const QAbstractItemView *tree = m_tree;
    return (isTableShown() ? m_table->view() : tree)->selectionModel()->selection();
}

/// What is selected in the view that was shown is so in the other one, too.
void SharedSelection::take(int shown)
{
    if (m_isAwaited)
        return;
    const bool isTable = m_views->widget(shown) == m_table;
    const QAbstractItemView *other = m_table->view();
    const QAbstractItemView *view = m_tree;
    if (isTable)
        std::swap(other, view);
    const QSet<qint64> positions = positionsIn(other);
    if (positions.size() < 2 || positions == positionsIn(view))
        return;
    State state { m_model.pages().query(), {}, {} };
    for (const qint64 position : positions)
        state.rows << Kept { m_keys.keyOf(m_model.indexOf(position)), position };
    // The view has not got its current row from the other one yet.
    QMetaObject::invokeMethod(
        this,
        [this, state] {
            if (!m_isAwaited && state.query == m_model.pages().query())
                select(state);
        },
        Qt::QueuedConnection);
}

/// The rows of the tree that \a state has, where they are loaded or, for the same query, may be.
QItemSelection SharedSelection::rowsIn(const State &state) const
{
    QHash<QByteArray, int> roots;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.isLoaded(row))
            continue;
        if (const RowKey key = m_keys.keyOf(m_model.index(row, 0)); !key.isEmpty())
            roots.insert(key.constFirst(), row);
    }
    const bool isSameQuery = state.query == m_model.pages().query();
    QItemSelection rows;
    for (const Kept &kept : state.rows) {
        const QModelIndex atPlace = m_model.indexOf(kept.position);
        const auto root = kept.key.isEmpty() ? roots.constEnd()
                                             : roots.constFind(kept.key.constFirst());
        if (root != roots.constEnd()) {
            const QModelIndex index = m_keys.find(kept.key, *root);
            if (index.isValid())
                rows.select(index, index);
        } else if (isSameQuery && atPlace.isValid() && !m_model.isLoaded(atPlace.row())) {
            rows.select(atPlace, atPlace);
        }
    }
    return rows;
}

/// False where nothing of \a state is loaded.
bool SharedSelection::select(const State &state)
{
    const QItemSelection rows = rowsIn(state);
    if (rows.isEmpty())
        return false;
    if (!isTableShown()) {
        m_tree->selectionModel()->select(
            rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return true;
    }
    const PagedModel *table = pagedModelOf(m_table->view());
    QItemSelection cells;
    for (const QItemSelectionRange &range : rows) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = table->indexOf(
                m_model.positionOf(m_model.index(row, 0, range.parent())));
            if (!index.isValid())
                continue;
            if (state.columns.isEmpty())
                cells.select(index, index.siblingAtColumn(table->columnCount() - 1));
            for (const int column : state.columns) {
                const QModelIndex cell = index.siblingAtColumn(column);
                if (cell.isValid())
                    cells.select(cell, cell);
            }
        }
    }
    if (!cells.isEmpty())
        m_table->view()->selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
    return !cells.isEmpty();
}

} // namespace roundtrip

#include "moc_sharedselection.cpp"
