// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/async/queryrunner.h"

#include "datalayer/engine/canceller.h"
#include "datalayer/engine/loggedload.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/async/databasethread.h"
#include "datalayer/records/async/failedreply.h"
#include "datalayer/records/async/reply.h"
#include "datalayer/records/explanation.h"
#include "datalayer/records/loading/placereader.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/loading/recordstream.h"
#include "datalayer/records/loading/relationcheck.h"
#include "datalayer/records/loading/wholevalue.h"
#include "datalayer/records/race/feltlatency.h"
#include "datalayer/records/race/race.h"

#include <algorithm>
#include <new>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

DbError nothingOpen()
{
    return { DbError::Kind::Misuse, u"no database is open"_s, {} };
}

DatabaseInfo infoOf(const ConnectionSettings &settings, const OpenedDatabase &database)
{
    return { settings.title, settings.path, database.connection->serverVersion(),
             database.connection->encoding(), database.schema };
}

/// The database with the schema that it has now, of which \a changed is told if it is another one.
/// What \a query begins with is read, also where that was left for later.
Result<OpenedDatabase *> upToDate(DatabaseSeat &seat, const QuerySet &query, bool isDistrusted,
                                  const std::atomic_bool *stop,
                                  const std::function<void(const DatabaseInfo &)> &changed)
{
    Result<OpenedDatabase *> database = seat.database();
    if (!database)
        return database;
    const std::shared_ptr<const Schema> before = (*database)->schema;
    Result<> refreshed = refreshSchema(**database, isDistrusted);
    if (refreshed)
        refreshed = readUnreadView(**database, query.root(), stop);
    if (!refreshed)
        return refreshed.error();
    if ((*database)->schema != before) {
        seat.setSchema((*database)->schema);
        seat.post([changed, info = infoOf(seat.settings(), **database)] { changed(info); });
    }
    return database;
}

} // namespace

/// One call of open(), answered by the thread that claims it first.
struct QueryRunner::Opening
{
    Reply<Result<DatabaseInfo>> reply;
};

struct QueryRunner::Ahead
{
    ConnectionSettings settings;
    QFuture<Result<DatabaseInfo>> reply;
};

QueryRunner::QueryRunner(QueryLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_thread(std::make_unique<DatabaseThread>(
          log,
          [this](const std::function<void()> &told) {
              QMetaObject::invokeMethod(this, told, Qt::QueuedConnection);
          },
          [this] { taskEnded(); }))
{ }

QueryRunner::~QueryRunner()
{
    shutDown();
}

bool QueryRunner::shutDown()
{
    stop();
    return m_thread->shutDown();
}

void QueryRunner::taskEnded()
{
    std::erase_if(m_requests, [](const Request &request) { return request.stopFlag.expired(); });
    if (--m_pending == 0)
        emit busyChanged(false);
}

std::shared_ptr<const DatabaseTask> QueryRunner::enqueue(DatabaseTask task)
{
    std::shared_ptr<const DatabaseTask> queued = m_thread->enqueue(std::move(task));
    if (queued && ++m_pending == 1)
        emit busyChanged(true);
    return queued;
}

template <typename T>
QFuture<T> QueryRunner::submit(std::function<T(DatabaseSeat &, const StopFlag &)> work,
                               const StopFlag &stopFlag, const std::function<void()> &wake)
{
    const RequestId id { static_cast<quint64>(m_lastRequest) + 1 };
    m_lastRequest = id;
    m_requests.push_back({ id, stopFlag, {} });
    // std::function wants to be copyable, a promise is not.
    auto reply = std::make_shared<Reply<T>>();
    QFuture<T> future = reply->future();
    const std::shared_ptr<const DatabaseTask> task = enqueue(
        { [reply, work = std::move(work), stopFlag](DatabaseSeat &seat) {
             try {
                 reply->answer(work(seat, stopFlag));
             } catch (const std::bad_alloc &) {
                 reply->answer(failedReply<T>(outOfMemory()));
             }
         },
          [reply](LoadId load) { reply->answer(givenUpReply<T>(load)); }, false, wake,
          static_cast<bool>(wake) });
    // Whoever heard of busyChanged() may have made further requests.
    if (const auto own = std::ranges::find(m_requests, id, &Request::id); own != m_requests.end())
        own->task = task;
    return future;
}

void QueryRunner::stop()
{
    for (const Request &request : m_requests) {
        if (const StopFlag held = request.stopFlag.lock())
            *held = true;
    }
    m_thread->stop();
}

void QueryRunner::stop(RequestId request)
{
    const auto found = std::ranges::find(m_requests, request, &Request::id);
    if (found == m_requests.end())
        return;
    if (const StopFlag held = found->stopFlag.lock())
        *held = true;
    m_thread->stop(found->task.lock());
}

void QueryRunner::openAhead(const ConnectionSettings &settings)
{
    const QFuture<Result<DatabaseInfo>> reply = open(settings);
    m_ahead = std::make_unique<Ahead>(Ahead { settings, reply });
}

QFuture<Result<DatabaseInfo>> QueryRunner::open(const ConnectionSettings &settings)
{
    const std::unique_ptr<Ahead> ahead = std::move(m_ahead);
    if (ahead && ahead->settings == settings) {
        if (isBusy())
            emit busyChanged(true); // to whoever has come to listen meanwhile
        return ahead->reply;
    }
    return beginOpening([settings](DatabaseSeat &seat, Opening &opening) {
        const auto announce = [&](const std::shared_ptr<Canceller> &canceller) {
            seat.announce()(canceller);
            if (opening.reply.isClaimed())
                canceller->giveUp();
        };
        const LoadId before = seat.log().lastLoad();
        Result<OpenedDatabase> opened = openDatabase(settings, seat.log(), Connection::Reader::Fast,
                                                     announce);
        if (!opening.reply.claim())
            return; // whoever asked for it shows the present one still
        if (!opened) {
            opening.reply.finish(opened.error());
            return;
        }
        const DatabaseInfo info = infoOf(settings, *opened);
        seat.setDatabase(settings, *std::move(opened), before);
        opening.reply.finish(info);
    });
}

QFuture<Result<DatabaseInfo>> QueryRunner::open(const KeptSource &source)
{
    return beginOpening([source](DatabaseSeat &seat, Opening &opening) {
        const Result<KeptDatabase> read = source();
        if (!opening.reply.claim())
            return;
        if (!read) {
            opening.reply.finish(read.error());
            return;
        }
        const std::shared_ptr<const Schema> schema = read->records->sharedSchema();
        seat.setKept(KeptAnswers::of(*read, seat.log()), schema);
        opening.reply.finish(DatabaseInfo { read->title, read->path, read->serverVersion,
                                            read->encoding, schema, read->origin });
    });
}

/// Has \a work claim and finish the reply of the opening on the database thread.
QFuture<Result<DatabaseInfo>>
QueryRunner::beginOpening(const std::function<void(DatabaseSeat &, Opening &)> &work)
{
    endIdleWork();
    m_ahead.reset();
    // Not a flag of stop(), which a load that begins meanwhile sets for those before it.
    const auto opening = std::make_shared<Opening>();
    m_opening = opening;
    m_openingTask = enqueue({ [work, opening](DatabaseSeat &seat) {
                                 try {
                                     if (!opening->reply.isClaimed())
                                         work(seat, *opening);
                                 } catch (const std::bad_alloc &) {
                                     opening->reply.answer(outOfMemory());
                                 }
                             },
                              [opening](LoadId load) {
                                  opening->reply.answer(givenUpReply<Result<DatabaseInfo>>(load));
                              },
                              true });
    return opening->reply.future();
}

void QueryRunner::stopOpening()
{
    const std::shared_ptr<Opening> opening = m_opening.lock();
    if (!opening || !opening->reply.claim())
        return;
    opening->reply.finish(givenUpReply<Result<DatabaseInfo>>(LoadId::None));
    m_thread->stopOpening(m_openingTask.lock());
}

QFuture<Loaded> QueryRunner::load(const QuerySet &query, FetchStrategy strategy,
                                  qsizetype maxCellBytes, LoadId continues,
                                  const RootsTold &onRoots)
{
    endIdleWork();
    const bool isDistrusted = std::exchange(m_isSchemaDistrusted, false);
    const auto tell = [this](const DatabaseInfo &info) { emit schemaChanged(info); };
    return submit<Loaded>([tell, query, strategy, maxCellBytes, continues, onRoots,
                           isDistrusted](DatabaseSeat &seat, const StopFlag &stop) -> Loaded {
        if (*stop && !isDistrusted)
            return { .wasStopped = true };
        if (const KeptAnswers *kept = seat.kept())
            return kept->load(query, strategy);
        const Result<OpenedDatabase *> database = upToDate(seat, query, isDistrusted, stop.get(),
                                                           tell);
        if (!database) {
            if (database.error().kind == DbError::Kind::Stopped)
                return { .wasStopped = true };
            return { .error = database.error() };
        }
        const Result<ResolvedQuery> resolved = query.resolve(*(*database)->schema);
        if (!resolved)
            return { .error = resolved.error() };
        LoadOptions options { .maxCellBytes = maxCellBytes,
                              .continues = continues,
                              .stop = stop.get() };
        if (onRoots) {
            options.onRoots = [&seat, onRoots](const auto &roots, LoadId load) {
                seat.post([onRoots, roots, load] { onRoots(roots, load); });
            };
        }
        return loadRecords(*(*database)->connection, (*database)->schema, *resolved, strategy,
                           options);
    });
}

QFuture<Loaded> QueryRunner::loadRelated(const RecordPlace &place, StepId step,
                                         FetchStrategy strategy)
{
    endIdleWork();
    return submit<Loaded>(
        [place, step, strategy](DatabaseSeat &seat, const StopFlag &stop) -> Loaded {
            // By the schema that the record was loaded with; what of that is gone the database
            // says.
            if (!seat.hasHad(place.records->sharedSchema()))
                return { .error = nothingOpen() };
            if (const KeptAnswers *kept = seat.kept())
                return kept->loadRelated(place, step);
            const Result<OpenedDatabase *> database = seat.database();
            if (!database)
                return { .error = database.error() };
            return roundtrip::loadRelated(*(*database)->connection, place, step, strategy,
                                          { .maxCellBytes = shownBytes, .stop = stop.get() });
        });
}

QFuture<Result<qint64>> QueryRunner::count(const QuerySet &query, qint64 atMost,
                                           std::chrono::milliseconds limit)
{
    endPlaces();
    return submit<Result<qint64>>(
        [query, atMost, limit](DatabaseSeat &seat, const StopFlag &stop) -> Result<qint64> {
            if (const KeptAnswers *kept = seat.kept())
                return kept->count(query);
            const Result<OpenedDatabase *> database = seat.database();
            if (!database)
                return database.error();
            const Result<ResolvedQuery> resolved = query.resolve(*(*database)->schema);
            if (!resolved)
                return resolved.error();
            if (*stop)
                return givenUpReply<Result<qint64>>(LoadId::None);
            return countRecords(*(*database)->connection, *(*database)->schema, *resolved, atMost,
                                stop.get(), limit);
        });
}

QFuture<Result<KeyPlaces>> QueryRunner::places(const QuerySet &query, const KeyPlaces &begun)
{
    endPlaces();
    m_places = RequestId { static_cast<quint64>(m_lastRequest) + 1 };
    return submit<Result<KeyPlaces>>(
        [query, begun](DatabaseSeat &seat, const StopFlag &stop) -> Result<KeyPlaces> {
            if (*stop)
                return begun;
            const Result<OpenedDatabase *> database = seat.database();
            if (!database)
                return database.error();
            return readPlaces(*(*database)->connection, (*database)->schema, query, begun, *stop,
                              countPatience);
        });
}

QFuture<Result<QString>> QueryRunner::definition(const std::shared_ptr<const Schema> &schema,
                                                 int table)
{
    endIdleWork();
    return submit<Result<QString>>(
        [schema, table](DatabaseSeat &seat, const StopFlag &) -> Result<QString> {
            if (!seat.hasHad(schema))
                return nothingOpen();
            const Result<OpenedDatabase *> database = seat.database();
            if (!database)
                return database.error();
            Connection &connection = *(*database)->connection;
            if (const Result<> refreshed = connection.refresh(); !refreshed)
                return refreshed.error();
            const LoggedLoad load(
                connection,
                { .purpose = LoadRecord::Purpose::Catalogue, .table = schema->table(table).name });
            return connection.definition(load.id(), schema->table(table));
        });
}

QFuture<Result<Explanation>> QueryRunner::explain(const QueryRecord &query, const LoadRecord &load)
{
    endIdleWork();
    return submit<Result<Explanation>>(
        [query, load](DatabaseSeat &seat, const StopFlag &stop) -> Result<Explanation> {
            if (*stop)
                return stoppedEarly();
            const Result<OpenedDatabase *> database = seat.database();
            if (!database)
                return database.error();
            if (!seat.hasRun(query.load))
                return DbError { DbError::Kind::Misuse, u"another database is open"_s, {} };
            if (const Result<> refreshed = (*database)->connection->refresh(); !refreshed)
                return refreshed.error();
            return roundtrip::explain(*(*database)->connection, *(*database)->schema, query, load);
        });
}

QFuture<Result<QList<qint64>>>
QueryRunner::countRelated(const RecordPlace &place, const QList<const Relation *> &relations,
                          qint64 atMost, const std::shared_ptr<std::atomic_bool> &stop,
                          std::chrono::milliseconds limit)
{
    endPlaces();
    return submit<Result<QList<qint64>>>(
        [place, relations, atMost, limit](DatabaseSeat &seat,
                                          const StopFlag &flag) -> Result<QList<qint64>> {
            if (*flag)
                return stoppedEarly();
            if (!seat.hasHad(place.records->sharedSchema()))
                return nothingOpen();
            const Result<OpenedDatabase *> database = seat.database();
            if (!database)
                return database.error();
            return roundtrip::countRelated(*(*database)->connection, place, relations, atMost,
                                           flag.get(), limit);
        },
        stop);
}

QFuture<Result<RelationCheck>> QueryRunner::check(const DeclaredRelation &relation,
                                                  std::chrono::milliseconds limit)
{
    endPlaces();
    return submit<Result<RelationCheck>>(
        [relation, limit](DatabaseSeat &seat, const StopFlag &stop) -> Result<RelationCheck> {
            const Result<OpenedDatabase *> database = seat.database();
            if (!database)
                return database.error();
            if (*stop)
                return stoppedEarly();
            return checkRelation(*(*database)->connection, *(*database)->schema, relation,
                                 stop.get(), limit);
        });
}

QFuture<Result<Value>> QueryRunner::wholeValue(const RecordPlace &place, int column)
{
    endIdleWork();
    return submit<Result<Value>>(
        [place, column](DatabaseSeat &seat, const StopFlag &stop) -> Result<Value> {
            if (!seat.hasHad(place.records->sharedSchema()))
                return nothingOpen();
            const Result<OpenedDatabase *> database = seat.database();
            if (!database)
                return database.error();
            return readWholeValue(*(*database)->connection, place, column, stop.get());
        });
}

QFuture<Streamed> QueryRunner::stream(const QuerySet &query,
                                      const std::shared_ptr<RecordTaker> &taker)
{
    endIdleWork();
    return submit<Streamed>([query, taker](DatabaseSeat &seat, const StopFlag &stop) -> Streamed {
        const Result<OpenedDatabase *> database = seat.database();
        if (!database)
            return { .error = database.error() };
        const Result<ResolvedQuery> resolved = resolve(**database, query, stop.get());
        if (!resolved)
            return { .error = resolved.error() };
        return streamRecords(*(*database)->connection, (*database)->schema, *resolved, *taker,
                             *stop);
    });
}

QFuture<RaceFigures> QueryRunner::race(const QuerySet &query, const RaceOptions &options,
                                       const std::function<void(const RaceFigures &)> &told)
{
    endIdleWork();
    const auto latency = std::make_shared<FeltLatency>(
        options.felt.value_or(std::chrono::nanoseconds(0)));
    const auto changed = [this](const DatabaseInfo &info) { emit schemaChanged(info); };
    m_race = RequestId { static_cast<quint64>(m_lastRequest) + 1 };
    return submit<RaceFigures>(
        [query, options, told, latency, changed](DatabaseSeat &seat, const StopFlag &stop) {
            if (*stop)
                return givenUpReply<RaceFigures>(LoadId::None);
            const Result<OpenedDatabase *> database = upToDate(seat, query, false, stop.get(),
                                                               changed);
            if (!database)
                return failedReply<RaceFigures>(database.error());
            const auto tell = [&seat, told](const RaceFigures &reached) {
                seat.post([told, reached] { told(reached); });
            };
            return Race(*(*database)->connection, (*database)->schema, options,
                        options.felt ? latency.get() : nullptr, *stop, tell)
                .run(query);
        },
        std::make_shared<std::atomic_bool>(false), [latency] { latency->wake(); });
}

/// Nobody waits for what takes long only to be looked at.
void QueryRunner::endIdleWork()
{
    if (m_race != RequestId::None)
        stop(std::exchange(m_race, RequestId::None));
    endPlaces();
}

void QueryRunner::endPlaces()
{
    if (m_places != RequestId::None)
        stop(std::exchange(m_places, RequestId::None));
}

} // namespace roundtrip

#include "moc_queryrunner.cpp"
