// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"
#include "datalayer/records/openeddatabase.h"

#include <functional>
#include <memory>

namespace roundtrip {

class Canceller;
class DatabaseSeat;
class KeptAnswers;
struct DatabaseThreadState;

/// DatabaseTask is a piece of work for the database thread.
struct DatabaseTask
{
    std::function<void(DatabaseSeat &)> work;
    /// Answers the request in place of work once the thread was given up; \a load is the log's
    /// section of the statement that was running, or 0. It is called on another thread, perhaps
    /// while work goes on; the first answer counts, see Reply.
    std::function<void(LoadId load)> giveUp;
    bool isOpening = false; ///< opens a database, so that DatabaseThread::stop() leaves it alone
    /// Ends a wait of the work that is not one for the database; called, on any thread, when the
    /// task is to end. Empty for work without such waits.
    std::function<void()> wake {};
    bool hasOwnLog = false; ///< its loads are not in the thread's log
};

/// DatabaseThread owns the thread that a connection lives on, and runs tasks there, one after
/// another in the order of enqueue(). A thread that does not come back from the driver can be given
/// up: another thread takes its place and connects anew, and the first one keeps what it has until
/// it ends, if it ever does. The functions may be called from any thread but the database thread.
class DatabaseThread
{
public:
    /// A Post queues a function to be called later, on the thread of the DatabaseThread's owner.
    using Post = std::function<void(const std::function<void()> &)>;

    /// Starts the thread. \a log must outlive shutDown(), after which \a post is not called any
    /// more. \a taskEnded is posted once for each task that has begun: when its work has returned
    /// and all that it held is gone, or when the thread was given up and DatabaseTask::giveUp() has
    /// answered.
    DatabaseThread(QueryLog &log, Post post, std::function<void()> taskEnded);
    /// Calls shutDown().
    ~DatabaseThread();
    Q_DISABLE_COPY_MOVE(DatabaseThread)

    /// Appends \a task to the queue and returns the queued task, by which stopOpening() knows it.
    /// After shutDown() it drops \a task and returns null.
    std::shared_ptr<const DatabaseTask> enqueue(DatabaseTask task);
    /// Ends the task that is under way, unless it opens a database, and returns at once. The caller
    /// must have set the stop flags of the tasks before. A library is interrupted. A server is
    /// asked to end the statement, and its connection is severed after a second. A thread that is
    /// still in a call of the driver after one second, or after three with a server, is given up.
    void stop();
    /// Ends \a task as stop() does if it is under way, and does nothing if another one is.
    void stop(const std::shared_ptr<const DatabaseTask> &task);
    /// Ends \a task, which opens a database, if it is under way: gives its connection up at once,
    /// and the thread after the same time as stop(). Returns at once.
    void stopOpening(const std::shared_ptr<const DatabaseTask> &task);
    /// Drops the tasks that wait and ends the thread within moments; a thread that is in a call of
    /// the driver for longer is given up. Returns true if no thread that was given up still runs.
    bool shutDown();

private:
    std::shared_ptr<DatabaseThreadState>
        m_state; ///< shared with the threads, also with threads that were given up
};

/// DatabaseSeat is what a task's work sees of the database thread: the open database, its settings
/// and a way to tell the owner something. Each thread has one, which is used on that thread only.
class DatabaseSeat
{
public:
    /// Only DatabaseThread's own code makes seats.
    DatabaseSeat(const std::shared_ptr<DatabaseThreadState> &state, QueryLog &log)
        : m_state(state)
        , m_log(log)
    { }

    /// Returns the open database, valid until setDatabase(). A thread that took the place of
    /// another one connects first. The error says that no database is open, or why connecting
    /// failed.
    [[nodiscard]] Result<OpenedDatabase *> database();
    /// Returns what stands in place of a database, or null.
    [[nodiscard]] const KeptAnswers *kept() const { return m_kept.get(); }
    /// Closes the open database and has \a kept stand in its place, with \a schema; database() then
    /// is a refusal.
    void setKept(std::shared_ptr<const KeptAnswers> kept, std::shared_ptr<const Schema> schema);
    /// Replaces the open database by \a database, which was opened with \a settings. \a before is
    /// the load of the log that was the last one before that.
    void setDatabase(const ConnectionSettings &settings, OpenedDatabase database, LoadId before);
    /// Notes that the open database has another schema now, for hasHad() and for a thread that
    /// takes over.
    void setSchema(std::shared_ptr<const Schema> schema);
    /// Returns the settings that the database was opened with.
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    /// Returns true if \a schema is the open database's schema, or was while the database was open.
    [[nodiscard]] bool hasHad(const std::shared_ptr<const Schema> &schema) const;
    /// Returns true if the statements of \a load ran on the open database, this time or when the
    /// same one was open just before.
    [[nodiscard]] bool hasRun(LoadId load) const { return load > m_before; }
    /// Returns the function to pass to Connection::open(). It notes the connection's Canceller, by
    /// which stop() and shutDown() can end what the connection is doing. The seat must outlive it.
    [[nodiscard]] Connection::Announce announce();
    /// Queues \a told to be called on the owner's thread, unless this thread was given up or
    /// DatabaseThread was shut down.
    void post(const std::function<void()> &told);
    /// Returns the log that this thread's connections write to. It must not be used after a call of
    /// the driver: the thread may have been given up by then, and the log may be gone.
    [[nodiscard]] QueryLog &log() { return m_log; }

private:
    friend class DatabaseThread;
    friend struct DatabaseThreadState;

    const std::weak_ptr<DatabaseThreadState> m_state;
    QueryLog &m_log;
    // The thread's own: what is open.
    ConnectionSettings m_settings;
    std::vector<std::weak_ptr<const Schema>> m_schemas; ///< all so far; the present one is last
    std::shared_ptr<const Schema> m_schema; ///< the present one
    LoadId m_before = LoadId::None; ///< the last load before the database was opened
    std::shared_ptr<const KeptAnswers> m_kept; ///< null where there is a database
    std::unique_ptr<OpenedDatabase> m_database; ///< null until a thread that took over connects
    // Guarded by the state's mutex.
    std::shared_ptr<Canceller> m_canceller; ///< of the connection that is open or being opened
    std::shared_ptr<const DatabaseTask> m_task; ///< the task that is under way, or null
    quint64 m_number = 0; ///< the number of that task; each task has a higher one
    bool m_isGivenUp = false;
    bool m_hasEnded = false;
};

} // namespace roundtrip
