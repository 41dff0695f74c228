// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/records/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace roundtrip {

class DatabaseSeat;
class DatabaseThread;
class LoadedRecords;
class QueryLog;
class RecordSet;
struct DatabaseTask;
struct Loaded;

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
/// which never waits for it, except for moments in shutDown().
class QueryRunner : public QObject
{
    Q_OBJECT

public:
    /// \a log must outlive it.
    explicit QueryRunner(QueryLog &log, QObject *parent = nullptr);
    /// Shuts down.
    ~QueryRunner() override;

    /// How long a count may take that nobody has asked for.
    static constexpr std::chrono::seconds countPatience { 5 };

    /// Opens a database in place of the present one, which stays if that fails.
    QFuture<Result<DatabaseInfo>> open(const ConnectionSettings &settings);
    /// Loads records; see Loaded for what comes back from a load that failed or was stopped.
    /// Texts and blobs above 64 KiB come cut off. Where the tables of a file have changed since
    /// they were looked at, the catalogue is read again before; on a server after distrustSchema().
    QFuture<Loaded> load(const QuerySet &query, FetchStrategy strategy);
    /// Loads what one record's relation leads to, as the roots of the result.
    QFuture<Loaded> loadRelated(const RecordPlace &place, FetchStrategy strategy);
    /// Counts the records of \a query's root without its limit, up to \a atMost. One that takes
    /// longer than \a limit fails with DbError::Kind::Timeout; zero for no limit.
    QFuture<Result<qint64>> count(const QuerySet &query, qint64 atMost,
                                  std::chrono::milliseconds limit = countPatience);
    /// Reads one whole cell of the record with this primary key, of a table of \a schema.
    QFuture<Result<Value>> wholeValue(const std::shared_ptr<const Schema> &schema, int table,
                                      int column, const QList<Value> &primaryKey);
    /// The next load reads the catalogue anew, whatever the kind of database: somebody may have
    /// changed it.
    void distrustSchema() { m_isSchemaDistrusted = true; }

    /// Ends the loads asked for so far, within a second: between two statements, between two
    /// batches of rows, and within a statement, which a server is asked to end and a library
    /// interrupted. What has not ended after a second (a server that does not answer, one long
    /// function) is left alone on its thread: its load counts as stopped, and the next one connects
    /// anew.
    void stop();
    /// The database asked for last by open(), if that has not come yet, is not wanted any longer:
    /// it fails with DbError::Kind::Stopped, now. A thread that does not come back from that within
    /// a second is left alone.
    void stopOpening();
    /// Stops what is running, ends the thread within moments, and cancels what was not begun and
    /// what is asked for later. Comes before the end of any object that awaits a reply by then():
    /// Qt 6.4 asks on the database thread whether it still lives. False if a thread was left alone
    /// and still runs: the program then ends by std::_Exit(), since destroying what is static
    /// while a library is in the middle of something is no good.
    bool shutDown();
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }

signals:
    /// Work was asked for, or all of it has been done.
    void busyChanged(bool isBusy);
    /// The tables of the open database are others now: somebody has changed them, or a view that
    /// was not read so far was asked for. Comes before the reply of the load that found it.
    void schemaChanged(const roundtrip::DatabaseInfo &info);

private:
    struct Opening;
    using StopFlag = std::shared_ptr<std::atomic_bool>;

    template <typename T>
    QFuture<T> submit(std::function<T(DatabaseSeat &, const StopFlag &)> work);
    std::shared_ptr<const DatabaseTask> enqueue(DatabaseTask task);
    void taskEnded();

    int m_pending = 0;
    bool m_isSchemaDistrusted = false;
    std::vector<std::weak_ptr<std::atomic_bool>> m_stopFlags;
    std::weak_ptr<Opening> m_opening;
    std::weak_ptr<const DatabaseTask> m_openingTask;
    const std::unique_ptr<DatabaseThread> m_thread;
};

} // namespace roundtrip
