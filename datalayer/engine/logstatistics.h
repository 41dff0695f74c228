// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/queryrecord.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace roundtrip {

/// The longest round trip that an estimate is asked for, an hour: far beyond any network.
inline constexpr double maxLatencyMs = 3'600'000;

/// Something that was sent beside the statements that count: `BEGIN`, `PREPARE`.
struct SentBeside
{
    QString text;
    qint64 times = 0;
    bool isRoundTrip = true; ///< false for what has no answer, or went along with a statement

    friend bool operator==(const SentBeside &, const SentBeside &) = default;
};

/// What the log says about one load, derived from its records alone.
struct LoadStatistics
{
    qint64 queries = 0; ///< logical ones: the chunks of one level are one
    qint64 statements = 0;
    qint64 roundTrips = 0; ///< what crosses the wire; on SQLite a call into the library
    QList<SentBeside> beside; ///< in the order in which each came first
    qint64 errors = 0;
    qint64 rows = 0; ///< of all statements together
    qint64 repeatedBytes = 0; ///< see QueryRecord::repeatedBytes

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

/// Finds what was repeated within a load, statement by statement as they come in.
class RepetitionFinder
{
public:
    struct Finding
    {
        /// The first statement of the same kind, by its id; 0 for a first one, or one of no kind.
        int first = 0;
        bool isSecond = false; ///< the very one that makes the first a repeated one too
        bool isAgain = false; ///< even the bound values are those of one before
    };

    Finding add(const QueryRecord &record);
    /// The groups so far in the order of their first statement, also those of a single one.
    [[nodiscard]] const QList<Repetition> &groups() const { return m_groups; }

private:
    QList<Repetition> m_groups;
    using Kind = std::pair<std::pair<int, QString>, QString>; ///< load, path and text
    QHash<Kind, qsizetype> m_positions; ///< in m_groups
    QSet<std::pair<qsizetype, QByteArray>> m_seen; ///< group and bound values
};

/// Counts the counted statements among \a records, which are of one load.
[[nodiscard]] LoadStatistics statisticsOf(const QList<QueryRecord> &records);
/// The repetitions among \a records, each within one load, in the order of their first statement.
[[nodiscard]] QList<Repetition> repetitionsIn(const QList<QueryRecord> &records);
/// The ids of those repeated statements whose bound values were those of one before in the same
/// load.
[[nodiscard]] QSet<int> againIn(const QList<QueryRecord> &records);

} // namespace roundtrip
