// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/race/racefigures.h"

namespace roundtrip::test {

/// Returns a run of \a queries statements that took \a duration together: a root query, and
/// behind it statements of \a mark.
inline RaceRun racedRun(qint64 queries, std::chrono::microseconds duration, QueryMark mark)
{
    RaceRun run;
    run.duration = duration;
    for (qint64 i = 0; i < queries; ++i) {
        run.statements << RacedStatement { .start = duration * i / queries,
                                           .duration = duration / queries,
                                           .roundTrips = 1,
                                           .mark = i == 0 && queries > 1 ? QueryMark::Neutral
                                                                         : mark };
    }
    run.statistics.queries = run.statistics.statements = run.statistics.roundTrips = queries;
    return run;
}

/// Returns a race over the sample library that has ended: author › books, 77 authors.
inline RaceFigures sampleRace()
{
    using namespace std::chrono_literals;
    RaceFigures figures;
    figures.phase = RaceFigures::Phase::Ended;
    figures.root = QStringLiteral("author");
    figures.lookups = { { QStringLiteral("books") } };
    figures.parents = 77;
    figures.rounds = figures.wantedRounds = 7;
    figures.sent = 234;
    const auto lane = [&figures](FetchStrategy strategy, const RaceRun &run) {
        figures.lanes << RaceLane { .strategy = strategy, .run = run, .runs = 7 };
        figures.lanes.last().run.parents = 77;
    };
    lane(FetchStrategy::Naive, racedRun(78, 4700us, QueryMark::Repeated));
    lane(FetchStrategy::Prefetch, racedRun(2, 1200us, QueryMark::Batch));
    lane(FetchStrategy::Join, racedRun(1, 2300us, QueryMark::Batch));
    lane(FetchStrategy::Subquery, racedRun(2, 1400us, QueryMark::Batch));
    lane(FetchStrategy::OnDemand, racedRun(2, 1300us, QueryMark::Batch));
    figures.lanes[2].run.statistics.repeatedBytes = 16'000;
    for (const RaceLane &raced : std::as_const(figures.lanes)) {
        GrowthLine line { raced.strategy, {} };
        for (const qint64 parents : growthSizes(77)) {
            const bool isNaive = raced.strategy == FetchStrategy::Naive;
            const qint64 queries = isNaive ? 1 + parents : raced.run.statistics.queries;
            line.points << GrowthPoint { parents,
                                         parents == 77 ? raced.run
                                                       : racedRun(queries, 100us * queries,
                                                                  isNaive ? QueryMark::Repeated
                                                                          : QueryMark::Batch) };
        }
        figures.growth << line;
    }
    return figures;
}

} // namespace roundtrip::test
