// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/loadjob.h"
#include "datalayer/records/recordplace.h"

#include <chrono>
#include <memory>
#include <optional>

namespace roundtrip {

/// Loads \a query over \a connection by \a strategy. Returns at the end, at a failure or at a stop.
[[nodiscard]] Loaded loadRecords(Connection &connection, std::shared_ptr<const Schema> schema,
                                 const ResolvedQuery &query, FetchStrategy strategy,
                                 const LoadOptions &options = {});

/// Loads the query of \a records, which must be empty, into them, as loadRecords() does. The caller
/// may add to the records later.
[[nodiscard]] Loaded loadInto(Connection &connection, const std::shared_ptr<LoadedRecords> &records,
                              FetchStrategy strategy, const LoadOptions &options = {});

/// Returns the query of loadRelated(): the records that the lookup step \a step leads to from one
/// record of \a parent, without saying from which, with the steps below \a step.
[[nodiscard]] ResolvedQuery relatedQuery(const LoadedRecords &parent, StepId step);
/// Returns what the log says of loadRelated(), apart from the strategy.
[[nodiscard]] LoadRecord relatedSection(const LoadedRecords &parent, StepId step);

/// Loads the records that the lookup step \a step leads to from the record at \a place, as the
/// root records of the result, with what the steps below \a step load for them. It is for a
/// relation that an earlier load did not get to.
[[nodiscard]] Loaded loadRelated(Connection &connection, const RecordPlace &place, StepId step,
                                 FetchStrategy strategy, const LoadOptions &options = {});

/// Loads \a lookups by prefetch for \a rows of the root records of \a records, which are there
/// already. It fetches only what is missing; the deeper levels of a lookup are loaded for old and
/// new records alike. \a records takes in what comes, and does not change if a name is wrong.
[[nodiscard]] Loaded loadLookups(Connection &connection,
                                 const std::shared_ptr<LoadedRecords> &records,
                                 const std::vector<quint32> &rows,
                                 const std::vector<Prefetch> &lookups,
                                 const LoadOptions &options = {});

/// Fills the relation of the lookup step \a step for the record at \a place, one of \a records,
/// when it is accessed without having been loaded. The strategy Naive fills it for this record
/// alone, and OnDemand for all records that were loaded together with it. The statements belong to
/// the log's section \a load.
[[nodiscard]] Loaded followRelation(Connection &connection,
                                    const std::shared_ptr<LoadedRecords> &records,
                                    const RecordPlace &place, StepId step, FetchStrategy strategy,
                                    LoadId load);

/// Returns the number of root records of \a query without its limit and offset, counted up to
/// \a atMost. Fails with DbError::Kind::Timeout if it takes longer than \a limit, unless that is
/// zero, and with DbError::Kind::Stopped if \a stop turns true. The statement is logged, but does
/// not count as a query.
[[nodiscard]] Result<qint64> countRecords(Connection &connection, const Schema &schema,
                                          const ResolvedQuery &query, qint64 atMost,
                                          const std::atomic_bool *stop = nullptr,
                                          std::chrono::milliseconds limit = {});

/// Counts, in one statement, the records that each of \a relations leads to from the record at
/// \a place, each up to \a atMost. It fails as countRecords() does; the statement is logged like
/// that function's.
[[nodiscard]] Result<QList<qint64>> countRelated(Connection &connection, const RecordPlace &place,
                                                 const QList<const Relation *> &relations,
                                                 qint64 atMost,
                                                 const std::atomic_bool *stop = nullptr,
                                                 std::chrono::milliseconds limit = {});

} // namespace roundtrip
