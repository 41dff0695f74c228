// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"

#include <QList>
#include <QSqlError>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace roundtrip {

class DriverDatabase;
class ServerSocket;

/// Ends, from another thread, the statement that a connection to a server is running. It asks the
/// server to, over a connection of its own; where that does not help, because the server or the
/// way to it is silent, it gives the connection up. Lives as long as its Connection, however often
/// that opens anew. The functions may be called from any thread.
class Canceller
{
public:
    /// So long the server has to end the statement.
    static constexpr std::chrono::milliseconds patience { 1000 };

    Canceller();
    ~Canceller();
    Q_DISABLE_COPY_MOVE(Canceller)

    //--- Of the connection

    /// It is open. \a sql is Backend::cancellation(), once that is known.
    void opened(const DriverTarget &target, std::shared_ptr<ServerSocket> socket);
    void setStatement(const QString &sql);
    /// Runs \a work, which closes it. A server that falls silent over that is left.
    void close(const std::function<void()> &work);
    /// Around each statement. One that \a isStoppable the server may be asked to end; of the others
    /// (those of transactions, of the session) nobody wants an error, but a silent server is given
    /// up there too.
    void beginStatement(bool isStoppable);
    /// While a cancellation is being sent, this waits for it: it must not meet the next statement.
    /// False if that takes too long; then it may, and the connection is not to be used again.
    [[nodiscard]] bool endStatement();

    //--- Of whoever wants it to stop

    /// Nobody wants the connection any longer, nor any that is opened in its place: ends them on
    /// this side, now.
    void giveUp();
    /// Whether there is something to cancel; costs next to nothing.
    [[nodiscard]] bool isRunning();
    /// Ends the statement that is running now, and none that begins later; does nothing if another
    /// call is at it. Takes as long as it takes to connect. What came of it is in takeSent().
    void cancel();

    /// What one call of cancel() sent.
    struct Sent
    {
        QSqlError connectError; ///< valid where no connection was to be had
        QString sql {}; ///< empty where there was nothing to cancel any more
        QSqlError error {}; ///< of that
    };
    /// What was sent since this was last asked, for the log.
    [[nodiscard]] QList<Sent> takeSent();

private:
    /// What one cancel() does in its two threads.
    struct Attempt
    {
        qint64 statement = 0;
        DriverTarget target;
        QString sql;
        std::shared_ptr<ServerSocket> socket; ///< of the connection
        std::shared_ptr<ServerSocket> ownSocket; ///< guarded by m_mutex, as those below
        bool isSevered = false;
        bool hasEnded = false;
    };

    void send(Attempt &attempt);
    [[nodiscard]] Sent sendTo(DriverDatabase &connection, Attempt &attempt);
    [[nodiscard]] bool isAt(qint64 statement) const
    {
        return m_isRunning && m_statement == statement;
    }

    std::mutex m_mutex; ///< of all that follows; never held while something is waited for
    std::condition_variable m_changed;
    DriverTarget m_target;
    QString m_sql;
    std::shared_ptr<ServerSocket> m_socket;
    qint64 m_statement = 0; ///< grows with each
    bool m_isRunning = false;
    bool m_isGivenUp = false;
    bool m_isStoppable = false;
    qint64 m_wanted = 0; ///< the statement that cancel() was last called for
    qint64 m_sending = 0; ///< the statement whose cancellation is being sent, or 0
    QList<Sent> m_sent;
};

} // namespace roundtrip
