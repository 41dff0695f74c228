// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/provenance.h"

#include "datalayer/models/recordlineage.h"
#include "datalayer/models/recordtreemodel.h"
#include "ui/parts/scrollmarks.h"
#include "ui/parts/theme.h"
#include "ui/records/positionbar.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtableview.h"
#include "ui/records/recordtreeview.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace roundtrip {

namespace {

/// More marks than that would be one bar; and each needs its row to be found.
constexpr qsizetype mostMarks = 150;

/// Where the records at \a positions stand among all of them.
QList<double> partsOfRecords(const QList<qint64> &positions, qint64 count)
{
    QList<double> parts;
    const qsizetype step = positions.size() / mostMarks + 1;
    for (qsizetype i = 0; i < positions.size() && count > 0; i += step) {
        parts << (static_cast<double>(positions[i]) + 0.5) / static_cast<double>(count);
    }
    return parts;
}

/// Where the rows of the records at \a positions stand in all that \a view scrolls over.
QList<double> partsOfRows(const QTreeView &view, const PagedModel &model,
                          const QList<qint64> &positions)
{
    QList<double> parts;
    const QScrollBar &bar = *view.verticalScrollBar();
    const double whole = bar.maximum() + view.viewport()->height();
    const qsizetype step = positions.size() / mostMarks + 1;
    for (qsizetype i = 0; i < positions.size(); i += step) {
        const QRect rect = view.visualRect(model.indexOf(positions[i]));
        if (rect.isValid())
            parts << (rect.center().y() + bar.value()) / whole;
    }
    return parts;
}

} // namespace

Provenance::Provenance(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_treeMarks({ new ScrollMarks(parts.view->verticalScrollBar()), new ScrollMarks(parts.bar) })
    , m_tableMarks({ new ScrollMarks(parts.table->view()->verticalScrollBar()),
                     new ScrollMarks(parts.table->bar()) })
{
    RecordTreeModel &model = m_parts.model;
    connect(&model, &QAbstractItemModel::modelReset, this, &Provenance::scheduleUpdate);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &Provenance::scheduleUpdate);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &Provenance::scheduleUpdate);
    connect(&model, &PagedModel::rowsArrived, this, &Provenance::scheduleUpdate);
    connect(&model.pages(), &RecordPages::dropped, this, &Provenance::scheduleUpdate);
    connect(m_parts.view, &QTreeView::expanded, this, &Provenance::scheduleUpdate);
    connect(m_parts.view, &QTreeView::collapsed, this, &Provenance::scheduleUpdate);
    connect(m_parts.view->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &Provenance::scheduleUpdate);
}

void Provenance::show(const QList<QueryId> &selected, const QList<QueryId> &hovered)
{
    m_selected = selected;
    m_hovered = hovered;
    update();
}

void Provenance::scheduleUpdate()
{
    if (m_selected.isEmpty() && m_hovered.isEmpty())
        return;
    if (!std::exchange(m_isUpdateDue, true))
        QMetaObject::invokeMethod(this, &Provenance::update, Qt::QueuedConnection);
}

void Provenance::update()
{
    m_isUpdateDue = false;
    const RecordLineage lineage(m_parts.model);
    m_selectedRows = lineage.filledBy(m_selected);
    m_hoveredRows = m_hovered == m_selected ? m_selectedRows : lineage.filledBy(m_hovered);
    m_parts.view->setFilled(m_selectedRows, m_hoveredRows);
    m_parts.table->view()->setQueries(m_selected, m_hovered);
    markBars();
}

/// Marks where the rows of the queries under the mouse are or, without any, of the selected ones. A
/// query that has read the root records has its rows everywhere.
void Provenance::markBars()
{
    const FilledRows &rows = m_hovered.isEmpty() ? m_selectedRows : m_hoveredRows;
    QList<qint64> positions = rows.positions();
    const bool isRoot = !positions.isEmpty()
        && rows.isFilled(m_parts.model.rowOf(m_parts.model.indexOf(positions.constFirst())));
    if (isRoot)
        positions.clear();
    const QColor color = Theme(m_parts.view->palette()).mark(rows.mark());
    const QList<double> ofRecords = partsOfRecords(positions, m_parts.model.pages().rowCount());
    m_treeMarks[0]->setMarks(partsOfRows(*m_parts.view, m_parts.model, positions), color);
    m_treeMarks[1]->setMarks(ofRecords, color);
    for (ScrollMarks *marks : std::as_const(m_tableMarks))
        marks->setMarks(ofRecords, color);
}

QModelIndex Provenance::firstRow() const
{
    return RecordLineage(m_parts.model).firstIndexOf(m_selectedRows);
}

void Provenance::leave(const QModelIndex &next)
{
    const auto isBelow = [](QModelIndex index, const QModelIndex &above) {
        while (index.isValid() && index != above)
            index = index.parent();
        return index.isValid();
    };
    const QModelIndex current = m_parts.view->currentIndex().siblingAtColumn(0);
    const QList<QPersistentModelIndex> before = std::exchange(m_opened, {});
    for (const QPersistentModelIndex &opened : before) {
        if (!opened.isValid() || isBelow(current.parent(), opened))
            continue;
        if (isBelow(next.parent(), opened))
            m_opened << opened; // still in use
        else
            m_parts.view->collapse(opened);
    }
}

void Provenance::visit(const QModelIndex &index)
{
    leave(index);
    if (!index.isValid())
        return;
    QList<QModelIndex> above;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        above.prepend(parent);
    for (const QModelIndex &parent : std::as_const(above)) {
        if (m_parts.view->isExpanded(parent))
            continue;
        m_parts.view->expand(parent);
        m_opened << QPersistentModelIndex(parent);
    }
    m_parts.view->scrollTo(index, QAbstractItemView::PositionAtTop);
}

} // namespace roundtrip

#include "moc_provenance.cpp"
