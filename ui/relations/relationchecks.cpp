// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/relations/relationchecks.h"

#include "datalayer/base/whenanswered.h"

namespace roundtrip {

RelationChecks::RelationChecks(QueryRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{ }

void RelationChecks::check(const QList<DeclaredRelation> &relations)
{
    stop();
    m_left = relations;
    checkNext();
}

void RelationChecks::stop()
{
    if (m_left.isEmpty())
        return;
    ++m_ticket;
    m_left.clear();
    m_runner.stop(m_request);
    emit finished();
}

void RelationChecks::checkNext()
{
    if (m_left.isEmpty())
        return;
    const QFuture<Result<RelationCheck>> reply = m_runner.check(m_left.first());
    m_request = m_runner.lastRequest();
    whenAnswered(reply, this, [this, ticket = ++m_ticket](const Result<RelationCheck> &check) {
        take(ticket, check);
    });
}

void RelationChecks::take(quint64 ticket, const Result<RelationCheck> &check)
{
    if (ticket != m_ticket || m_left.isEmpty())
        return;
    // Stop ends all that runs: what follows is not wanted either.
    const bool wasStopped = !check && check.error().kind == DbError::Kind::Stopped;
    const DeclaredRelation relation = m_left.takeFirst();
    if (wasStopped)
        m_left.clear();
    else
        emit checked(relation, check);
    if (m_left.isEmpty())
        emit finished();
    else
        checkNext();
}

} // namespace roundtrip

#include "moc_relationchecks.cpp"
