// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/pendingplaces.h"

#include "datalayer/base/whenanswered.h"

namespace roundtrip {

PendingPlaces::PendingPlaces(QueryRunner *runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{ }

void PendingPlaces::readOn(const QuerySet &query)
{
    if (m_state != State::Idle)
        return;
    m_state = State::Reading;
    const QFuture<Result<KeyPlaces>> reply = m_runner->places(query, m_places);
    m_request = m_runner->lastRequest();
    whenAnswered(reply, this, [this, ticket = ++m_ticket](const Result<KeyPlaces> &read) {
        if (ticket != m_ticket)
            return;
        // One that took too long would do so again.
        m_state = read && !read->isWhole ? State::Idle : State::Over;
        if (read)
            m_places = *read;
        if (m_places.isWhole)
            emit finished();
    });
}

void PendingPlaces::putOff()
{
    if (m_state == State::Reading)
        m_runner->stop(m_request);
}

void PendingPlaces::forget()
{
    putOff();
    ++m_ticket;
    m_state = State::Idle;
    m_places = {};
}

} // namespace roundtrip

#include "moc_pendingplaces.cpp"
