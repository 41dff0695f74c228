// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/race/race.h"

#include "datalayer/engine/connection.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/race/feltlatency.h"
#include "datalayer/records/race/racerecorder.h"
#include "datalayer/records/recordcomparison.h"

#include <algorithm>
#include <utility>

namespace roundtrip {

namespace {

using RaceClock = std::chrono::steady_clock;

/// Between two looks at a run that grows.
constexpr std::chrono::milliseconds lookPause { 30 };
/// How often each number of root records is loaded: one load alone may have met something else.
constexpr int growthRuns = 3;

} // namespace

Race::Race(Connection &connection, std::shared_ptr<const Schema> schema, const RaceOptions &options,
           FeltLatency *latency, const std::atomic_bool &stop, Tell tell)
    : m_connection(connection)
    , m_schema(std::move(schema))
    , m_options(options)
    , m_latency(latency)
    , m_stop(stop)
    , m_tell(std::move(tell))
{ }

RaceFigures Race::run(const QuerySet &query)
{
    m_query = query;
    m_figures = {};
    m_figures.felt = m_options.felt;
    m_figures.wantedRounds = m_options.felt ? 1 : std::max(1, m_options.rounds);
    for (const FetchStrategy strategy : allFetchStrategies())
        m_figures.lanes << RaceLane { .strategy = strategy };
    m_runs.assign(static_cast<size_t>(m_figures.lanes.size()), {});
    if (begin()) {
        warmUp();
        race();
        if (m_options.measuresGrowth)
            measureGrowth();
    }
    m_before.reset();
    m_figures.wasStopped = m_stop && !m_figures.error;
    m_figures.phase = RaceFigures::Phase::Ended;
    for (RaceLane &lane : m_figures.lanes)
        lane.isRunning = false;
    tell();
    return m_figures;
}

bool Race::begin()
{
    m_figures.root = m_query.root();
    Result<ResolvedQuery> resolved = m_query.resolve(*m_schema);
    if (!resolved) {
        m_figures.error = resolved.error();
        return false;
    }
    m_resolved = *std::move(resolved);
    m_figures.lookups = m_resolved.lookups.leafNames();
    m_figures.runsInAll = m_figures.lanes.size() * (1 + m_figures.wantedRounds);
    return true;
}

/// Whether nothing more is to be run.
bool Race::hasEnded() const
{
    return m_stop || m_figures.error;
}

/// Loads once, into nothing. \a growing takes in what the run has sent, as it is sent.
Race::Ran Race::load(const ResolvedQuery &query, FetchStrategy strategy, FeltLatency *latency,
                     RaceRun *growing)
{
    Ran ran;
    QueryLog log;
    RaceRun &run = growing ? *growing : ran.run;
    run = {};
    const std::function<void()> grown = [this, growing] {
        if (growing)
            tellSometimes();
    };
    RaceRecorder recorder(run, latency, m_stop, grown);
    Loaded loaded;
    {
        const Connection::Diversion diversion(m_connection, log, recorder);
        loaded = loadRecords(m_connection, m_schema, query, strategy,
                             { .chunkSize = m_options.chunkSize,
                               .maxCellBytes = m_options.maxCellBytes,
                               .stop = &m_stop });
    }
    for (const LoadRecord &load : log.loads()) {
        if (load.id == loaded.load && load.isFinished)
            run.duration = load.duration;
    }
    if (loaded.load != LoadId::None)
        run.statistics = statisticsOf(log.recordsOfLoad(loaded.load));
    run.parents = loaded.records ? loaded.records->root().rowCount() : 0;
    m_figures.sent += run.statistics.statements;
    ++m_figures.runsDone;
    if (growing)
        ran.run = run;
    ran.error = loaded.error;
    if (!loaded.error && !loaded.wasStopped)
        ran.records = loaded.records;
    return ran;
}

/// Notes what has become of a run. Returns false if it has no result.
bool Race::take(RaceLane &lane, const Ran &ran)
{
    if (ran.records) {
        compare(ran.records);
        m_figures.parents = ran.run.parents;
        return true;
    }
    if (!ran.error || m_stop)
        return false;
    lane.error = ran.error;
    // Without its server no strategy can run.
    if (ran.error->kind == DbError::Kind::Connection)
        m_figures.error = ran.error;
    return false;
}

void Race::compare(const std::shared_ptr<const LoadedRecords> &records)
{
    if (m_before && !m_figures.haveRecordsChanged && !haveEqualRecords(*m_before, *records))
        m_figures.haveRecordsChanged = true;
    m_before = records;
}

void Race::warmUp()
{
    m_figures.phase = RaceFigures::Phase::Warming;
    for (RaceLane &lane : m_figures.lanes) {
        if (hasEnded())
            return;
        lane.isRunning = true;
        lane.began = RaceClock::now();
        tell();
        const Ran ran = load(m_resolved, lane.strategy, nullptr, nullptr);
        lane.isRunning = false;
        if (take(lane, ran))
            lane.expected = ran.run.at(m_options.felt.value_or(std::chrono::nanoseconds(0)));
    }
}

void Race::race()
{
    m_figures.phase = RaceFigures::Phase::Racing;
    const auto begin = RaceClock::now();
    const qsizetype lanes = m_figures.lanes.size();
    for (int round = 0; round < m_figures.wantedRounds && !hasEnded(); ++round) {
        if (round > 0 && RaceClock::now() - begin > m_options.patience)
            break;
        for (qsizetype i = 0; i < lanes && !hasEnded(); ++i) {
            const qsizetype place = (i + round) % lanes;
            RaceLane &lane = m_figures.lanes[place];
            if (lane.error)
                continue;
            lane.isRunning = true;
            lane.began = RaceClock::now();
            tell();
            const Ran ran = load(m_resolved, lane.strategy, m_latency,
                                 lane.runs == 0 ? &lane.run : nullptr);
            lane.isRunning = false;
            if (!take(lane, ran))
                continue;
            QList<RaceRun> &runs = m_runs[static_cast<size_t>(place)];
            runs << ran.run;
            lane.runs = static_cast<int>(runs.size());
            lane.run = runs.at(medianOf(runs));
        }
        if (!hasEnded())
            m_figures.rounds = round + 1;
        tell();
    }
}

Result<ResolvedQuery> Race::firstOf(qint64 parents) const
{
    return m_query.limit(parents).resolve(*m_schema);
}

/// The page's own number was measured by the rounds, unless these have waited for a latency.
void Race::measureGrowth()
{
    QList<qint64> sizes = growthSizes(m_figures.parents);
    if (hasEnded() || sizes.isEmpty())
        return;
    m_figures.phase = RaceFigures::Phase::Growing;
    for (const RaceLane &lane : std::as_const(m_figures.lanes)) {
        if (lane.runs > 0 && !lane.error)
            m_figures.growth << GrowthLine { lane.strategy, {} };
    }
    const qint64 all = m_options.felt ? 0 : sizes.takeLast();
    m_figures.runsInAll = m_figures.runsDone + m_figures.growth.size() * sizes.size() * growthRuns;
    m_before.reset(); // fewer records are others
    const auto begin = RaceClock::now();
    for (const qint64 size : std::as_const(sizes)) {
        const Result<ResolvedQuery> query = firstOf(size);
        for (GrowthLine &line : m_figures.growth) {
            if (!query || hasEnded())
                return;
            tell();
            measurePoint(*query, line, begin);
        }
    }
    if (hasEnded() || all == 0)
        return;
    for (GrowthLine &line : m_figures.growth)
        line.points << GrowthPoint { all, m_figures.lane(line.strategy)->run };
}

/// Adds the median of a few runs or, if it has taken long by now, of one.
void Race::measurePoint(const ResolvedQuery &query, GrowthLine &line,
                        std::chrono::steady_clock::time_point begin)
{
    QList<RaceRun> runs;
    for (int i = 0; i < growthRuns && !hasEnded(); ++i) {
        if (i > 0 && RaceClock::now() - begin > m_options.patience / growthRuns) {
            --m_figures.runsInAll;
            continue;
        }
        const Ran ran = load(query, line.strategy, nullptr, nullptr);
        if (!ran.records) {
            take(*std::ranges::find(m_figures.lanes, line.strategy, &RaceLane::strategy), ran);
            return;
        }
        runs << ran.run;
    }
    if (!runs.isEmpty()) {
        const RaceRun &run = runs.at(medianOf(runs));
        line.points << GrowthPoint { run.parents, run };
    }
}

void Race::tell()
{
    m_lastTold = RaceClock::now();
    if (m_tell)
        m_tell(m_figures);
}

void Race::tellSometimes()
{
    if (RaceClock::now() - m_lastTold >= lookPause)
        tell();
}

} // namespace roundtrip
