// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/queryrunner.h"

#include "datalayer/engine/canceller.h"
#include "datalayer/records/database.h"

#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What a list needs to show a text or blob; the whole is read when it is asked for.
constexpr qsizetype maxCellBytes = 64 * 1024;

DbError nothingOpen()
{
    return { DbError::Kind::Misuse, u"no database is open"_s, {} };
}

} // namespace

/// One call of open(), answered by the thread that claims it first.
struct QueryRunner::Opening
{
    std::atomic_bool isClaimed = false;
    std::shared_ptr<Canceller> canceller; ///< once it connects; guarded by m_mutex
    QPromise<Result<DatabaseInfo>> promise;

    [[nodiscard]] bool claim() { return !isClaimed.exchange(true); }
    void answer(const Result<DatabaseInfo> &info)
    {
        promise.addResult(info);
        promise.finish();
    }
};

QueryRunner::QueryRunner(QueryLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_thread([this] { runTasks(); })
{ }

QueryRunner::~QueryRunner()
{
    shutDown();
}

void QueryRunner::shutDown()
{
    stop();
    std::deque<Task> dropped; // their promises end as cancelled, here
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        dropped.swap(m_tasks);
        if (m_current && m_current->canceller)
            m_current->canceller->giveUp();
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void QueryRunner::runTasks()
{
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || !m_tasks.empty(); });
            if (m_isEnding)
                break;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
        // What the task holds must be gone before anyone is told that it has ended.
        task = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            m_canceller = m_database ? m_database->connection->canceller() : nullptr;
            m_current = nullptr;
        }
        QMetaObject::invokeMethod(this, &QueryRunner::taskEnded, Qt::QueuedConnection);
    }
    // A connection ends on the thread it was opened on.
    m_database.reset();
}

void QueryRunner::taskEnded()
{
    std::erase_if(m_stopFlags, [](const auto &flag) { return flag.expired(); });
    if (--m_pending == 0)
        emit busyChanged(false);
}

void QueryRunner::enqueue(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isEnding)
            return;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
    if (++m_pending == 1)
        emit busyChanged(true);
}

template <typename T>
QFuture<T> QueryRunner::submit(std::function<T(const StopFlag &)> work)
{
    auto stopFlag = std::make_shared<std::atomic_bool>(false);
    m_stopFlags.push_back(stopFlag);
    // std::function wants to be copyable, a promise is not.
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    promise->start();
    enqueue([promise, work = std::move(work), stopFlag] {
        promise->addResult(work(stopFlag));
        promise->finish();
    });
    return future;
}

void QueryRunner::stop()
{
    for (const auto &flag : m_stopFlags) {
        if (const StopFlag held = flag.lock())
            *held = true;
    }
    // A server may take long over one statement. This takes a connection of its own, elsewhere.
    const std::lock_guard lock(m_mutex);
    if (m_canceller && m_canceller->isRunning()) {
        QThreadPool::globalInstance()->start([canceller = m_canceller] { canceller->cancel(); });
    }
}

QFuture<Result<DatabaseInfo>> QueryRunner::open(const ConnectionSettings &settings)
{
    // Not a flag of stop(), which a load that begins meanwhile sets for those before it.
    const auto opening = std::make_shared<Opening>();
    m_opening = opening;
    opening->promise.start();
    enqueue([this, settings, opening] {
        if (opening->isClaimed)
            return;
        const auto announce = [this, &opening](const std::shared_ptr<Canceller> &canceller) {
            const std::lock_guard lock(m_mutex);
            m_current = opening;
            opening->canceller = canceller;
            if (canceller && (opening->isClaimed || m_isEnding))
                canceller->giveUp();
        };
        Result<OpenedDatabase> opened = openDatabase(settings, m_log, Connection::Reader::Fast,
                                                     announce);
        if (!opening->claim())
            return; // whoever asked for it shows the present one still
        if (!opened) {
            opening->answer(opened.error());
            return;
        }
        m_database = std::make_unique<OpenedDatabase>(*std::move(opened));
        const Connection &connection = *m_database->connection;
        opening->answer(DatabaseInfo { settings.title, settings.path, connection.serverVersion(),
                                       connection.encoding(), m_database->schema });
    });
    return opening->promise.future();
}

void QueryRunner::stopOpening()
{
    const std::shared_ptr<Opening> opening = m_opening.lock();
    if (!opening || !opening->claim())
        return;
    opening->answer(DbError { DbError::Kind::Stopped, u"stopped"_s, {} });
    const std::lock_guard lock(m_mutex);
    if (opening->canceller)
        opening->canceller->giveUp();
}

QFuture<Loaded> QueryRunner::load(const QuerySet &query, FetchStrategy strategy)
{
    return submit<Loaded>([this, query, strategy](const StopFlag &stop) -> Loaded {
        if (!m_database)
            return { {}, nothingOpen(), false, 0 };
        const Result<ResolvedQuery> resolved = query.resolve(*m_database->schema);
        if (!resolved)
            return { {}, resolved.error(), false, 0 };
        return loadRecords(*m_database->connection, m_database->schema, *resolved, strategy,
                           { .maxCellBytes = maxCellBytes, .stop = stop.get() });
    });
}

QFuture<Loaded> QueryRunner::loadRelated(const RecordPlace &place, FetchStrategy strategy)
{
    return submit<Loaded>([this, place, strategy](const StopFlag &stop) -> Loaded {
        if (!m_database || m_database->schema != place.records->sharedSchema())
            return { {}, nothingOpen(), false, 0 };
        return roundtrip::loadRelated(*m_database->connection, *place.records, *place.set,
                                      place.row, place.node, strategy,
                                      { .maxCellBytes = maxCellBytes, .stop = stop.get() });
    });
}

QFuture<Result<qint64>> QueryRunner::count(const QuerySet &query, qint64 atMost)
{
    return submit<Result<qint64>>([this, query, atMost](const StopFlag &stop) -> Result<qint64> {
        if (!m_database)
            return nothingOpen();
        const Result<ResolvedQuery> resolved = query.resolve(*m_database->schema);
        if (!resolved)
            return resolved.error();
        if (*stop)
            return DbError { DbError::Kind::Stopped, u"stopped"_s, {} };
        return countRecords(*m_database->connection, *m_database->schema, *resolved, atMost,
                            stop.get());
    });
}

QFuture<Result<Value>> QueryRunner::wholeValue(int table, int column,
                                               const QList<Value> &primaryKey)
{
    return submit<Result<Value>>(
        [this, table, column, primaryKey](const StopFlag &stop) -> Result<Value> {
            if (!m_database)
                return nothingOpen();
            return readWholeValue(*m_database->connection, m_database->schema->table(table), column,
                                  primaryKey, stop.get());
        });
}

} // namespace roundtrip

#include "moc_queryrunner.cpp"
