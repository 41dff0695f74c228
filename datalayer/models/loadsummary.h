// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"

namespace roundtrip {

/// LoadProgress says how far a load is.
///
/// \snippet tst_modelexamples.cpp QueryLogModel
struct LoadProgress
{
    qint64 statements = 0; ///< statements of queries so far
    qint64 expected = 0; ///< statements of queries in all; 0 if that is not known before the end
};

/// LoadSummary is what one load cost and what stands out about it, for the strip above the panes.
/// It is a plain value, derived from the log alone.
///
/// \snippet tst_modelexamples.cpp QueryLogModel
struct LoadSummary
{
    /// Gathered counts the queries of one kind, batches or joins, and describes the first of them.
    struct Gathered
    {
        qint64 queries = 0; ///< all of this kind
        qint64 keys = 0; ///< the first query's keys; 0 for a join that reads the root records
        LookupNames lookups; ///< those that the first query fills
        int keysFrom = 0; ///< the number within the log of the statement that gave the keys, or 0
        QList<ReadNote> notes; ///< what the loader had to decide for the first query
    };

    LoadRecord load; ///< the load's section of the log; its id is None if there is none
    qint64 pages = 1; ///< the number of loads that are summed up, see add()
    LoadStatistics statistics;
    qint64 errors = 0; ///< statements that failed, those that do not count among them
    std::chrono::nanoseconds measured {}; ///< what the load has taken so far

    qint64 repeated = 0; ///< statements in the largest group of repeated ones (N+1); 0 without any
    qint64 repeatedInAll = 0; ///< repeated statements of all groups together
    LookupNames repeatedLookups; ///< the lookup of the largest group; none at the root
    int repeatedKeysFrom = 0; ///< the number within the log of the statement that gave its keys
    /// The queries that prefetching would have taken: one, and one for each lookup path that was
    /// followed record by record. 0 if none was.
    qint64 prefetchQueries = 0;

    Gathered batches;
    Gathered joins;

    /// Adds what a further page of the same records has cost: what was counted and measured is
    /// summed up. What is said of one statement is about a statement of the first page.
    void add(const LoadSummary &page);
};

} // namespace roundtrip
