// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/records/race/racefigures.h"

#include <atomic>
#include <functional>
#include <memory>

namespace roundtrip {

class Connection;
class FeltLatency;
class LoadedRecords;
class Schema;

/// RaceOptions says how a race is run.
struct RaceOptions
{
    int rounds = 7; ///< how often each strategy is measured; once where a latency is felt
    std::optional<std::chrono::nanoseconds> felt {}; ///< see RaceFigures::felt
    bool measuresGrowth = true;
    /// After this time no further round begins, so that the median may be of fewer rounds.
    std::chrono::milliseconds patience { 30'000 };
    qsizetype maxCellBytes = 0; ///< see LoadOptions
    qsizetype chunkSize = 0; ///< see LoadOptions
};

/// Race loads the same records by every strategy in turn, over one connection, and measures each:
/// first once untimed, then in rounds whose order is rotated, and then with ever more root records,
/// which shows how the queries grow. Each run builds its records anew and lets them go. A run has a
/// log of its own, so that nothing of it is in the connection's log. A Race is used on the
/// connection's thread.
class Race
{
public:
    /// Tell is called with the figures as they are whenever a run has ended and, while a run is
    /// shown as it grows, some thirty times a second.
    using Tell = std::function<void(const RaceFigures &)>;

    /// The runs wait for \a latency if RaceOptions::felt says so; else it may be null. When \a stop
    /// turns true, the race ends: between two statements and, as far as the database allows it,
    /// within one. \a connection, \a latency and \a stop must outlive this object.
    Race(Connection &connection, std::shared_ptr<const Schema> schema, const RaceOptions &options,
         FeltLatency *latency, const std::atomic_bool &stop, Tell tell = {});

    /// Runs the race over \a query. What goes wrong with one strategy is in its lane; what ends the
    /// race is in RaceFigures::error, and what was measured by then stays.
    [[nodiscard]] RaceFigures run(const QuerySet &query);

private:
    /// Ran is a run with what it has loaded, if that is all that it should load.
    struct Ran
    {
        RaceRun run;
        std::shared_ptr<const LoadedRecords> records;
        std::optional<DbError> error;
    };

    bool begin();
    void warmUp();
    void race();
    void measureGrowth();
    void measurePoint(const ResolvedQuery &query, GrowthLine &line,
                      std::chrono::steady_clock::time_point begin);
    Ran load(const ResolvedQuery &query, FetchStrategy strategy, FeltLatency *latency,
             RaceRun *growing);
    bool take(RaceLane &lane, const Ran &ran);
    void compare(const std::shared_ptr<const LoadedRecords> &records);
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] Result<ResolvedQuery> firstOf(qint64 parents) const;
    void tell();
    void tellSometimes();

    Connection &m_connection;
    const std::shared_ptr<const Schema> m_schema;
    const RaceOptions m_options;
    FeltLatency *const m_latency;
    const std::atomic_bool &m_stop;
    const Tell m_tell;
    QuerySet m_query;
    ResolvedQuery m_resolved;
    RaceFigures m_figures;
    std::vector<QList<RaceRun>> m_runs; ///< the measured ones, by lane
    std::shared_ptr<const LoadedRecords> m_before; ///< what the last run loaded
    std::chrono::steady_clock::time_point m_lastTold;
};

} // namespace roundtrip
