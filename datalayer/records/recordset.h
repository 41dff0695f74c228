// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"
#include "datalayer/log/logids.h"
#include "datalayer/schema/lookup.h"
#include "datalayer/schema/relation.h"

#include <QBitArray>
#include <QList>

#include <memory>
#include <span>
#include <vector>

namespace roundtrip {

class RecordSet;

/// RelatedRows says which records of a target set a relation leads to, for each record of a source
/// set, its parent. One thread builds it.
///
/// \snippet tst_recordexamples.cpp RecordSet
class RelatedRows
{
public:
    RelatedRows(const Relation *relation, StepId step)
        : m_relation(relation)
        , m_step(step)
    { }

    [[nodiscard]] const Relation *relation() const { return m_relation; }
    /// Returns the step of the lookups that these rows belong to alone, or None if all steps along
    /// the relation share them.
    [[nodiscard]] StepId step() const { return m_step; }
    /// Returns the set that rows() are positions in; null while nothing was loaded.
    [[nodiscard]] const RecordSet *target() const { return m_target; }
    [[nodiscard]] RecordSet *target() { return m_target; }
    void setTarget(RecordSet *target) { m_target = target; }

    /// Returns true if the relation was loaded for this parent, even if it has no related records.
    [[nodiscard]] bool isLoaded(qsizetype parent) const
    {
        return parent < static_cast<qsizetype>(m_spans.size())
            && m_spans[static_cast<size_t>(parent)].begin != notLoaded;
    }
    /// Returns the related rows of a parent, in order: none if nothing was loaded, and one at most
    /// for a relation that leads to one record or none. They are valid until rows are appended.
    [[nodiscard]] std::span<const quint32> rows(qsizetype parent) const
    {
        if (!isLoaded(parent))
            return {};
        const Span &span = m_spans[static_cast<size_t>(parent)];
        return { m_rows.data() + span.begin, span.count };
    }

    /// Appends rows for setSpan() to refer to, and returns the position of the first.
    quint32 appendRows(std::span<const quint32> rows);
    /// Appends room for \a count rows and returns a pointer to it. The caller fills in the rows
    /// before anything else is appended.
    quint32 *extendRows(size_t count);
    [[nodiscard]] size_t rowCount() const { return m_rows.size(); }
    /// Says that the related rows of \a parent are the \a count appended ones from position
    /// \a begin on.
    void setSpan(qsizetype parent, quint32 begin, quint32 count);
    /// Appends \a row to the related rows of \a parent; these must be the rows that were appended
    /// last.
    void appendTo(qsizetype parent, quint32 row);
    /// Returns about how many bytes of memory the rows take.
    [[nodiscard]] size_t byteCount() const
    {
        return sizeof(*this) + m_spans.capacity() * sizeof(Span)
            + m_rows.capacity() * sizeof(quint32);
    }
    /// Gives back the memory that was reserved for more.
    void squeeze();
    /// Forgets the related rows of all but the first \a parents parents, and drops all but the
    /// first \a rows rows.
    void truncate(size_t parents, size_t rows);

private:
    static constexpr quint32 notLoaded = 0xffffffff;

    struct Span
    {
        quint32 begin = notLoaded;
        quint32 count = 0;
    };

    const Relation *m_relation;
    StepId m_step;
    RecordSet *m_target = nullptr;
    std::vector<Span> m_spans; ///< per parent; short if nothing is loaded for the others
    std::vector<quint32> m_rows;
};

/// RecordSet is the records of one table that were loaded for one relation or as root records,
/// stored by column, with the relations that were loaded for them. LoadedRecords owns it; it grows
/// while a load builds it.
///
/// \snippet tst_recordexamples.cpp RecordSet
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
    /// Has the processor begin to bring the cells of \a rows, which are read next, into its cache:
    /// see ColumnData::fetchAhead().
    void fetchAhead(std::span<const quint32> rows) const
    {
        for (const ColumnData &column : m_columns)
            column.fetchAhead(rows);
    }
    /// Returns true if a column was loaded. The cells of other columns are NULL.
    [[nodiscard]] bool hasColumn(int position) const
    {
        return m_columnsRead.isEmpty() || m_columnsRead.contains(position);
    }
    /// Returns how many bytes the texts and blobs of all rows take.
    [[nodiscard]] qint64 textSize() const;
    /// Returns the log's id of the statement that read a row, or None.
    [[nodiscard]] QueryId queryOf(qsizetype row) const;
    /// Sets the bits of the rows in \a rows that the statement with the log's id \a query has read.
    /// \a rows has a bit for each row of the set.
    void markRowsOf(QueryId query, QBitArray &rows) const;

    /// Returns what was loaded for a relation: for the lookup step \a step alone or else, unless
    /// \a isOwn, for all steps along the relation. Null if nothing was loaded. \a isOwn is for a
    /// step with a selection, which shares no rows; LoadedRecords::related() passes it.
    [[nodiscard]] const RelatedRows *related(const Relation *relation, StepId step = StepId::None,
                                             bool isOwn = false) const;

    /// Returns about how many bytes of memory the records take, with the rows of their relations.
    [[nodiscard]] size_t byteCount() const;

    // For the loaders, while they build:

    /// Makes the rows of the set, which has none, those of \a other, without their relations.
    void copyRows(const RecordSet &other);
    /// Moves the columns at \a positions out of the set, in this order, for rows to be read into.
    /// putColumns() must put them back.
    [[nodiscard]] std::vector<ColumnData> takeColumns(const QList<int> &positions);
    /// Moves the columns that takeColumns() gave back into the set. Call endRows() or dropRows()
    /// afterwards, for the rows that were appended to them.
    void putColumns(const QList<int> &positions, std::span<ColumnData> columns);
    /// Appends a row whose cells are copied from \a row of \a from; \a from has one column for each
    /// of \a positions. Call endRows() or dropRows() afterwards.
    void appendRow(const QList<int> &positions, std::span<const ColumnData> from, qsizetype row);
    /// Appends \a rows rows to a set whose table has no columns. Call endRows() or dropRows()
    /// afterwards.
    void appendBareRows(qsizetype rows) { m_bareRows += rows; }
    /// Makes the rows that were read since the last call records of the set, and notes that the
    /// statement with the log's id \a query has read them.
    void endRows(QueryId query);
    /// Adds \a added to the log's ids of the statements that have read rows.
    void renumberQueries(int added);
    /// Drops the rows that were read since the last endRows().
    void dropRows() { dropRows(m_rowCount); }
    /// Drops all but the first \a rows of rowCountSoFar(), which are no fewer than rowCount().
    void dropRows(qsizetype rows);
    /// Returns the number of rows, including the rows read since the last endRows().
    [[nodiscard]] qsizetype rowCountSoFar() const;
    /// Gives back the memory that was reserved for further rows, also of relations.
    void squeeze();
    /// Returns the rows of \a relation, for the lookup step \a step alone or, without one, for all
    /// steps along the relation. An empty one is made if there is none.
    RelatedRows &relatedOrNew(const Relation *relation, StepId step = StepId::None);

    /// True if the set has all records of the table.
    bool isWholeTable = false;
    /// The related rows that lead into this set, and the set of their parents. Both are null for
    /// root records, and for records that were loaded one record at a time (Naive).
    const RelatedRows *origin = nullptr;
    RecordSet *originSet = nullptr;

private:
    struct Source
    {
        qsizetype firstRow;
        QueryId query;
    };

    int m_table;
    QList<int> m_columnsRead;
    qsizetype m_rowCount = 0;
    qsizetype m_bareRows = 0; ///< of a table without columns, including those read last
    std::vector<ColumnData> m_columns;
    std::vector<Source> m_sources;
    std::vector<std::unique_ptr<RelatedRows>> m_related;
};

} // namespace roundtrip
