// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logstatistics.h"
#include "datalayer/records/loading/fetchstrategy.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace roundtrip {

/// RacedStatement is one statement of a run, as a lane shows it.
struct RacedStatement
{
    std::chrono::nanoseconds start {}; ///< since the start of the run
    std::chrono::nanoseconds duration {};
    qint64 roundTrips = 0;
    QueryMark mark = QueryMark::Neutral;
    bool isCounted = true; ///< false for what is sent beside the queries, such as `BEGIN`
};

/// RaceRun is one load of a race: what it has sent, and how long it took.
struct RaceRun
{
    QList<RacedStatement> statements; ///< in the order in which they ended
    LoadStatistics statistics;
    std::chrono::nanoseconds duration {}; ///< of the load; until its end, up to the last statement
    qint64 parents = 0; ///< the number of root records

    /// Returns the duration with \a latency added for each round trip: LoadStatistics::estimate().
    [[nodiscard]] std::chrono::nanoseconds at(std::chrono::nanoseconds latency) const
    {
        return statistics.estimate(duration, latency);
    }
    /// Returns the statements as they would lie at \a latency: each takes its round trips longer,
    /// and begins as much later as those before it.
    [[nodiscard]] QList<RacedStatement> statementsAt(std::chrono::nanoseconds latency) const;
};

/// RaceLane is one strategy of a race.
struct RaceLane
{
    FetchStrategy strategy = FetchStrategy::Naive;
    /// The run whose duration is the median of the runs that have ended; in the first round, the
    /// run under way as it grows.
    RaceRun run;
    int runs = 0; ///< how many have ended
    /// About how long a run takes, with the latency that is felt: what the untimed run has taken;
    /// 0 before that.
    std::chrono::nanoseconds expected {};
    bool isRunning = false; ///< it is this strategy's turn
    std::chrono::steady_clock::time_point began; ///< the start of the run, while isRunning
    std::optional<DbError> error; ///< why this strategy cannot run

    /// Returns true if there is something to draw.
    [[nodiscard]] bool hasRun() const { return runs > 0 || !run.statements.isEmpty(); }
};

/// GrowthPoint is what one strategy needed for so many root records.
struct GrowthPoint
{
    qint64 parents = 0;
    RaceRun run;
};

/// GrowthLine is what one strategy needed as the number of root records grew.
struct GrowthLine
{
    FetchStrategy strategy = FetchStrategy::Naive;
    QList<GrowthPoint> points; ///< from the fewest root records to the most
};

/// RaceFigures is all that is known of a race, while it runs and when it has ended. It is a plain
/// value.
struct RaceFigures
{
    enum class Phase {
        Waiting, ///< the race has not begun; without lanes, nobody wants one
        Warming, ///< each strategy runs once, untimed
        Racing,
        Growing, ///< the growth is measured
        Ended,
    };

    Phase phase = Phase::Waiting;
    QString root; ///< the table
    LookupNames lookups;
    qint64 parents = 0; ///< the number of root records
    QList<RaceLane> lanes; ///< in the order in which they are shown
    QList<GrowthLine> growth; ///< in the same order, but none of a strategy that cannot run
    int rounds = 0; ///< the number of rounds that have ended
    int wantedRounds = 0;
    std::optional<std::chrono::nanoseconds> felt; ///< what each round trip really took longer
    qint64 runsDone = 0; ///< of all phases
    qint64 runsInAll = 0; ///< as far as that is known
    qint64 sent = 0; ///< the number of statements that were sent in all and are queries
    bool haveRecordsChanged = false; ///< somebody wrote meanwhile: two runs loaded other records
    bool wasStopped = false;
    std::optional<DbError> error; ///< what ended the race; what was measured before is there

    /// Returns true from the wish for a race to its end.
    [[nodiscard]] bool isRunning() const { return phase != Phase::Ended && !lanes.isEmpty(); }
    /// Returns the lane of \a strategy, or null.
    [[nodiscard]] const RaceLane *lane(FetchStrategy strategy) const;
    /// Returns the lane that the others are compared with: the naive one or, where that cannot run,
    /// the slowest at \a latency. It is null if none has ended.
    [[nodiscard]] const RaceLane *baseline(std::chrono::nanoseconds latency) const;
    /// Returns the names of the root and the lookups, as `author › books`.
    [[nodiscard]] QString path() const;
};

/// Returns the numbers of root records at which the growth is measured if there are \a parents of
/// them: 10, 20, 40, ... and \a parents; fewer than ten are halved. The list is empty below 2.
[[nodiscard]] QList<qint64> growthSizes(qint64 parents);

/// Returns the position of the run with the median duration; where the number of runs is even, that
/// is the faster of the two in the middle. \a runs must not be empty.
[[nodiscard]] qsizetype medianOf(const QList<RaceRun> &runs);

} // namespace roundtrip
