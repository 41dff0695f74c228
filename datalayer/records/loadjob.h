// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/fetchstrategy.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/sql/sqlcompiler.h"

#include <atomic>

namespace roundtrip {

/// How a QuerySet is loaded, besides the strategy.
struct LoadOptions
{
    qsizetype chunkSize = 0; ///< at most this many keys in one statement; 0: chosen by the loader
    qsizetype maxCellBytes = 0; ///< longer texts and blobs are cut off; 0 for no limit
    const std::atomic_bool *stop = nullptr; ///< ends the load early where it turns true
};

/// One load while it runs: what the strategies share. Statements go into record sets whole or, if
/// they fail or are stopped on the way, not at all.
class LoadJob
{
public:
    LoadJob(Connection &connection, LoadedRecords &records, const LoadOptions &options, int load);

    [[nodiscard]] LoadedRecords &records() { return m_records; }
    [[nodiscard]] const LookupTree &lookups() const { return m_records.lookups(); }
    [[nodiscard]] const LoadOptions &options() const { return m_options; }
    [[nodiscard]] const Dialect &dialect() const { return m_connection.dialect(); }
    [[nodiscard]] const Table &table(int index) const { return m_records.schema().table(index); }

    /// True once the load has been asked to end.
    [[nodiscard]] bool isStopped();

    /// Runs the root query. Rows read before a stop stay.
    Result<> readRoot();

    /// Runs, in the root query's place, one for the records that \a relation leads to from one
    /// record with the key \a key; \a keysFrom is the statement that read that record.
    Result<> readRelatedRoot(const Relation &relation, const QList<Value> &key, int keysFrom);

    /// A query for all records at the other end of \a relation, without keys.
    [[nodiscard]] Query relatedQuery(const Relation &relation) const;
    /// The columns that relatedQuery()'s keys are compared with: the junction's or the target's.
    [[nodiscard]] static const QList<int> &keyColumns(const Relation &relation);
    /// How the database compares them.
    [[nodiscard]] QList<KeyComparison> keyComparisons(const Relation &relation) const;

    /// Runs \a query for the lookup step \a node and appends the rows to \a into, and the
    /// junction's key columns, if any, to \a junctionKeys. Returns the record as logged, or
    /// nothing if the load was stopped meanwhile.
    Result<std::optional<QueryRecord>> readRelated(const Query &query, int node, QueryRecord draft,
                                                   RecordSet &into,
                                                   std::vector<ColumnData> *junctionKeys);

private:
    Connection &m_connection;
    SqlCompiler m_compiler;
    LoadedRecords &m_records;
    LoadOptions m_options;
    int m_load;
    bool m_isStopped = false;
};

} // namespace roundtrip
