// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/statementwatcher.h"
#include "datalayer/records/race/racefigures.h"

#include <QHash>

#include <atomic>
#include <functional>

namespace roundtrip {

class FeltLatency;

/// RaceRecorder notes the statements of one run of a race as they end, and has each of them take as
/// much longer as it would over a network, if a latency is to be felt.
class RaceRecorder final : public StatementWatcher
{
public:
    /// Adds the statements to \a run, and calls \a grown after each. \a latency is the latency to
    /// be felt, or null. All arguments must outlive this object.
    RaceRecorder(RaceRun &run, FeltLatency *latency, const std::atomic_bool &stop,
                 const std::function<void()> &grown);

    void answered(qint64 roundTrips) override;
    void logged(const QueryRecord &record) override;

private:
    RaceRun &m_run;
    FeltLatency *m_latency;
    const std::atomic_bool &m_stop;
    const std::function<void()> &m_grown;
    RepetitionFinder m_marks;
    QHash<QueryId, qsizetype> m_positions; ///< of the statements, in m_run
};

} // namespace roundtrip
