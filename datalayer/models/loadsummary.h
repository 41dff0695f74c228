// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// LoadProgress says how far a load is.
struct LoadProgress
{
    int statements = 0; ///< statements of queries so far
    int expected = 0; ///< statements of queries in all; 0 if that is not known before the end
};

/// LoadSummary is what one load cost and what stands out about it, for the strip above the panes.
/// It is a plain value, derived from the log alone.
struct LoadSummary
{
    /// Gathered counts the queries of one kind, batches or joins, and describes the first of them.
    struct Gathered
    {
        qint64 queries = 0; ///< all of this kind
        qint64 keys = 0; ///< the first query's keys; 0 for a join that reads the root records
        QString path; ///< the first query's lookup
        int keysFrom = 0; ///< the number within the load of the statement that gave the keys, or 0
        QString plan; ///< what the loader had to decide for the first query, in words
    };

    int load = 0; ///< the load's section of the log; 0: there is none
    QString title; ///< `author › books`
    QString strategy;
    bool isFinished = false;
    bool wasStopped = false;
    qint64 queries = 0;
    qint64 statements = 0; ///< of the queries; each query takes one, or one per chunk of keys
    qint64 roundTrips = 0; ///< to the database, with what the driver and transactions add
    qint64 errors = 0; ///< statements that failed
    qint64 records = 0; ///< in the tree of the lookups; 0 until the load has ended
    double measuredMs = 0; ///< what the load has taken so far

    qint64 repeated = 0; ///< statements in the largest group of repeated ones (N+1); 0 without any
    qint64 repeatedInAll = 0; ///< repeated statements of all groups together
    QString repeatedPath; ///< the lookup of the largest group
    int repeatedKeysFrom = 0; ///< the number within the load of the statement that gave its keys
    /// The queries that prefetching would have taken: one, and one for each lookup path that was
    /// followed record by record. 0 if none was.
    qint64 prefetchQueries = 0;

    Gathered batches;
    Gathered joins;

    /// Returns measuredMs plus \a latencyMs for each round trip.
    [[nodiscard]] double estimatedMs(double latencyMs) const
    {
        return measuredMs + static_cast<double>(roundTrips) * latencyMs;
    }
};

} // namespace roundtrip
