// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"
#include "datalayer/base/result.h"
#include "datalayer/engine/runoptions.h"
#include "datalayer/engine/sessionlog.h"
#include "datalayer/log/querylog.h"
#include "datalayer/log/queryrecord.h"
#include "datalayer/sql/query.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>

class QThread;

namespace roundtrip {

class Backend;
class Canceller;
class DriverDatabase;
class StatementSender;
class StatementWatcher;

/// Returns the error for \a sql on a connection that is not open.
[[nodiscard]] DbError closedConnection(const QString &sql);

/// StatementRunner runs the statements of a connection, whichever database that has open at the
/// time: it sends them, reads their rows, holds them to their deadlines, and times, counts and logs
/// each of them, also when it fails. A Connection owns one for all its openings and uses it on its
/// thread, where it must be made.
class StatementRunner
{
public:
    /// \a log and \a backend must outlive this object.
    StatementRunner(QueryLog &log, Backend &backend, std::shared_ptr<Canceller> canceller);
    ~StatementRunner();
    Q_DISABLE_COPY_MOVE(StatementRunner)

    /// See Connection::forbidThread().
    static void forbidThread(const QThread *thread);
    /// Fails if this thread may not run \a sql: if it is not the connection's, or is forbidden.
    [[nodiscard]] Result<> checkThread(const QString &sql) const;

    //--- The database

    /// Says which database the next statements run on: \a driver, until clear().
    void use(DriverDatabase &driver) { m_driver = &driver; }
    /// Releases all that is prepared, while the database is open, and adds to \a draft what is
    /// sent for that.
    void release(QueryRecord &draft);
    /// Forgets the database and all queries on it, before it is closed.
    void clear();
    /// Runs \a work, a call of the driver that is not a statement, such as opening. It may take for
    /// ever: whoever waits for this thread may leave the thread alone there, and then ends the load
    /// \a load of the log, if there is one that \a work is part of.
    void callDriver(const std::function<void()> &work, LoadId load = LoadId::None);

    //--- Statements

    /// Runs a statement of whatever kind, which the program itself has written or has checked, as
    /// Connection::run() says.
    Result<Ran> run(const Statement &statement, QueryRecord draft, std::span<ColumnData> into,
                    const RunOptions &options = {});
    /// Keeps \a statements, which bring no rows, for the message of the statement that comes next.
    /// All of them are logged by \a draft.
    void runWithNext(const QStringList &statements, QueryRecord draft);
    /// Forgets what waits for the next statement. Returns whether something did.
    bool dropWaiting();

    //--- What has become of them

    /// Returns the log, see Connection::log().
    [[nodiscard]] QueryLog &log() { return *m_log; }
    /// Writes into \a log from now on, which must outlive this object, and tells \a watcher of each
    /// statement, unless it is null. Does nothing once the thread was given up.
    void divert(QueryLog &log, StatementWatcher *watcher);
    /// Writes into a log of its own from now on, which nobody sees: what it was given may be gone.
    void leaveLog();
    [[nodiscard]] SessionLog &sessionLog() { return m_sessionLog; }
    /// Returns true once the thread was given up, see Canceller::giveUpThread().
    [[nodiscard]] bool isForgotten() const { return m_isForgotten; }
    /// See Connection::isLost().
    [[nodiscard]] bool isLost() const { return m_isLost; }
    /// Says that the database was closed: another one is not lost.
    void closed();

private:
    class DriverCall;
    /// Outcome is what running a statement has told so far.
    struct Outcome
    {
        Result<> done;
        bool wasStopped = false; ///< perhaps not all rows were read
        bool isLate = false; ///< the deadline has come
        bool isOverdue = false; ///< and has ended it
    };
    /// Waiting holds statements that wait for the next one, to go in its message, and the one
    /// record by which they are logged.
    struct Waiting
    {
        QStringList statements;
        QueryRecord draft;
    };

    void beForgotten();
    void send(const Statement &statement, QueryRecord &draft, std::span<ColumnData> into,
              const RunOptions &options, Outcome &outcome);
    /// Runs a statement as send() does, but to its deadline at most.
    void sendWithin(const Statement &statement, QueryRecord &draft, std::span<ColumnData> into,
                    const RunOptions &options, Outcome &outcome);
    static void sift(std::span<ColumnData> rows, qsizetype first, const RowFilter &filter);
    void readRows(std::span<ColumnData> into, const RunOptions &options, QueryRecord &draft,
                  Outcome &outcome);
    void judge(const QString &sql, const RunOptions &options, Outcome &outcome);

    QueryLog *m_log;
    StatementWatcher *m_watcher = nullptr; ///< see divert()
    QueryLog m_ownLog; ///< takes the place of m_log once the thread was given up, see leaveLog()
    Backend &m_backend;
    const std::shared_ptr<Canceller> m_canceller;
    const std::unique_ptr<StatementSender> m_sender;
    SessionLog m_sessionLog;
    DriverDatabase *m_driver = nullptr; ///< null while closed
    std::optional<Waiting> m_waiting;
    bool m_isForgotten = false; ///< see isForgotten()
    bool m_isLost = false; ///< see isLost()
    const QThread *m_thread;
};

} // namespace roundtrip
