// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/race/feltlatency.h"

namespace roundtrip {

void FeltLatency::wait(qint64 roundTrips, const std::atomic_bool &stop)
{
    using Clock = std::chrono::steady_clock;
    if (roundTrips <= 0 || m_roundTrip.count() <= 0)
        return;
    const auto end = Clock::now() + roundTrips * m_roundTrip - m_overdue;
    {
        std::unique_lock lock(m_mutex);
        m_woken.wait_until(lock, end, [&stop] { return stop.load(); });
    }
    m_overdue = Clock::now() - end;
}

void FeltLatency::wake()
{
    // Under the mutex: whoever has looked at the flag already waits by then.
    const std::lock_guard lock(m_mutex);
    m_woken.notify_all();
}

} // namespace roundtrip
