// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/columndata.h"
#include "datalayer/schema/relation.h"

#include <QList>

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
    /// Appends \a row to those of \a parent, whose rows must be the last that were appended.
    void appendTo(qsizetype parent, quint32 row);
    /// Drops all but the first \a parents and \a rows.
    void truncate(size_t parents, size_t rows);

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
    /// \a columnsRead are the positions of the columns that are loaded; empty for all.
    RecordSet(int table, size_t columnCount, QList<int> columnsRead = {})
        : m_table(table)
        , m_columnsRead(std::move(columnsRead))
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
    /// Whether a column was loaded; the cells of one that was not are NULL.
    [[nodiscard]] bool hasColumn(int position) const
    {
        return m_columnsRead.isEmpty() || m_columnsRead.contains(position);
    }
    /// The log's id of the statement that read a row.
    [[nodiscard]] int queryOf(qsizetype row) const;

    /// What was loaded for a relation: for the lookup step \a node alone or, unless \a isOwn, for
    /// everyone. Null where nothing was. LoadedRecords::related() knows what is a step's own.
    [[nodiscard]] const RelatedRows *related(const Relation *relation, int node = -1,
                                             bool isOwn = false) const;

    // For the loaders, while they build:

    /// Lends \a positions of the columns to read rows into, in this order.
    [[nodiscard]] std::vector<ColumnData> takeColumns(const QList<int> &positions);
    /// Takes them back, longer or not; call endRows() or dropRows() after.
    void putColumns(const QList<int> &positions, std::span<ColumnData> columns);
    /// Appends a row from \a row of other columns: one for each of \a positions.
    void appendRow(const QList<int> &positions, std::span<const ColumnData> from, qsizetype row);
    /// Notes that what was read since the last call came from the statement \a query.
    void endRows(int query);
    /// Drops what was read since the last endRows().
    void dropRows() { dropRows(m_rowCount); }
    /// Drops all but the first \a rows.
    void dropRows(qsizetype rows);
    /// The number of rows with those since the last endRows().
    [[nodiscard]] qsizetype rowCountSoFar() const;
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
    QList<int> m_columnsRead;
    qsizetype m_rowCount = 0;
    std::vector<ColumnData> m_columns;
    std::vector<Source> m_sources;
    std::vector<std::unique_ptr<RelatedRows>> m_related;
};

} // namespace roundtrip
