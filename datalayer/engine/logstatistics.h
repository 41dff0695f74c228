// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/queryrecord.h"

#include <QList>
#include <QSet>

namespace roundtrip {

/// What the log says about one load, derived from its records alone.
struct LoadStatistics
{
    qint64 queries = 0; ///< logical ones: the chunks of one level are one
    qint64 statements = 0;
    qint64 roundTrips = 0; ///< what crosses the wire; on SQLite a call into the library
    qint64 errors = 0;

    /// \a measured plus \a latency for each round trip. An estimate.
    [[nodiscard]] std::chrono::nanoseconds estimate(std::chrono::nanoseconds measured,
                                                    std::chrono::nanoseconds latency) const
    {
        return measured + roundTrips * latency;
    }
};

/// The same one-key statement that ran again and again for one relation within one load: the N+1.
/// Exact, not guessed, since the loader says what each statement is for.
struct Repetition
{
    QString path; ///< the lookup
    QString sql;
    QList<int> ids; ///< of the statements, two or more
    int keysFrom = 0; ///< the statement whose rows gave the keys
};

/// Counts the counted statements among \a records, which are of one load.
[[nodiscard]] LoadStatistics statisticsOf(const QList<QueryRecord> &records);
/// The repetitions among \a records, in the order of their first statement.
[[nodiscard]] QList<Repetition> repetitionsIn(const QList<QueryRecord> &records);
/// The ids of those repeated statements whose bound values were the same as those of one before.
[[nodiscard]] QSet<int> againIn(const QList<QueryRecord> &records);

} // namespace roundtrip
