// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/race/racerecorder.h"

#include "datalayer/records/race/feltlatency.h"

namespace roundtrip {

RaceRecorder::RaceRecorder(RaceRun &run, FeltLatency *latency, const std::atomic_bool &stop,
                           const std::function<void()> &grown)
    : m_run(run)
    , m_latency(latency)
    , m_stop(stop)
    , m_grown(grown)
{
    if (m_latency)
        m_latency->restart();
}

void RaceRecorder::answered(qint64 roundTrips)
{
    if (m_latency)
        m_latency->wait(roundTrips, m_stop);
}

void RaceRecorder::logged(const QueryRecord &record)
{
    const RepetitionFinder::Finding finding = m_marks.add(record);
    const qsizetype repeated = m_positions.value(finding.alsoRepeated, -1);
    if (repeated >= 0)
        m_run.statements[repeated].mark = QueryMark::Repeated;
    m_positions.insert(record.id, m_run.statements.size());
    m_run.statements << RacedStatement { record.start, record.duration, record.roundTrips,
                                         finding.mark, record.isCounted() };
    m_run.duration = record.start + record.duration;
    LoadStatistics &statistics = m_run.statistics;
    statistics.roundTrips += record.roundTrips;
    if (record.isCounted()) {
        ++statistics.statements;
        // The chunks of one level are one query.
        statistics.queries += record.level == record.id ? 1 : 0;
        statistics.rows += record.rows;
        statistics.repeatedBytes += record.repeatedBytes;
    }
    m_grown();
}

} // namespace roundtrip
