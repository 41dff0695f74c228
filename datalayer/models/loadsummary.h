// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// How far a load is. `expected` is 0 where that cannot be known before.
struct LoadProgress
{
    int statements = 0;
    int expected = 0;
};

/// What one load cost and what is to be said of it, for the strip above the panes. A plain value,
/// derived from the log alone.
struct LoadSummary
{
    /// Queries that read related records of many records at once, and of the first of them: its
    /// keys (0 where they stay in the database), lookup, the number within the load of the
    /// statement that gave the keys, and what the loader had to decide, in words.
    struct Gathered
    {
        qint64 queries = 0;
        qint64 keys = 0;
        QString path;
        int keysFrom = 0;
        QString plan;
    };

    int load = 0; ///< its section of the log; 0: there is none
    QString title; ///< `author › books`
    QString strategy;
    bool isFinished = false;
    bool wasStopped = false;
    qint64 queries = 0;
    qint64 statements = 0; ///< those of the queries: one, or one a chunk
    qint64 roundTrips = 0; ///< what crosses the wire, with what the driver and transactions add
    qint64 errors = 0;
    qint64 records = 0;
    double measuredMs = 0;

    /// The largest group of repeated statements (N+1): how many, along which lookup, and the number
    /// within the load of the statement that gave the keys. 0 without one.
    qint64 repeated = 0;
    qint64 repeatedInAll = 0; ///< of all groups
    QString repeatedPath;
    int repeatedKeysFrom = 0;
    /// The queries that prefetching the same would have taken: known exactly from the lookups that
    /// naive loading followed. 0 where it does not apply.
    qint64 prefetchQueries = 0;

    Gathered batches;
    Gathered joins;

    /// measuredMs plus \a latencyMs for each round trip.
    [[nodiscard]] double estimatedMs(double latencyMs) const
    {
        return measuredMs + static_cast<double>(roundTrips) * latencyMs;
    }
};

} // namespace roundtrip
