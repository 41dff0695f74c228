// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/canceller.h"

#include "datalayer/base/logging.h"
#include "datalayer/engine/driver.h"
#include "datalayer/engine/serversocket.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <future>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

Canceller::Canceller(bool isServer)
    : m_isServer(isServer)
{ }
Canceller::~Canceller() = default;

void Canceller::opened(const DriverTarget &target, std::shared_ptr<ServerSocket> socket)
{
    const std::lock_guard lock(m_mutex);
    m_target = target;
    m_socket = std::move(socket);
    if (m_isGivenUp)
        m_socket->sever();
}

void Canceller::opened(std::function<void()> interrupt)
{
    const std::lock_guard lock(m_mutex);
    m_interrupt = std::move(interrupt);
}

void Canceller::giveUp()
{
    const std::lock_guard lock(m_mutex);
    m_isGivenUp = true;
    if (m_socket)
        m_socket->sever();
    interruptNow();
}

void Canceller::interrupt()
{
    const std::lock_guard lock(m_mutex);
    interruptNow();
}

/// With the mutex held. A transaction whose end is interrupted would hold its lock.
void Canceller::interruptNow()
{
    if (m_interrupt && m_isRunning && (m_isStoppable || m_isGivenUp))
        m_interrupt();
}

bool Canceller::giveUpThread(Running &running)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isInDriver)
        return false;
    m_isThreadGivenUp = true;
    running.callLoad = m_callLoad;
    if (m_isRunning)
        running = { *m_text, m_record->load, m_record->kind, m_record->lookups, m_record->start };
    return true;
}

void Canceller::setStatement(const QString &sql)
{
    const std::lock_guard lock(m_mutex);
    m_sql = sql;
}

void Canceller::close(const std::function<void()> &work)
{
    std::shared_ptr<ServerSocket> socket;
    {
        const std::lock_guard lock(m_mutex);
        m_sql.clear();
        m_interrupt = nullptr;
        socket = std::exchange(m_socket, nullptr);
    }
    if (!socket) {
        work();
        return;
    }
    std::promise<void> closed;
    std::thread watch([&socket, done = closed.get_future()] {
        if (done.wait_for(patience) == std::future_status::ready)
            return;
        qCWarning(connectionLog) << "the server does not answer: its connection is given up";
        socket->sever();
    });
    work();
    closed.set_value();
    watch.join();
}

bool Canceller::beginStatement(const Statement &statement, const QueryRecord &record,
                               bool isStoppable)
{
    const std::lock_guard lock(m_mutex);
    ++m_statement;
    m_isRunning = true;
    m_isInDriver = true;
    m_isStoppable = isStoppable;
    m_text = &statement;
    m_record = &record;
    return m_isServer || !m_isGivenUp;
}

Canceller::End Canceller::endStatement()
{
    std::unique_lock lock(m_mutex);
    m_isRunning = false;
    m_isInDriver = false;
    m_changed.notify_all();
    if (m_isThreadGivenUp)
        return End::GivenUp;
    const bool isFine = m_changed.wait_for(lock, patience,
                                           [this] { return m_sending != m_statement; });
    return isFine ? End::Fine : End::Uncertain;
}

void Canceller::enterDriver(LoadId load)
{
    const std::lock_guard lock(m_mutex);
    m_isInDriver = true;
    m_callLoad = load;
}

Canceller::End Canceller::leaveDriver()
{
    const std::lock_guard lock(m_mutex);
    m_isInDriver = false;
    m_callLoad = LoadId::None;
    m_changed.notify_all();
    return m_isThreadGivenUp ? End::GivenUp : End::Fine;
}

bool Canceller::isRunning()
{
    const std::lock_guard lock(m_mutex);
    return m_isRunning;
}

void Canceller::cancel()
{
    Attempt attempt;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isRunning || m_wanted == m_statement)
            return;
        m_wanted = m_statement;
        attempt.statement = m_statement;
        attempt.target = m_target;
        attempt.socket = m_socket;
        if (m_isStoppable)
            attempt.sql = m_sql;
    }
    if (!m_isServer) {
        interruptUntilItEnds(attempt.statement);
        return;
    }
    std::thread sender([this, &attempt] {
        if (!attempt.sql.isEmpty())
            send(attempt);
        const std::lock_guard lock(m_mutex);
        attempt.hasEnded = true;
        m_changed.notify_all();
    });
    {
        std::unique_lock lock(m_mutex);
        const auto isDone = [this, &attempt] { return !isAt(attempt.statement); };
        if (!m_changed.wait_for(lock, patience, isDone) && attempt.socket) {
            qCWarning(connectionLog) << "the server does not answer: its connection is given up";
            attempt.isSevered = true;
            attempt.socket->sever();
        }
        if (!m_changed.wait_for(lock, patience, [&attempt] { return attempt.hasEnded; })
            && attempt.ownSocket)
            attempt.ownSocket->sever();
    }
    sender.join();
}

/// Again and again: an interruption that falls between two steps of the driver, as between
/// preparing and running, is lost.
void Canceller::interruptUntilItEnds(qint64 statement)
{
    constexpr std::chrono::milliseconds pause { 20 };
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(m_mutex);
    while (isAt(statement) && std::chrono::steady_clock::now() < deadline) {
        interruptNow();
        m_changed.wait_for(lock, pause, [this, statement] { return !isAt(statement); });
    }
}

void Canceller::send(Attempt &attempt)
{
    DriverDatabase connection(attempt.target);
    Sent sent;
    if (connection.open())
        sent = sendTo(connection, attempt);
    else
        sent.connectError = connection.database().lastError();
    for (const QSqlError &error : { sent.connectError, sent.error }) {
        if (error.isValid())
            qCWarning(connectionLog)
                << "could not cancel a statement:" << error.text().simplified();
    }
    const std::lock_guard lock(m_mutex);
    m_sent << sent;
    if (m_sending == attempt.statement)
        m_sending = 0;
    m_changed.notify_all();
}

Canceller::Sent Canceller::sendTo(DriverDatabase &connection, Attempt &attempt)
{
    const auto socket = std::make_shared<ServerSocket>(*connection.database().driver());
    {
        const std::lock_guard lock(m_mutex);
        // The server may still be at what nobody waits for any longer.
        if (!isAt(attempt.statement) && !attempt.isSevered)
            return {};
        attempt.ownSocket = socket;
        m_sending = attempt.statement;
    }
    QSqlQuery query(connection.database());
    const bool done = query.exec(attempt.sql);
    return { .sql = attempt.sql, .error = done ? QSqlError() : query.lastError() };
}

QList<Canceller::Sent> Canceller::takeSent()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_sent, {});
}

} // namespace roundtrip
