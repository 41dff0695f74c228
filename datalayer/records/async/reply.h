// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPromise>

#include <atomic>

namespace roundtrip {

/// Reply is the answer to one request. It is given once, by the caller that claims it first. It may
/// be used from several threads.
template <typename T>
class Reply
{
public:
    Reply() { m_promise.start(); }
    Q_DISABLE_COPY_MOVE(Reply)

    [[nodiscard]] QFuture<T> future() const { return m_promise.future(); }
    [[nodiscard]] bool isClaimed() const { return m_isClaimed; }
    /// Returns true for the first caller alone, who has to call finish() then.
    [[nodiscard]] bool claim() { return !m_isClaimed.exchange(true); }
    /// Gives the answer; only for the caller whose claim() returned true.
    void finish(const T &answer)
    {
        m_promise.addResult(answer);
        m_promise.finish();
    }
    /// Gives the answer, unless another caller has claimed the reply.
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
