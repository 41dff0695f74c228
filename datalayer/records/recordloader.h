// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadjob.h"

#include <chrono>
#include <memory>
#include <optional>

namespace roundtrip {

/// What a load brought. Records that were there before a failure or a stop stay.
struct Loaded
{
    std::shared_ptr<const LoadedRecords> records; ///< null if not even the root query ran
    std::optional<DbError> error;
    bool wasStopped = false;
    int load = 0; ///< its section of the log
};

/// Loads \a query over \a connection, as \a strategy has it. Runs to the end or to a stop.
[[nodiscard]] Loaded loadRecords(Connection &connection, std::shared_ptr<const Schema> schema,
                                 const ResolvedQuery &query, FetchStrategy strategy,
                                 const LoadOptions &options = {});

/// Loads what the lookup step \a node of \a parent leads to from one of its records, with the steps
/// below. The related records are the roots of the result. For a record whose relation an earlier
/// load did not get to.
[[nodiscard]] Loaded loadRelated(Connection &connection, const LoadedRecords &parent,
                                 const RecordSet &set, qsizetype row, int node,
                                 FetchStrategy strategy, const LoadOptions &options = {});

/// Loads \a lookups for the root records \a rows that are in hand already, with prefetch: only what
/// is missing is fetched, and deeper levels follow old and new records alike. \a records takes in
/// what comes, and stays as it is where a name is wrong.
[[nodiscard]] Loaded loadLookups(Connection &connection,
                                 const std::shared_ptr<LoadedRecords> &records,
                                 const std::vector<quint32> &rows,
                                 const std::vector<Prefetch> &lookups,
                                 const LoadOptions &options = {});

/// Fills the relation of the lookup step \a node for a record that lacks it, since it is accessed
/// now, as \a strategy has it: Naive for it alone, OnDemand for all that came with it. The
/// statements belong to the log's section \a load.
[[nodiscard]] Loaded followRelation(Connection &connection,
                                    const std::shared_ptr<LoadedRecords> &records, RecordSet &set,
                                    quint32 row, int node, FetchStrategy strategy, int load);

/// The number of records of \a query's root without its limit and offset, counted up to \a atMost,
/// for as long as \a limit, if that is not zero. Logged, but no counted query.
[[nodiscard]] Result<qint64> countRecords(Connection &connection, const Schema &schema,
                                          const ResolvedQuery &query, qint64 atMost,
                                          const std::atomic_bool *stop = nullptr,
                                          std::chrono::milliseconds limit = {});

/// One whole cell of the record with this primary key, for a text or blob that a load cut off. The
/// error says so where the record is gone.
[[nodiscard]] Result<Value> readWholeValue(Connection &connection, const Table &table, int column,
                                           const QList<Value> &primaryKey,
                                           const std::atomic_bool *stop = nullptr);

} // namespace roundtrip
