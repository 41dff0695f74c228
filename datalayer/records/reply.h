// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPromise>

#include <atomic>

namespace roundtrip {

/// The answer to one request, given once: by whoever claims it first. May be used from several
/// threads.
template <typename T>
class Reply
{
public:
    Reply() { m_promise.start(); }
    Q_DISABLE_COPY_MOVE(Reply)

    [[nodiscard]] QFuture<T> future() const { return m_promise.future(); }
    [[nodiscard]] bool isClaimed() const { return m_isClaimed; }
    /// True for the first one, who has to finish() it.
    [[nodiscard]] bool claim() { return !m_isClaimed.exchange(true); }
    void finish(const T &answer)
    {
        m_promise.addResult(answer);
        m_promise.finish();
    }
    /// Claims and finishes it, unless somebody else has.
    void answer(const T &answer)
    {
        if (claim())
            finish(answer);
    }

private:
    std::atomic_bool m_isClaimed = false;
    QPromise<T> m_promise;
};

} // namespace roundtrip
