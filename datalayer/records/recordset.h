// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/columndata.h"
#include "datalayer/schema/relation.h"

#include <memory>
#include <span>
#include <vector>

namespace roundtrip {

class RecordSet;

/// Which records of a target a relation leads to, per record of its source. Built by one thread.
class RelatedRows
{
public:
    RelatedRows(const Relation *relation, int lookupNode)
        : m_relation(relation)
        , m_lookupNode(lookupNode)
    { }

    [[nodiscard]] const Relation *relation() const { return m_relation; }
    /// The step of the lookups that alone sees these rows, or -1: everyone sees them.
    [[nodiscard]] int lookupNode() const { return m_lookupNode; }
    /// The records that rows() are positions in; null while nothing was loaded.
    [[nodiscard]] const RecordSet *target() const { return m_target; }
    [[nodiscard]] RecordSet *target() { return m_target; }
    void setTarget(RecordSet *target) { m_target = target; }

    [[nodiscard]] bool isLoaded(qsizetype parent) const
    {
        return parent < static_cast<qsizetype>(m_spans.size())
            && m_spans[static_cast<size_t>(parent)].begin != notLoaded;
    }
    /// The related rows of a record, in order; none where nothing was loaded. One at most for a
    /// relation that gives a record or none.
    [[nodiscard]] std::span<const quint32> rows(qsizetype parent) const
    {
        if (!isLoaded(parent))
            return {};
        const Span &span = m_spans[static_cast<size_t>(parent)];
        return { m_rows.data() + span.begin, span.count };
    }

    /// Appends rows that spans can be set on; returns where they begin.
    quint32 appendRows(std::span<const quint32> rows);
    /// Room for \a count rows to be filled through the pointer, before the next append.
    quint32 *extendRows(size_t count);
    [[nodiscard]] size_t rowCount() const { return m_rows.size(); }
    void setSpan(qsizetype parent, quint32 begin, quint32 count);

private:
    static constexpr quint32 notLoaded = 0xffffffff;

    struct Span
    {
        quint32 begin = notLoaded;
        quint32 count = 0;
    };

    const Relation *m_relation;
    int m_lookupNode;
    RecordSet *m_target = nullptr;
    std::vector<Span> m_spans; ///< per parent row; shorter where the rest is not loaded
    std::vector<quint32> m_rows;
};

/// Records of one table that were loaded for one relation (or as the root), by column, with the
/// relations loaded for them. Owned by LoadedRecords; grows while a load builds it.
class RecordSet
{
public:
    RecordSet(int table, size_t columnCount)
        : m_table(table)
        , m_columns(columnCount)
    { }

    [[nodiscard]] int table() const { return m_table; }
    [[nodiscard]] qsizetype rowCount() const { return m_rowCount; }
    [[nodiscard]] const ColumnData &column(int position) const
    {
        return m_columns[static_cast<size_t>(position)];
    }
    [[nodiscard]] CellView cell(qsizetype row, int column) const
    {
        return m_columns[static_cast<size_t>(column)].cell(row);
    }
    /// The log's id of the statement that read a row.
    [[nodiscard]] int queryOf(qsizetype row) const;

    /// What was loaded for a relation as the lookup step \a node sees it, or null.
    [[nodiscard]] const RelatedRows *related(const Relation *relation, int node = -1) const;
    [[nodiscard]] RelatedRows *related(const Relation *relation, int node = -1);

    // For the loaders, while they build:

    /// The columns to read rows into; call endRows() after.
    [[nodiscard]] std::vector<ColumnData> &columns() { return m_columns; }
    /// Notes that what was read since the last call came from the statement \a query.
    void endRows(int query);
    /// Drops what was read since the last endRows().
    void dropRows();
    /// The rows of \a relation, made where there are none: for all, or for one lookup step alone.
    RelatedRows &relatedOrNew(const Relation *relation, int node = -1);

    /// True if these are all records of the table.
    bool isWholeTable = false;
    /// The relation and the records it was followed from, where it leads back to them.
    const RelatedRows *origin = nullptr;
    RecordSet *originSet = nullptr;

private:
    struct Source
    {
        qsizetype firstRow;
        int query;
    };

    int m_table;
    qsizetype m_rowCount = 0;
    std::vector<ColumnData> m_columns;
    std::vector<Source> m_sources;
    std::vector<std::unique_ptr<RelatedRows>> m_related;
};

} // namespace roundtrip
