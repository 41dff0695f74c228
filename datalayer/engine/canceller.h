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

/// Canceller ends, from another thread, the statement that a connection is running. A library is
/// interrupted. A server is asked, over a second connection, to end the statement; where that does
/// not help, because the server or the way to it is silent, the connection itself is severed. Where
/// even that ends nothing (one long function, a library that prepares a statement), the
/// connection's thread can be left alone with it, see giveUpThread(). A Canceller serves one
/// Connection, however often that opens anew, and may outlive it. Its functions may be called from
/// any thread.
class Canceller
{
public:
    /// How long the database has to end a statement, or to close, before its connection is severed.
    static constexpr std::chrono::milliseconds patience { 1000 };

    /// Running describes what a thread was left alone with, for whoever logs it: a statement or, if
    /// that has no text, another call.
    struct Running
    {
        Statement statement;
        LoadId load = LoadId::None;
        QueryRecord::Kind kind = QueryRecord::Kind::Root;
        LookupNames lookups;
        std::chrono::nanoseconds start {};
        LoadId callLoad = LoadId::None; ///< that the other call is part of, see enterDriver()
    };
    /// End says how a call of the driver has ended.
    enum class End {
        Fine,
        Uncertain, ///< a cancellation is still on its way: the connection must not be used again
        GivenUp, ///< giveUpThread() was called: nobody waits for this thread any more
    };

    explicit Canceller(bool isServer);
    ~Canceller();
    Q_DISABLE_COPY_MOVE(Canceller)

    //--- Called by the connection

    /// Says that a connection to a server is open: \a target is what was opened, \a socket its
    /// socket. If giveUp() was called before, the socket is severed at once.
    void opened(const DriverTarget &target, std::shared_ptr<ServerSocket> socket);
    /// Says that the database of a library is open: \a interrupt is Backend::interrupt() and may be
    /// empty.
    void opened(std::function<void()> interrupt);
    /// Sets the statement that cancel() sends to the server: \a sql is Backend::cancellation(),
    /// which is known only after the session was set up.
    void setStatement(const QString &sql);
    /// Runs \a work, which closes the connection. If a server does not answer meanwhile, its socket
    /// is severed after `patience`, so that \a work comes to its end.
    void close(const std::function<void()> &work);
    /// Says that the connection begins \a statement. If \a isStoppable, cancel() may ask the server
    /// to end it. Nobody wants an error from other statements (those of transactions, of the
    /// session), but if the server is silent during one of these, cancel() severs its connection
    /// too. \a statement and \a record must stay unchanged until endStatement(), which has to
    /// follow in any case. Returns false if the statement must not be sent to a library, since
    /// giveUp() was called.
    [[nodiscard]] bool beginStatement(const Statement &statement, const QueryRecord &record,
                                      bool isStoppable);
    /// Says that the statement has ended, and returns how. While its cancellation is being sent,
    /// this waits for the cancellation, up to `patience`: it must not meet the next statement.
    [[nodiscard]] End endStatement();
    /// Says that another call of the driver begins, such as opening, which is part of the load
    /// \a load, if it is not None; leaveDriver() says that it has ended, and returns how.
    void enterDriver(LoadId load);
    [[nodiscard]] End leaveDriver();

    //--- Called by whoever wants a statement to stop

    /// Ends the connection on this side, now, and any that is opened in its place, because nobody
    /// wants them any longer: severs the socket of a server, interrupts a library.
    void giveUp();
    [[nodiscard]] bool isServer() const { return m_isServer; }
    /// Returns whether a statement is running. The call costs next to nothing.
    [[nodiscard]] bool isRunning();
    /// Ends the statement that is running now, and none that begins later. Does nothing if none is
    /// running, or if cancel() was called for that statement before. Returns when it is done: for a
    /// library once the statement has ended, at most `patience` later; for a server once the
    /// statement has ended, or was given up, and the second connection is closed, which takes as
    /// long as connecting to the server does. takeSent() tells what came of it.
    void cancel();
    /// Interrupts the statement that a library is running, if it is stoppable or giveUp() was
    /// called. Does nothing to a server.
    void interrupt();
    /// Leaves the connection's thread alone with the call of the driver that it is in. \a running
    /// tells which call that is. From then on the thread touches nothing but its connection and its
    /// own data, and whoever calls this takes care of the rest: the log, the answer. Returns false,
    /// without effect, if the thread is in no such call.
    [[nodiscard]] bool giveUpThread(Running &running);

    /// Sent is what one call of cancel() has sent over the second connection.
    struct Sent
    {
        QSqlError connectError; ///< valid if the second connection could not be opened
        QString sql {}; ///< the statement; empty if nothing was left to cancel
        QSqlError error {}; ///< valid if the statement failed
    };
    /// Returns what was sent since the last call of this function, for the log.
    [[nodiscard]] QList<Sent> takeSent();

private:
    /// Attempt is what the two threads of one cancel() share.
    struct Attempt
    {
        qint64 statement = 0; ///< the number of the statement to end, see m_statement
        DriverTarget target;
        QString sql;
        std::shared_ptr<ServerSocket> socket; ///< of the connection that runs the statement
        /// Of the second connection. m_mutex guards this and the members below.
        std::shared_ptr<ServerSocket> ownSocket;
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
    std::mutex m_mutex; ///< guards all that follows; not held while something is waited for
    std::condition_variable m_changed;
    DriverTarget m_target;
    QString m_sql;
    std::shared_ptr<ServerSocket> m_socket;
    std::function<void()> m_interrupt; ///< of a library, while its database is open
    const Statement *m_text = nullptr; ///< the statement that is running
    const QueryRecord *m_record = nullptr;
    LoadId m_callLoad = LoadId::None; ///< see enterDriver()
    bool m_isInDriver = false;
    bool m_isThreadGivenUp = false;
    qint64 m_statement = 0; ///< the number of the last statement that began, from 1
    bool m_isRunning = false;
    bool m_isGivenUp = false;
    bool m_isStoppable = false;
    qint64 m_wanted = 0; ///< the statement that cancel() was last called for
    qint64 m_sending = 0; ///< the statement whose cancellation is being sent, or 0
    QList<Sent> m_sent;
};

} // namespace roundtrip
