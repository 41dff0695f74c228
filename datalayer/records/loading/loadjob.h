// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/loading/loaded.h"
#include "datalayer/sql/compiler/sqlcompiler.h"

#include <atomic>
#include <functional>
#include <utility>
#include <vector>

namespace roundtrip {

/// LoadJob is one load while it runs: what the strategies share. The rows of a statement that fails
/// or is stopped midway are dropped, but for the root query: the root records that were read before
/// a stop stay.
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

    /// Returns true once the load has been asked to end.
    [[nodiscard]] bool isStopped();
    /// Returns true once the root records are there. They stay if the load fails later.
    [[nodiscard]] bool hasRoots() const { return m_hasRoots; }
    /// Returns true if the root records are all that the root query finds: not only some of them,
    /// and not found in another way.
    [[nodiscard]] bool areRootsOfQuery() const { return m_areRootsOfQuery; }
    /// Returns the rows of the root records whose relations are to be filled: all, unless
    /// setRootRows() said otherwise.
    [[nodiscard]] std::vector<quint32> rootRows() const;
    /// Says that the root records are there already, and that only relations of \a rows are to be
    /// filled.
    void setRootRows(std::vector<quint32> rows);

    /// Returns the lookups to be filled, each as the list of its steps: all lookups, unless
    /// setFirstLookup() has left out the first ones.
    [[nodiscard]] QList<QList<int>> lookupsToFill() const
    {
        return lookups().lookups().sliced(m_firstLookup);
    }
    void setFirstLookup(qsizetype first) { m_firstLookup = first; }

    /// Returns the query for the root records.
    [[nodiscard]] Query rootQuery() const;
    /// Runs the root query, unless no record can meet its filter. Rows read before a stop stay.
    /// Fails, without any rows, if the statement fails.
    Result<> readRoots();
    /// Runs a query in the root query's place, for the records that \a relation leads to from one
    /// record with the key \a key; \a keysFrom is the log's id of the statement that read this
    /// record. No rows stay after a stop or a failure.
    Result<> readRelatedRoots(const Relation &relation, const QList<Value> &key, int keysFrom);

    /// Returns the query for the records that the lookup step \a node leads to, without the keys,
    /// which the caller adds. A limit in it holds for the records of each key.
    [[nodiscard]] Query relatedQuery(int node) const;
    /// Returns the columns that the keys for relatedQuery() are compared with: positions in the
    /// junction of a many-to-many relation, else in the target.
    [[nodiscard]] static const QList<int> &keyColumns(const Relation &relation);
    /// Returns the columns of keyColumns() themselves, which the schema owns.
    [[nodiscard]] QList<const Column *> comparedColumns(const Relation &relation) const;
    /// Returns each column of comparedColumns() with the column of the relation's source that the
    /// keys are read from.
    [[nodiscard]] QList<KeyColumn> comparedKeys(const Relation &relation) const;
    /// Returns the condition, in this \a form, that the records found by \a relation have one of
    /// \a keys.
    [[nodiscard]] KeyCondition keyCondition(const Relation &relation, KeyCondition::Form form,
                                            const QList<QList<Value>> &keys) const;
    /// Returns true if the program itself can tell which keys the database takes for equal, see
    /// areMatchedByCells(). If false, the database has to be asked, see readEqualKeys().
    [[nodiscard]] bool isMatchedByCells(const Relation &relation) const;
    /// Returns true if each key of \a relation, which has no junction, leads to one record at most.
    [[nodiscard]] bool isKeyUnique(const Relation &relation) const;
    /// Returns how the database compares the keys of \a relation, one entry per key column.
    [[nodiscard]] QList<KeyComparison> keyComparisons(const Relation &relation) const;
    /// Returns how many keys, of \a columns values each, fit into a list beside the values that
    /// \a query binds; 1 at least.
    [[nodiscard]] qsizetype maxKeysPerList(const Query &query, qsizetype columns) const;
    /// Adds an empty set to records(), for the records of the lookup step \a node, and returns it.
    RecordSet *addSet(int node);

    /// Runs \a query for the lookup step \a node and appends the rows to \a into, and the keys of
    /// the junction, if there is one, to \a junctionKeys, one list of cells per key column.
    /// \a draft says what the log needs to know besides. Returns the QueryRecord as logged, or
    /// nothing if the load was stopped meanwhile. \a into gets no rows then, nor if the statement
    /// fails.
    Result<std::optional<QueryRecord>> readRelated(const Query &query, int node, QueryRecord draft,
                                                   RecordSet &into,
                                                   std::vector<ColumnData> *junctionKeys);
    /// Consume takes a batch of rows, which are gone after the call, and may change the QueryRecord
    /// that will be logged.
    using Consume = std::function<void(std::span<const ColumnData> rows, QueryRecord &record)>;
    /// Runs \a query, whose rows have \a width columns, and hands the rows to \a consume, batch by
    /// batch. Returns the QueryRecord as logged, and in Ran::wasStopped whether the load was
    /// stopped before all rows came. Fails if the statement fails; \a consume may have had rows by
    /// then.
    Result<Ran> readJoined(const JoinQuery &query, size_t width, QueryRecord draft,
                           const Consume &consume);

    /// Asks the database which of \a texts it takes for equal in \a column. Returns the class of
    /// each text, in the order of \a texts; texts of one class are equal. The statements are logged
    /// for the lookup step \a node and do not count as queries of the load.
    Result<QList<QByteArray>> readClasses(const Column &column, const QList<QByteArray> &texts,
                                          int node);

    /// Asks the database which of \a keys are equal to which of \a found. \a keys are from the
    /// source of \a relation, \a found from the columns that they are compared with. Returns pairs
    /// of positions from 0, in \a keys and in \a found, sorted by both; some are missing if the
    /// load was stopped meanwhile. The statement is logged for the lookup step \a node and does not
    /// count as a query of the load.
    Result<std::vector<std::pair<quint32, quint32>>> readEqualKeys(const Relation &relation,
                                                                   const QList<QList<Value>> &keys,
                                                                   const QList<QList<Value>> &found,
                                                                   int node);

    /// Notes in the log how many statements of queries the load will need in all.
    void expectStatements(qint64 statements);
    /// Notes that the root query has read the root records; \a areAll is false if it was stopped
    /// before it had read all. A strategy that reads the root records itself calls it.
    void noteRoots(bool areAll);

private:
    Query selected(int table, const ResolvedSelection *selection) const;
    Query related(const Relation &relation, const ResolvedSelection *selection) const;
    void noteStep(const Query &query, int node, QueryRecord &draft);

    /// StepFacts is what the log says of each query for a step with keys in one form.
    struct StepFacts
    {
        int node = 0;
        std::optional<KeyCondition::Form> form; ///< none for a query without keys
        QueryRecord record; ///< only what the query itself says is set in it
    };

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
    std::vector<StepFacts> m_facts; ///< few: one for each step and form that was read
};

} // namespace roundtrip
