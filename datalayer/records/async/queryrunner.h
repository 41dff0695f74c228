// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/records/async/keptdatabase.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/loading/loaded.h"
#include "datalayer/records/queryset.h"
#include "datalayer/records/recordplace.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace roundtrip {

class DatabaseSeat;
class DatabaseThread;
class QueryLog;
class RecordSet;
class RecordTaker;
struct DatabaseTask;
struct Explanation;
struct KeyPlaces;
struct LoadRecord;
struct QueryRecord;
struct RaceFigures;
struct RaceOptions;
struct RelationCheck;
struct Streamed;

/// DatabaseInfo describes an open database. It is a plain value.
///
/// \snippet tst_modelexamples.cpp QueryRunner
struct DatabaseInfo
{
    QString title;
    QString path; ///< of the SQLite file; empty for a script and for a server
    QString serverVersion; ///< "SQLite 3.40.1"
    QString encoding; ///< "UTF-8"
    std::shared_ptr<const Schema> schema;
    std::optional<KeptOrigin> kept {}; ///< where a load is shown that was kept, without a database
};

/// RequestId names one request to a QueryRunner, from 1, in the order of the requests.
enum class RequestId : quint64 { None };

/// QueryRunner owns the database thread and its connection. Each request is answered by a future;
/// requests run one after another, in the order in which they came. Everything that runs SQL for
/// the window goes through the QueryRunner. It lives on the GUI thread, which never waits for it,
/// except for moments in shutDown(). The futures of requests after shutDown() are cancelled.
///
/// \snippet tst_modelexamples.cpp QueryRunner
class QueryRunner : public QObject
{
    Q_OBJECT

public:
    /// \a log must outlive the QueryRunner.
    explicit QueryRunner(QueryLog &log, QObject *parent = nullptr);
    /// Returns the log that the statements are written to.
    [[nodiscard]] QueryLog &log() const { return m_log; }
    /// Calls shutDown().
    ~QueryRunner() override;

    /// What a list needs to show a text or blob; wholeValue() gives the rest.
    static constexpr qsizetype shownBytes = 64 * 1024;
    /// The longest time that a count may take if the user has not asked for it.
    static constexpr std::chrono::seconds countPatience { 5 };

    /// Opens a database in place of the present one, which stays if opening fails or is stopped.
    QFuture<Result<DatabaseInfo>> open(const ConnectionSettings &settings);
    /// Begins to open a database as open() does, for somebody who has to build a window first. The
    /// next open() that asks for the same \a settings, if none comes before, answers with what was
    /// begun.
    void openAhead(const ConnectionSettings &settings);
    /// Opens in place of the present database a load that was kept, which \a source reads on the
    /// database thread, and puts it into the log. load() then answers with this load where it asks
    /// for the same records by the same strategy. Whatever takes a database fails with
    /// DbError::Kind::Misuse and says why. What is open stays if reading fails or is stopped.
    QFuture<Result<DatabaseInfo>> open(const KeptSource &source);
    /// Loads the records of \a query; see Loaded for what comes back from a load that failed or was
    /// stopped. Texts and blobs above \a maxCellBytes come cut off, unless that is 0. The catalogue
    /// is read again before the load if the tables of a file have changed since it was read last,
    /// and on a server after distrustSchema(). A load of a further page says which one it
    /// \a continues, see LoadRecord::continues. \a onRoots is called on this object's thread,
    /// before the reply, with the root records of a load that then goes on, see
    /// LoadOptions::onRoots.
    QFuture<Loaded> load(const QuerySet &query, FetchStrategy strategy,
                         qsizetype maxCellBytes = shownBytes, LoadId continues = LoadId::None,
                         const RootsTold &onRoots = {});
    /// Loads the records that the lookup step \a step leads to from the record at \a place, as the
    /// root records of the result, with what the lookups load below them. Fails if \a place is not
    /// from the open database.
    QFuture<Loaded> loadRelated(const RecordPlace &place, StepId step, FetchStrategy strategy);
    /// Counts the root records of \a query without its limit and offset, up to \a atMost. A count
    /// that takes longer than \a limit fails with DbError::Kind::Timeout, and one that is stopped
    /// with DbError::Kind::Stopped; a \a limit of zero means none.
    QFuture<Result<qint64>> count(const QuerySet &query, qint64 atMost,
                                  std::chrono::milliseconds limit = countPatience);
    /// Reads further places of \a query behind those that \a begun has; see readPlaces(). It gives
    /// way to whatever else is asked for: the reply then has the places that were read before.
    QFuture<Result<KeyPlaces>> places(const QuerySet &query, const KeyPlaces &begun);
    /// Reads the statements that made the table at position \a table of \a schema, its indexes and
    /// what else belongs to it, as far as the database can tell them; empty where it cannot. Fails
    /// if \a schema is not from the open database.
    QFuture<Result<QString>> definition(const std::shared_ptr<const Schema> &schema, int table);
    /// Asks how the database runs the statement \a query of the log, of the load \a load, which
    /// does not run. Fails with DbError::Kind::Misuse if the statement was another database's.
    QFuture<Result<Explanation>> explain(const QueryRecord &query, const LoadRecord &load);
    /// Counts, in one statement, the records that each of \a relations leads to from the record at
    /// \a place, each up to \a atMost. \a stop ends this request alone when it turns true. Fails as
    /// count() does, and if \a place is not from the open database.
    QFuture<Result<QList<qint64>>> countRelated(const RecordPlace &place,
                                                const QList<const Relation *> &relations,
                                                qint64 atMost,
                                                const std::shared_ptr<std::atomic_bool> &stop,
                                                std::chrono::milliseconds limit = countPatience);
    /// Counts how the values of \a relation fit, whether or not the open database has it; see
    /// checkRelation().
    QFuture<Result<RelationCheck>> check(const DeclaredRelation &relation,
                                         std::chrono::milliseconds limit = countPatience);
    /// Reads the whole value that the record at \a place has in \a column, for a value that load()
    /// has cut off. Fails if \a place is not from the open database, and with
    /// DbError::Kind::NotFound if the record is gone or, without a primary key, cannot be told from
    /// others.
    QFuture<Result<Value>> wholeValue(const RecordPlace &place, int column);
    /// Hands all records of \a query, part by part, to \a taker, which is called on the database
    /// thread. See streamRecords() for how they are read. It may still be called after stop() has
    /// left that thread alone and the future was answered.
    QFuture<Streamed> stream(const QuerySet &query, const std::shared_ptr<RecordTaker> &taker);
    /// Runs a race of all strategies over \a query, see Race. \a told is called on this object's
    /// thread with the figures so far, until the reply has them all. The race's statements are not
    /// in the log, which has what refreshes the schema before. A race gives way to whatever the
    /// user asks for next: a load, opening another database, one value.
    QFuture<RaceFigures> race(const QuerySet &query, const RaceOptions &options,
                              const std::function<void(const RaceFigures &)> &told);
    /// Makes the next load() read the catalogue of a server again, since somebody may have changed
    /// it. Has no effect on a SQLite file, which tells by itself whether its tables have changed.
    void distrustSchema() { m_isSchemaDistrusted = true; }

    /// Ends every request so far but open(): between two statements, between two batches of rows,
    /// and within a statement, which a server is asked to end and a library interrupted. The
    /// connection of a server that does not answer is severed after a second. A thread that has not
    /// come back from the driver after one second, or after three with a server, is left alone: its
    /// request counts as stopped, and the next one connects anew. Returns at once.
    void stop();
    /// Ends the one request \a request as stop() ends all; does nothing if it has ended already.
    void stop(RequestId request);
    /// Returns the id of the request that was made last, for stop().
    [[nodiscard]] RequestId lastRequest() const { return m_lastRequest; }
    /// Makes the last open() fail with DbError::Kind::Stopped, now, if it has no answer yet. A
    /// thread that does not come back from opening after one second, or after three with a server,
    /// is left alone.
    void stopOpening();
    /// Stops the running request, ends the thread within moments, and cancels the requests that
    /// have not begun and any that come later. Call it before the end of any object that awaits a
    /// reply by then(): Qt 6.4 asks on the database thread whether this object still lives. Returns
    /// false if a thread was left alone and still runs. The program must then end by std::_Exit(),
    /// since static objects must not be destroyed while a library is still working.
    bool shutDown();
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }

signals:
    /// A request has come while none was pending, or the last pending request has ended.
    void busyChanged(bool isBusy);
    /// The schema of the open database is another one now: somebody has changed the tables, or the
    /// columns of a view were read that had been left for later. It is emitted before the load that
    /// found the change is answered.
    void schemaChanged(const roundtrip::DatabaseInfo &info);

private:
    struct Opening;
    struct Ahead;
    using StopFlag = std::shared_ptr<std::atomic_bool>;

    template <typename T>
    QFuture<T> submit(std::function<T(DatabaseSeat &, const StopFlag &)> work,
                      const StopFlag &stopFlag = std::make_shared<std::atomic_bool>(false),
                      const std::function<void()> &wake = {});
    void endIdleWork();
    void endPlaces();
    QFuture<Result<DatabaseInfo>>
    beginOpening(const std::function<void(DatabaseSeat &, Opening &)> &work);
    std::shared_ptr<const DatabaseTask> enqueue(DatabaseTask task);
    void taskEnded();

    int m_pending = 0;
    bool m_isSchemaDistrusted = false;
    /// Request is a request that was made by submit() and may not have ended yet.
    struct Request
    {
        RequestId id = RequestId::None;
        std::weak_ptr<std::atomic_bool> stopFlag; ///< expires with the task
        std::weak_ptr<const DatabaseTask> task;
    };
    std::vector<Request> m_requests;
    RequestId m_lastRequest = RequestId::None;
    RequestId m_race = RequestId::None; ///< the last race
    RequestId m_places = RequestId::None; ///< the last places()
    std::weak_ptr<Opening> m_opening;
    std::weak_ptr<const DatabaseTask> m_openingTask;
    std::unique_ptr<Ahead> m_ahead; ///< what openAhead() has begun, until another opening begins
    QueryLog &m_log;
    const std::unique_ptr<DatabaseThread> m_thread;
};

} // namespace roundtrip
