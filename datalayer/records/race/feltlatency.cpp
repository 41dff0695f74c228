// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/race/feltlatency.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

namespace roundtrip {

void FeltLatency::wait(qint64 roundTrips, const std::atomic_bool &stop)
{
    using Clock = std::chrono::steady_clock;
    if (roundTrips <= 0 || m_roundTrip.count() <= 0)
        return;
    const auto end = Clock::now() + roundTrips * m_roundTrip - m_overdue;
    {
        QMutexLocker lock(&m_mutex);
        while (!stop && Clock::now() < end)
            m_woken.wait(&m_mutex, QDeadlineTimer(end - Clock::now(), Qt::PreciseTimer));
    }
    m_overdue = Clock::now() - end;
}

void FeltLatency::wake()
{
    // Under the mutex: whoever has looked at the flag already waits by then.
    const QMutexLocker lock(&m_mutex);
    m_woken.wakeAll();
}

} // namespace roundtrip
