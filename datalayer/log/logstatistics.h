// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace roundtrip {

/// The longest duration of a round trip, in milliseconds, that an estimate can be asked for: an
/// hour, far beyond any network.
inline constexpr double maxLatencyMs = 3'600'000;

/// SentBeside is something that was sent beside the statements that count, such as `BEGIN` or
/// `PREPARE`, and how often it was sent.
///
/// \snippet tst_logexamples.cpp LoadStatistics
struct SentBeside
{
    QString text;
    qint64 times = 0;
    bool isRoundTrip = true; ///< false if it has no answer, or went along with a statement

    friend bool operator==(const SentBeside &, const SentBeside &) = default;
};

/// LoadStatistics is what the log says about one load, derived from the load's records alone.
///
/// \snippet tst_logexamples.cpp LoadStatistics
struct LoadStatistics
{
    qint64 queries = 0; ///< logical queries: the chunks of one level are one query
    qint64 statements = 0; ///< those that count, see QueryRecord::isCounted()
    qint64 roundTrips = 0; ///< messages that wait for an answer; on SQLite as many as statements
    QList<SentBeside> beside; ///< in the order in which each was sent first
    qint64 errors = 0; ///< how many of the statements that count failed
    qint64 rows = 0; ///< of all statements that count together
    qint64 repeatedBytes = 0; ///< see QueryRecord::repeatedBytes

    /// Adds the figures of another load.
    void add(const LoadStatistics &other);
    /// Returns \a measured plus \a latency for each round trip. This is an estimate.
    [[nodiscard]] std::chrono::nanoseconds estimate(std::chrono::nanoseconds measured,
                                                    std::chrono::nanoseconds latency) const
    {
        return measured + roundTrips * latency;
    }
};

/// Repetition is one N+1: the same one-key statement ran again and again for one relation within
/// one load. This is exact, not guessed, since the loader says what each statement is for.
///
/// \snippet tst_logexamples.cpp Repetition
struct Repetition
{
    LookupNames lookups; ///< the lookup that the statements fill; none at the root
    QString sql;
    QList<QueryId> ids; ///< of the statements: two or more, or one in RepetitionFinder::groups()
    QueryId keysFrom = QueryId::None; ///< the id of the statement whose rows gave the keys
};

/// QueryMark says what stands out about a statement.
enum class QueryMark {
    Neutral, ///< nothing: it reads root records, or by one key what no other statement asked for
    Repeated, ///< one of several for the same lookup with the same text and one key each (the N+1)
    Batch, ///< reads the related records of many records at once
    Again, ///< Repeated, and an earlier one of them has its bound values, too
    Error, ///< it failed
};

/// RepetitionFinder marks the statements of loads, as they come in, and finds those that repeat one
/// another within a load. It keeps what it has seen, and is used on one thread.
///
/// \snippet tst_logexamples.cpp RepetitionFinder
class RepetitionFinder
{
public:
    /// Finding says how a statement is marked, and which one before it is marked anew by it.
    struct Finding
    {
        QueryMark mark = QueryMark::Neutral;
        /// The id of an earlier statement that has become QueryMark::Repeated: this statement is
        /// the first that repeats it. None if there is none.
        QueryId alsoRepeated = QueryId::None;
    };

    /// Takes in the next statement and returns its mark.
    Finding add(const QueryRecord &record);
    /// Returns the groups of equal statements so far, in the order of their first statement. Groups
    /// of a single statement, which repeat nothing yet, are among them.
    [[nodiscard]] const QList<Repetition> &groups() const { return m_groups; }
    /// Forgets what it takes to find further repetitions; the groups stay.
    void close();

private:
    QList<Repetition> m_groups;
    using Kind = std::pair<std::pair<LoadId, LookupNames>, QString>; ///< load, lookup and text
    qsizetype positionFor(const QueryRecord &record);
    bool noteValues(qsizetype position, const QList<Value> &values);

    QHash<Kind, qsizetype> m_positions; ///< the positions of the groups in m_groups
    qsizetype m_last = -1; ///< the position of the last statement's group
    LoadId m_lastLoad = LoadId::None;
    QSet<QueryId> m_failed; ///< the ids of the statements that failed
    /// The bound values in each group: a single integer, as most keys are, takes neither memory of
    /// its own nor, when the set grows or goes, much time.
    QSet<std::pair<qsizetype, qint64>> m_seenIntegers;
    QSet<std::pair<qsizetype, QByteArray>> m_seen; ///< others, see serialised()
};

/// StatisticsCounter sums up the statements of one load as they come in.
///
/// \snippet tst_logexamples.cpp LoadStatistics
class StatisticsCounter
{
public:
    /// Takes in the next statement.
    void add(const QueryRecord &record);
    [[nodiscard]] const LoadStatistics &statistics() const { return m_statistics; }

private:
    LoadStatistics m_statistics;
    QSet<QueryId> m_levels; ///< see QueryRecord::level
};

/// Sums up \a records, which must be of one load.
[[nodiscard]] LoadStatistics statisticsOf(const QList<QueryRecord> &records);
/// Returns the repetitions among \a records, each within one load, in the order of their first
/// statement.
[[nodiscard]] QList<Repetition> repetitionsIn(const QList<QueryRecord> &records);
/// Returns the mark of each of \a records, by its id.
[[nodiscard]] QHash<QueryId, QueryMark> marksOf(const QList<QueryRecord> &records);

} // namespace roundtrip
