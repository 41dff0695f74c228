// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordlineage.h"

#include "datalayer/models/recordtreemodel.h"

namespace roundtrip {

FilledRows RecordLineage::filledBy(const QList<QueryId> &queries) const
{
    FilledRows filled(queries, m_model.markOf(queries.value(0, QueryId::None)));
    if (!filled.isWanted())
        return filled;
    const RecordPages::Page *page = nullptr;
    QBitArray roots;
    const int rows = m_model.rowCount();
    for (int row = 0; row < rows; ++row) {
        const RecordPages::Page *held = m_model.pageAtRow(row);
        if (held && held != page)
            roots = filled.add(*held->records);
        page = held;
        const qint64 position = m_model.positionOfRow(row);
        if (page && roots.testBit(page->rowOf(position)))
            filled.addPosition(position);
    }
    addFetched(m_model.rootNode(), filled);
    filled.sortPositions();
    return filled;
}

/// Adds to \a rows what was loaded for the open rows at and below \a node alone.
void RecordLineage::addFetched(const RecordNode &node, FilledRows &rows) const
{
    if (node.fetched && rows.add(*node.fetched).count(true) > 0) {
        for (const RecordNode *above = &node; above->parent; above = above->parent) {
            rows.addAbove(above->shown);
            if (!above->parent->parent) // the root's own rows have positions
                rows.addPosition(m_model.positionOfRow(above->row));
        }
    }
    for (const auto &[row, below] : node.opened)
        addFetched(*below, rows);
}

QModelIndex RecordLineage::firstIndexOf(QueryId query) const
{
    return query == QueryId::None ? QModelIndex() : firstIndexOf(filledBy({ query }));
}

QModelIndex RecordLineage::firstIndexOf(const FilledRows &filled) const
{
    QModelIndex at;
    for (const qint64 position : filled.positions()) {
        const QModelIndex root = m_model.indexOf(position);
        const bool isFilled = filled.isFilled(m_model.rowOf(root));
        if (!at.isValid() || isFilled)
            at = root;
        if (isFilled)
            break;
    }
    while (at.isValid() && !filled.isFilled(m_model.rowOf(at))) {
        QModelIndex below;
        const int rows = m_model.rowCount(at);
        for (int row = 0; row < rows && !below.isValid(); ++row) {
            const QModelIndex child = m_model.index(row, 0, at);
            const RecordRow shown = m_model.rowOf(child);
            if (filled.isFilled(shown) || filled.isAbove(shown))
                below = child;
        }
        at = below;
    }
    return at;
}

QModelIndex RecordLineage::ownerOf(QueryId query) const
{
    QModelIndex above = firstIndexOf(query).parent();
    while (above.isValid() && m_model.rowOf(above).kind != RecordRow::Kind::Record)
        above = above.parent();
    return above;
}

} // namespace roundtrip
