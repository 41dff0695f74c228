// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/fetchstrategy.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/sql/sqlcompiler.h"

#include <atomic>
#include <functional>
#include <utility>
#include <vector>

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
    [[nodiscard]] const LoadedRecords &records() const { return m_records; }
    [[nodiscard]] const LookupTree &lookups() const { return m_records.lookups(); }
    [[nodiscard]] const LoadOptions &options() const { return m_options; }
    [[nodiscard]] const Dialect &dialect() const { return m_connection.dialect(); }
    /// See Connection::maxBoundValues() and maxResultColumns().
    [[nodiscard]] qsizetype maxBoundValues() const { return m_connection.maxBoundValues(); }
    [[nodiscard]] qsizetype maxResultColumns() const { return m_connection.maxResultColumns(); }
    [[nodiscard]] const Table &table(int index) const { return m_records.schema().table(index); }

    /// True once the load has been asked to end.
    [[nodiscard]] bool isStopped();
    /// True once the root records are there: those of a load that failed later stay.
    [[nodiscard]] bool hasRoots() const { return m_hasRoots; }
    /// True if they are what the root query finds: not some, and not found in another way.
    [[nodiscard]] bool areRootsOfQuery() const { return m_areRootsOfQuery; }
    /// The root records whose relations are to be filled; all, unless setRootRows() said otherwise.
    [[nodiscard]] std::vector<quint32> rootRows() const;
    /// The records are there already: fills the relations of \a rows.
    void setRootRows(std::vector<quint32> rows);

    /// The lookups to be filled, as their steps: all, or those from setFirstLookup() on.
    [[nodiscard]] QList<QList<int>> lookupsToFill() const
    {
        return lookups().lookups().sliced(m_firstLookup);
    }
    void setFirstLookup(qsizetype first) { m_firstLookup = first; }

    /// The query for the root records.
    [[nodiscard]] Query rootQuery() const;
    /// Runs the root query. Rows read before a stop stay.
    Result<> readRoots();
    /// Runs, in the root query's place, one for the records that \a relation leads to from one
    /// record with the key \a key; \a keysFrom is the statement that read that record.
    Result<> readRelatedRoots(const Relation &relation, const QList<Value> &key, int keysFrom);

    /// A query for the records at the other end of the lookup step \a node, without keys. A limit
    /// is that of each key.
    [[nodiscard]] Query relatedQuery(int node) const;
    /// The columns that relatedQuery()'s keys are compared with: the junction's or the target's.
    [[nodiscard]] static const QList<int> &keyColumns(const Relation &relation);
    [[nodiscard]] QList<const Column *> comparedColumns(const Relation &relation) const;
    /// The same with the columns that the keys are read from, those of the relation's source.
    [[nodiscard]] QList<KeyColumn> comparedKeys(const Relation &relation) const;
    /// \a keys that \a relation leads along, as a condition in this \a form.
    [[nodiscard]] KeyCondition keyCondition(const Relation &relation, KeyCondition::Form form,
                                            const QList<QList<Value>> &keys) const;
    /// Whether the keys that are read tell by themselves which of them the database takes for
    /// equal: see areMatchedByCells().
    [[nodiscard]] bool isMatchedByCells(const Relation &relation) const;
    /// Whether each key of \a relation is that of one record at most.
    [[nodiscard]] bool isKeyUnique(const Relation &relation) const;
    /// How the database compares them.
    [[nodiscard]] QList<KeyComparison> keyComparisons(const Relation &relation) const;
    /// How many keys of \a columns columns fit into a list beside what \a query binds already.
    [[nodiscard]] qsizetype maxKeysPerList(const Query &query, qsizetype columns) const;
    /// A set for the records of the lookup step \a node.
    RecordSet *addSet(int node);

    /// Runs \a query for the lookup step \a node and appends the rows to \a into, and the
    /// junction's key columns, if any, to \a junctionKeys. Returns the record as logged, or
    /// nothing if the load was stopped meanwhile.
    Result<std::optional<QueryRecord>> readRelated(const Query &query, int node, QueryRecord draft,
                                                   RecordSet &into,
                                                   std::vector<ColumnData> *junctionKeys);
    /// Runs \a query and hands its rows to \a consume, batch by batch, with the record that will
    /// be logged; \a width is the number of its columns. The record says whether it was stopped.
    using Consume = std::function<void(std::span<const ColumnData> rows, QueryRecord &record)>;
    Result<Ran> readJoined(const JoinQuery &query, size_t width, QueryRecord draft,
                           const Consume &consume);

    /// Asks the database for the classes of \a texts: those of one class are equal in \a column.
    /// For the lookup step \a node; outside of the load's count.
    Result<QList<QByteArray>> readClasses(const Column &column, const QList<QByteArray> &texts,
                                          int node);

    /// Asks the database which of \a keys, of the source of \a relation, are equal to which of
    /// \a found, of the columns that they are compared with: their positions, in the order of
    /// \a keys. For the lookup step \a node; outside of the load's count.
    Result<std::vector<std::pair<quint32, quint32>>> readEqualKeys(const Relation &relation,
                                                                   const QList<QList<Value>> &keys,
                                                                   const QList<QList<Value>> &found,
                                                                   int node);

    /// Notes that a strategy has read the root records itself.
    void noteRoots(bool areAll);

private:
    Query selected(int table, const ResolvedSelection *selection) const;
    Query related(const Relation &relation, const ResolvedSelection *selection) const;

    Connection &m_connection;
    SqlCompiler m_compiler;
    LoadedRecords &m_records;
    LoadOptions m_options;
    int m_load;
    bool m_isStopped = false;
    bool m_hasRoots = false;
    bool m_areRootsOfQuery = false;
    std::optional<std::vector<quint32>> m_rootRows;
    qsizetype m_firstLookup = 0;
};

} // namespace roundtrip
