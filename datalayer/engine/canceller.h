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

/// Ends, from another thread, the statement that a connection is running. A library is interrupted.
/// A server is asked to, over a connection of its own; where that does not help, because the server
/// or the way to it is silent, the connection is given up. Where even that ends nothing (one long
/// function, a library that prepares a statement), the thread can be left alone with it, see
/// giveUpThread(). Lives as long as its Connection, however often that opens anew. The functions
/// may be called from any thread.
class Canceller
{
public:
    /// So long the database has to end the statement.
    static constexpr std::chrono::milliseconds patience { 1000 };

    /// What a statement that was given up was, for whoever logs it.
    struct Running
    {
        Statement statement;
        int load = 0;
        QueryRecord::Kind kind = QueryRecord::Kind::Root;
        QString path;
        std::chrono::nanoseconds start {};
    };
    /// How a call of the driver has ended.
    enum class End {
        Fine,
        Uncertain, ///< a cancellation is still on its way: the connection is not to be used again
        GivenUp, ///< nobody waits for this thread any more, see giveUpThread()
    };

    explicit Canceller(bool isServer);
    ~Canceller();
    Q_DISABLE_COPY_MOVE(Canceller)

    //--- Of the connection

    /// It is open. \a sql is Backend::cancellation(), once that is known.
    void opened(const DriverTarget &target, std::shared_ptr<ServerSocket> socket);
    /// A library's is open; \a interrupt may be empty.
    void opened(std::function<void()> interrupt);
    void setStatement(const QString &sql);
    /// Runs \a work, which closes it. A server that falls silent over that is left.
    void close(const std::function<void()> &work);
    /// Around each statement. One that \a isStoppable the server may be asked to end; of the others
    /// (those of transactions, of the session) nobody wants an error, but a silent server is given
    /// up there too.
    /// \a statement and \a record are not changed until its end. False where a library's statement
    /// is not to begin, since the connection has been given up.
    [[nodiscard]] bool beginStatement(const Statement &statement, const QueryRecord &record,
                                      bool isStoppable);
    /// While a cancellation is being sent, this waits for it: it must not meet the next statement.
    [[nodiscard]] End endStatement();
    /// Around other calls of the driver, such as opening.
    void enterDriver();
    [[nodiscard]] End leaveDriver();

    //--- Of whoever wants it to stop

    /// Nobody wants the connection any longer, nor any that is opened in its place: ends them on
    /// this side, now.
    void giveUp();
    [[nodiscard]] bool isServer() const { return m_isServer; }
    /// Whether there is something to cancel; costs next to nothing.
    [[nodiscard]] bool isRunning();
    /// Ends the statement that is running now, and none that begins later; does nothing if another
    /// call is at it. Takes as long as it takes to connect to a server, or as a library takes to
    /// end, at most a second. What came of it is in takeSent().
    void cancel();
    /// Interrupts what a library is running, if that may be; does nothing to a server.
    void interrupt();
    /// Leaves the connection's thread alone with the call of the driver that it is in; \a running
    /// tells what that was, without a text where it was no statement. From then on the thread
    /// touches nothing but its connection and what it has itself, and whoever calls this takes care
    /// of the rest: the log, the answer. False, without effect, if it is in no such call.
    [[nodiscard]] bool giveUpThread(Running &running);

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

    void interruptNow();
    void interruptUntilItEnds(qint64 statement);
    void send(Attempt &attempt);
    [[nodiscard]] Sent sendTo(DriverDatabase &connection, Attempt &attempt);
    [[nodiscard]] bool isAt(qint64 statement) const
    {
        return m_isRunning && m_statement == statement;
    }

    const bool m_isServer;
    std::mutex m_mutex; ///< of all that follows; never held while something is waited for
    std::condition_variable m_changed;
    DriverTarget m_target;
    QString m_sql;
    std::shared_ptr<ServerSocket> m_socket;
    std::function<void()> m_interrupt; ///< of a library while it is open
    const Statement *m_text = nullptr; ///< of the statement that is running
    const QueryRecord *m_record = nullptr;
    bool m_isInDriver = false;
    bool m_isThreadGivenUp = false;
    qint64 m_statement = 0; ///< grows with each
    bool m_isRunning = false;
    bool m_isGivenUp = false;
    bool m_isStoppable = false;
    qint64 m_wanted = 0; ///< the statement that cancel() was last called for
    qint64 m_sending = 0; ///< the statement whose cancellation is being sent, or 0
    QList<Sent> m_sent;
};

} // namespace roundtrip
