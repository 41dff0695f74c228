// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/database.h"

#include <functional>
#include <memory>

namespace roundtrip {

class Canceller;
class DatabaseSeat;
struct DatabaseThreadState;

/// What is to be done on the database thread.
struct DatabaseTask
{
    std::function<void(DatabaseSeat &)> work;
    /// Answers in its place once the thread was given up; \a load is the log's section that it was
    /// at, or 0. May come while the work goes on, and wins over its answer: see Reply.
    std::function<void(int load)> giveUp;
    bool isOpening = false; ///< stop() is not for it
};

/// The thread that a connection lives on: does what it is asked for, in that order. A thread that
/// does not come back from the driver can be given up: another one takes its place, which connects
/// anew, and the first keeps what it has until it ends, if it does. Its functions may be called
/// from any thread but the database thread itself.
class DatabaseThread
{
public:
    /// Has a function called on the thread of whoever owns this, later.
    using Post = std::function<void(const std::function<void()> &)>;

    /// \a log must outlive shutDown(), after which \a post is not called any more. \a taskEnded is
    /// posted when a task is over and all that it held is gone.
    DatabaseThread(QueryLog &log, Post post, std::function<void()> taskEnded);
    /// Shuts down.
    ~DatabaseThread();
    Q_DISABLE_COPY_MOVE(DatabaseThread)

    /// Null once it was shut down.
    std::shared_ptr<const DatabaseTask> enqueue(DatabaseTask task);
    /// Ends what is under way, unless it opens something; a thread that is still at it after a
    /// second is given up. Returns at once. The tasks' own stop flags are set before.
    void stop();
    /// The same for \a task, if that is under way, where it opens something: its connection is not
    /// wanted.
    void stopOpening(const std::shared_ptr<const DatabaseTask> &task);
    /// Drops what waits and ends the thread, within moments: where it is in a call of the driver by
    /// then, it is given up. True if no thread is left behind.
    bool shutDown();

private:
    std::shared_ptr<DatabaseThreadState>
        m_state; ///< shared with the threads, also with those given up
};

/// What the work of a task has of its thread.
class DatabaseSeat
{
public:
    /// For the threads alone.
    DatabaseSeat(const std::shared_ptr<DatabaseThreadState> &state, QueryLog &log)
        : m_state(state)
        , m_log(log)
    { }

    /// The database that is open; a thread that took over connects anew for it. The error says that
    /// there is none, or why that failed.
    [[nodiscard]] Result<OpenedDatabase *> database();
    /// Puts another database, opened with \a settings, in its place.
    void setDatabase(const ConnectionSettings &settings, OpenedDatabase database);
    /// The database has another schema now: \a info, for whoever owns the thread.
    void setSchema(std::shared_ptr<const Schema> schema);
    /// What it was opened with.
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    /// Whether \a schema is one that the database has or had while it was open.
    [[nodiscard]] bool hasHad(const std::shared_ptr<const Schema> &schema) const;
    /// For a connection that is opened on this thread: what can end it.
    [[nodiscard]] Connection::Announce announce();
    /// Has \a told called on the owner's thread, unless this thread was given up.
    void post(const std::function<void()> &told);
    /// Where the connections of this thread log. Not to be touched after a call of the driver.
    [[nodiscard]] QueryLog &log() { return m_log; }

private:
    friend class DatabaseThread;
    friend struct DatabaseThreadState;

    const std::weak_ptr<DatabaseThreadState> m_state;
    QueryLog &m_log;
    // The thread's own: what is open.
    ConnectionSettings m_settings;
    std::vector<std::weak_ptr<const Schema>> m_schemas; ///< the last one is the present one
    std::shared_ptr<const Schema> m_schema; ///< that one
    std::unique_ptr<OpenedDatabase> m_database; ///< null on a thread that took over
    // Guarded by the state's mutex.
    std::shared_ptr<Canceller> m_canceller; ///< of what is open, or is being opened
    std::shared_ptr<const DatabaseTask> m_task; ///< under way
    quint64 m_number = 0; ///< of that, growing
    bool m_isGivenUp = false;
    bool m_hasEnded = false;
};

} // namespace roundtrip
