// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace roundtrip {

/// FeltLatency has a thread wait as long as a network would take for round trips, so that somebody
/// who watches feels it. Threads wake late: a wait that has lasted too long makes the next one
/// shorter, so that many waits together take the time that they should. Another thread can end a
/// wait.
class FeltLatency
{
public:
    explicit FeltLatency(std::chrono::nanoseconds roundTrip)
        : m_roundTrip(roundTrip)
    { }
    Q_DISABLE_COPY_MOVE(FeltLatency)

    [[nodiscard]] std::chrono::nanoseconds roundTrip() const { return m_roundTrip; }
    /// Begins anew: the next wait is no shorter for what the last one has lasted too long.
    void restart() { m_overdue = {}; }
    /// Waits for the time of \a roundTrips round trips, or until wake() is called while \a stop is
    /// true. Returns at once if \a stop is true already.
    void wait(qint64 roundTrips, const std::atomic_bool &stop);
    /// Makes a wait() under way look whether it is to stop. Any thread may call this.
    void wake();

private:
    const std::chrono::nanoseconds m_roundTrip;
    std::chrono::nanoseconds m_overdue {}; ///< what the waits so far have lasted too long
    std::mutex m_mutex; ///< not Qt's: the thread sanitizer sees how a wait gives this one back
    std::condition_variable m_woken;
};

} // namespace roundtrip
