// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/records/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace roundtrip {

class Canceller;

class LoadedRecords;
class QueryLog;
class RecordSet;
struct Loaded;
struct OpenedDatabase;

/// What there is to know about an open database. A plain value.
struct DatabaseInfo
{
    QString title;
    QString path; ///< empty for a script
    QString serverVersion; ///< "SQLite 3.40.1"
    QString encoding; ///< "UTF-8"
    std::shared_ptr<const Schema> schema;
};

/// Which record a relation is followed from, and along which step of the lookups.
struct RecordPlace
{
    std::shared_ptr<const LoadedRecords> records;
    const RecordSet *set = nullptr; ///< one of records
    qsizetype row = 0;
    int node = 0;
};

/// Owns the database thread and its connection: requests in, futures out, in the order in which
/// they came. Everything that runs SQL for the window goes through it. Lives on the GUI thread,
/// which never waits for it, except for its end in shutDown().
class QueryRunner : public QObject
{
    Q_OBJECT

public:
    explicit QueryRunner(QueryLog &log, QObject *parent = nullptr);
    /// Shuts down.
    ~QueryRunner() override;

    /// Opens a database in place of the present one, which stays if that fails.
    QFuture<Result<DatabaseInfo>> open(const ConnectionSettings &settings);
    /// Loads records; see Loaded for what comes back from a load that failed or was stopped.
    /// Texts and blobs above 64 KiB come cut off.
    QFuture<Loaded> load(const QuerySet &query, FetchStrategy strategy);
    /// Loads what one record's relation leads to, as the roots of the result.
    QFuture<Loaded> loadRelated(const RecordPlace &place, FetchStrategy strategy);
    /// Counts the records of \a query's root without its limit, up to \a atMost.
    QFuture<Result<qint64>> count(const QuerySet &query, qint64 atMost);
    /// Reads one whole cell of the record with this primary key.
    QFuture<Result<Value>> wholeValue(int table, int column, const QList<Value> &primaryKey);

    /// Ends the loads asked for so far as soon as they get to look: between two statements and
    /// between two batches of rows. A server is asked to end the statement that it is at; one that
    /// has not within a second, or does not answer at all, is left, and the next load connects
    /// anew.
    void stop();
    /// The database asked for last by open(), if that has not come yet, is not wanted any longer:
    /// it fails with DbError::Kind::Stopped, now. A server that lets nobody in and answers nothing
    /// is still waited for, ten seconds by default; what is asked for meanwhile comes after that.
    void stopOpening();
    /// Stops what is running, waits for the thread to end, and cancels what was not begun and what
    /// is asked for later. Comes before the end of any object that awaits a reply by then(): Qt 6.4
    /// asks on the database thread whether it still lives.
    void shutDown();
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }

signals:
    /// Work was asked for, or all of it has been done.
    void busyChanged(bool isBusy);

private:
    struct Opening;
    using StopFlag = std::shared_ptr<std::atomic_bool>;
    using Task = std::function<void()>;

    template <typename T>
    QFuture<T> submit(std::function<T(const StopFlag &)> work);
    void enqueue(Task task);
    void runTasks();
    void taskEnded();

    QueryLog &m_log;
    std::mutex m_mutex;
    std::shared_ptr<Canceller> m_canceller; ///< of what is open; guarded by m_mutex
    std::shared_ptr<Opening> m_current; ///< the one that is under way; guarded by m_mutex
    std::condition_variable m_wake;
    std::deque<Task> m_tasks; ///< guarded by m_mutex, as m_isEnding
    bool m_isEnding = false;
    int m_pending = 0; ///< GUI thread
    std::vector<std::weak_ptr<std::atomic_bool>> m_stopFlags; ///< GUI thread
    std::weak_ptr<Opening> m_opening; ///< GUI thread
    std::unique_ptr<OpenedDatabase> m_database; ///< database thread
    std::thread m_thread; ///< not a QThread: the thread sanitizer sees how this one is joined
};

} // namespace roundtrip
