// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/loadqueries.h"
#include "datalayer/records/loading/loadstate.h"
#include "datalayer/records/loading/queryfacts.h"
#include "datalayer/sql/compiler/sqlcompiler.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace roundtrip {

/// LoadReader runs the statements of one load and takes their rows in. The rows of a statement that
/// fails or is stopped midway are dropped, but for the root query: the root records that were read
/// before a stop stay.
class LoadReader
{
public:
    /// All arguments must outlive the reader.
    LoadReader(Connection &connection, LoadState &state, const LoadQueries &queries);

    /// Runs the root query, unless no record can meet its filter. Rows read before a stop stay.
    /// Fails, without any rows, if the statement fails.
    Result<> readRoots();
    /// Runs a query in the root query's place, for the records that \a relation leads to from one
    /// record with the key \a key; \a keysFrom is the log's id of the statement that read this
    /// record. No rows stay after a stop or a failure.
    Result<> readRelatedRoots(const Relation &relation, const QList<Value> &key, QueryId keysFrom);

    /// Runs \a query for the lookup step \a step and appends the rows to \a into, and the keys of
    /// the junction, if there is one, to \a junctionKeys, one list of cells per key column.
    /// \a draft says what the log needs to know besides. Returns the QueryRecord as logged, or
    /// nothing if the load was stopped meanwhile. \a into gets no rows then, nor if the statement
    /// fails. \a filter, if there is one, says which of the rows are kept.
    Result<std::optional<QueryRecord>> readRelated(const Query &query, StepId step,
                                                   QueryRecord draft, RecordSet &into,
                                                   std::vector<ColumnData> *junctionKeys,
                                                   const RowFilter *filter = nullptr);
    /// Consume takes a batch of rows, which are gone after the call. It sets the notes of the
    /// QueryRecord that will be logged to what is to be noted so far, and may change other facts.
    using Consume = std::function<void(std::span<const ColumnData> rows, QueryRecord &record)>;
    /// Runs \a query, whose rows have \a width columns, and hands the rows to \a consume, batch by
    /// batch. Returns the QueryRecord as logged, and in Ran::wasStopped whether the load was
    /// stopped before all rows came. Fails if the statement fails; \a consume may have had rows by
    /// then.
    Result<Ran> readJoined(const JoinQuery &query, size_t width, QueryRecord draft,
                           const Consume &consume);

    /// Spread says how scattered records lie in a table, see SqlCompiler::spread().
    struct Spread
    {
        qint64 records = 0;
        qint64 blocks = 0; ///< the number of different blocks of 64 rows that the records lie in
        qint64 tableRows = 0; ///< how many rows the table has at most
    };
    /// Asks how scattered the records lie that \a query, which has a few keys, finds. The statement
    /// is logged for the lookup step \a step and does not count as a query of the load. Returns
    /// nothing if the load was stopped meanwhile.
    Result<std::optional<Spread>> readSpread(const Query &query, StepId step);

    /// Asks the database which of \a texts it takes for equal in \a column. Returns the class of
    /// each text, in the order of \a texts; texts of one class are equal. The statements are logged
    /// for the lookup step \a step and do not count as queries of the load.
    Result<QList<QByteArray>> readClasses(const Column &column, const QList<QByteArray> &texts,
                                          StepId step);

    /// Asks the database which of \a keys are equal to which of \a found. \a keys are from the
    /// source of \a relation, \a found from the columns that they are compared with. Returns pairs
    /// of positions from 0, in \a keys and in \a found, sorted by both; some are missing if the
    /// load was stopped meanwhile. The statement is logged for the lookup step \a step and does not
    /// count as a query of the load.
    Result<std::vector<std::pair<quint32, quint32>>> readEqualKeys(const Relation &relation,
                                                                   const QList<QList<Value>> &keys,
                                                                   const QList<QList<Value>> &found,
                                                                   StepId step);

private:
    Connection &m_connection;
    SqlCompiler m_compiler;
    LoadState &m_state;
    const LoadQueries &m_queries;
    StepFacts m_facts;
};

} // namespace roundtrip
