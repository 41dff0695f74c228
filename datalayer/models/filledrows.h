// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"
#include "datalayer/models/recordnode.h"

#include <QBitArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <utility>

namespace roundtrip {

/// FilledRows says which rows of the tree of records one statement has filled, or several, and
/// which rows lead to such rows below them, open or not. It is made from the records in memory. It
/// is a plain value, and must not be used once records that it was made from have gone.
class FilledRows
{
public:
    FilledRows() = default;
    /// Makes an object for the statements with the ids \a queries of the log, which have \a mark.
    FilledRows(const QList<QueryId> &queries, QueryMark mark)
        : m_queries(queries.begin(), queries.end())
        , m_mark(mark)
    { }

    /// Returns false if there is no statement.
    [[nodiscard]] bool isWanted() const { return !m_queries.isEmpty(); }
    /// Returns true if this is about the statement \a query.
    [[nodiscard]] bool isOf(QueryId query) const { return m_queries.contains(query); }
    [[nodiscard]] QueryMark mark() const { return m_mark; }
    /// Returns true if the statements have filled \a row itself.
    [[nodiscard]] bool isFilled(const RecordRow &row) const;
    /// Returns true if rows are below \a row, in memory, that the statements have filled.
    [[nodiscard]] bool isAbove(const RecordRow &row) const;
    /// Returns the positions of the root records that the statements have filled, or that are above
    /// rows which they have filled; in order.
    [[nodiscard]] const QList<qint64> &positions() const { return m_positions; }

    /// Looks through \a records and returns which rows of their root set are filled or above such
    /// rows.
    QBitArray add(const LoadedRecords &records);
    /// Notes that \a row is above rows that are filled, though no records say so: they were loaded
    /// for it alone.
    void addAbove(const RecordRow &row);
    void addPosition(qint64 position) { m_positions << position; }
    /// Sorts positions(); to be called after the last addPosition().
    void sortPositions();

private:
    using Way = std::pair<const RecordSet *, int>; ///< from the records of a set along a StepId

    QBitArray look(const LoadedRecords &records, const RecordSet &set, StepId step);

    QSet<QueryId> m_queries;
    QueryMark m_mark = QueryMark::Neutral;
    QHash<Way, QBitArray> m_above; ///< the rows of the set that the way leads on from
    QList<qint64> m_positions;
};

} // namespace roundtrip
