// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/pendingcount.h"

#include "datalayer/base/whenanswered.h"

namespace roundtrip {

PendingCount::PendingCount(QueryRunner *runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{ }

void PendingCount::begin(const QuerySet &query, qint64 most, std::chrono::milliseconds limit)
{
    forget();
    m_isOrdered = limit.count() == 0;
    const QFuture<Result<qint64>> reply = m_runner->count(query, most, limit);
    m_request = m_runner->lastRequest();
    whenAnswered(reply, this, [this, ticket = m_ticket](const Result<qint64> &counted) {
        if (ticket != m_ticket)
            return;
        m_request = RequestId::None;
        emit finished(counted);
    });
}

void PendingCount::putOff()
{
    if (m_request == RequestId::None || m_isOrdered)
        return;
    m_runner->stop(m_request);
    forget();
    m_isWaiting = true;
}

void PendingCount::forget()
{
    ++m_ticket;
    m_request = RequestId::None;
    m_isWaiting = false;
}

} // namespace roundtrip

#include "moc_pendingcount.cpp"
