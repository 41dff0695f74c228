// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/async/databasethread.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/logging.h"
#include "datalayer/engine/canceller.h"
#include "datalayer/records/async/keptdatabase.h"

#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using Clock = std::chrono::steady_clock;

/// Between two looks whether something has ended.
constexpr std::chrono::milliseconds pause { 20 };
/// So long a thread has to end before the program does: most statements end in a few milliseconds.
constexpr std::chrono::milliseconds grace { 150 };

/// Whether the same database is opened again, perhaps with other relations.
bool areOfOneDatabase(const ConnectionSettings &one, const ConnectionSettings &other)
{
    const auto server = [](const ServerAddress &address) {
        return std::tie(address.host, address.port, address.database, address.user,
                        address.options);
    };
    return one.kind == other.kind && one.path == other.path && one.script == other.script
        && server(one.server) == server(other.server);
}

} // namespace

/// What the threads share.
struct DatabaseThreadState : std::enable_shared_from_this<DatabaseThreadState>
{
    /// What is open, for a thread that takes over.
    struct Place
    {
        ConnectionSettings settings;
        std::vector<std::weak_ptr<const Schema>> schemas;
        std::shared_ptr<const Schema> schema;
        LoadId before = LoadId::None;
        std::shared_ptr<const KeptAnswers> kept;
    };

    DatabaseThreadState(QueryLog &queryLog, DatabaseThread::Post poster,
                        std::function<void()> ended)
        : log(queryLog)
        , post(std::move(poster))
        , taskEnded(std::move(ended))
    { }

    void start();
    void run(const std::shared_ptr<DatabaseSeat> &own);
    void watch(quint64 number);
    void awaitEnd(quint64 number);
    void stop();
    bool giveUp(std::unique_lock<std::mutex> &lock, bool isReplaced);
    void logGivenUp(const Canceller::Running &running, bool hasOwnLog);

    QueryLog &log;
    std::mutex mutex; ///< of all that follows
    std::condition_variable changed;
    DatabaseThread::Post post; ///< empty once it was shut down
    const std::function<void()> taskEnded;
    std::deque<std::shared_ptr<const DatabaseTask>> tasks;
    std::shared_ptr<DatabaseSeat> seat;
    std::thread thread; ///< not a QThread: the thread sanitizer sees how this one is joined
    Place place;
    quint64 lastNumber = 0;
    quint64 watched = 0; ///< the task whose end is being awaited, by its number
    int leftBehind = 0; ///< threads that were given up and run still
    int answering = 0; ///< threads that are answering for one that they gave up
    bool isEnding = false;
};

/// A seat with a thread of its own. With the mutex held, but for the first.
void DatabaseThreadState::start()
{
    seat = std::make_shared<DatabaseSeat>(shared_from_this(), log);
    seat->m_settings = place.settings;
    seat->m_schemas = place.schemas;
    seat->m_schema = place.schema;
    seat->m_before = place.before;
    seat->m_kept = place.kept;
    thread = std::thread([state = shared_from_this(), own = seat] { state->run(own); });
}

void DatabaseThreadState::run(const std::shared_ptr<DatabaseSeat> &own)
{
    std::unique_lock lock(mutex);
    while (!own->m_isGivenUp) {
        changed.wait(lock, [this] { return isEnding || !tasks.empty(); });
        if (isEnding)
            break;
        std::shared_ptr<const DatabaseTask> task = std::move(tasks.front());
        tasks.pop_front();
        own->m_task = task;
        own->m_number = ++lastNumber;
        if (task->isOpening)
            own->m_canceller = nullptr; // until there is another: the open connection stays
        lock.unlock();
        task->work(*own);
        lock.lock();
        const bool isWaitedFor = !own->m_isGivenUp;
        if (isWaitedFor) {
            own->m_task = nullptr;
            own->m_canceller = own->m_database ? own->m_database->connection->canceller() : nullptr;
        }
        lock.unlock();
        // What the task holds must be gone before anyone is told that it has ended.
        task = nullptr;
        lock.lock();
        changed.notify_all();
        if (isWaitedFor && post)
            post(taskEnded);
    }
    const bool isLeft = own->m_isGivenUp;
    lock.unlock();
    // The call that it was left with may have been one of a connection that was to be opened.
    if (isLeft && own->m_database)
        own->m_database->connection->leaveLog();
    // A connection ends on the thread it was opened on.
    own->m_database.reset();
    lock.lock();
    own->m_hasEnded = true;
    leftBehind -= own->m_isGivenUp ? 1 : 0;
    changed.notify_all();
}

/// Sees to it that the task with this number ends. With the mutex held.
void DatabaseThreadState::watch(quint64 number)
{
    if (std::exchange(watched, number) == number)
        return;
    // It touches nothing but this, so that nobody has to wait for it.
    std::thread([state = shared_from_this(), number] { state->awaitEnd(number); }).detach();
}

void DatabaseThreadState::awaitEnd(quint64 number)
{
    const auto begin = Clock::now();
    std::unique_lock lock(mutex);
    const auto isOver = [&] { return isEnding || !seat->m_task || seat->m_number != number; };
    while (!isOver()) {
        // Where a server is silent its connection is severed first, which ends the call.
        const bool isServer = seat->m_canceller && seat->m_canceller->isServer();
        if (Clock::now() - begin >= Canceller::patience * (isServer ? 3 : 1) && giveUp(lock, true))
            return;
        if (seat->m_canceller)
            seat->m_canceller->interrupt();
        changed.wait_for(lock, pause, isOver);
    }
}

/// Leaves the present thread alone with the call of the driver that it is in, if it is in one.
bool DatabaseThreadState::giveUp(std::unique_lock<std::mutex> &lock, bool isReplaced)
{
    Canceller::Running running;
    const std::shared_ptr<DatabaseSeat> left = seat;
    if (!left->m_canceller || !left->m_canceller->giveUpThread(running))
        return false;
    qCWarning(connectionLog) << "the database does not come back: its thread is given up";
    left->m_isGivenUp = true;
    ++leftBehind;
    thread.detach();
    const std::shared_ptr<const DatabaseTask> task = left->m_task;
    if (isReplaced)
        start();
    ++answering;
    lock.unlock();
    logGivenUp(running, task && task->hasOwnLog);
    if (task)
        task->giveUp(running.load);
    lock.lock();
    --answering;
    changed.notify_all();
    if (task && post)
        post(taskEnded);
    return true;
}

void DatabaseThreadState::logGivenUp(const Canceller::Running &running, bool hasOwnLog)
{
    if (running.statement.sql.isEmpty()) {
        if (!hasOwnLog)
            log.endLoad(running.callLoad, 0, true);
        return;
    }
    // Here it is of a load that this log does not have: it stands by itself.
    const LoadId load = hasOwnLog ? log.beginLoad({ .purpose = LoadRecord::Purpose::Cancel })
                                  : running.load;
    QueryRecord record { .load = load,
                         .kind = hasOwnLog ? QueryRecord::Kind::Setup : running.kind,
                         .lookups = running.lookups };
    record.sql = running.statement.sql;
    record.summary = running.statement.summary;
    record.values = running.statement.values;
    if (!hasOwnLog) {
        record.start = running.start;
        record.duration = log.elapsed(load) - running.start;
    }
    record.error = errorSaying(
        DbError::Kind::Stopped,
        { QT_TRANSLATE_NOOP("ErrorText", "it could not be ended; its connection was given up") },
        record.sql);
    log.append(std::move(record));
    log.endLoad(load, 0, true);
}

DatabaseThread::DatabaseThread(QueryLog &log, Post post, std::function<void()> taskEnded)
    : m_state(std::make_shared<DatabaseThreadState>(log, std::move(post), std::move(taskEnded)))
{
    const std::lock_guard lock(m_state->mutex);
    m_state->start();
}

DatabaseThread::~DatabaseThread()
{
    shutDown();
}

std::shared_ptr<const DatabaseTask> DatabaseThread::enqueue(DatabaseTask task)
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->isEnding)
        return {};
    m_state->tasks.push_back(std::make_shared<const DatabaseTask>(std::move(task)));
    m_state->changed.notify_all();
    return m_state->tasks.back();
}

/// Ends the task that is under way. With the mutex held.
void DatabaseThreadState::stop()
{
    if (!seat->m_task || seat->m_task->isOpening)
        return;
    if (seat->m_task->wake)
        seat->m_task->wake();
    // A server may take long over one statement. Ending it takes a connection of its own,
    // elsewhere.
    if (seat->m_canceller && seat->m_canceller->isServer() && seat->m_canceller->isRunning()) {
        QThreadPool::globalInstance()->start(
            [canceller = seat->m_canceller] { canceller->cancel(); });
    }
    watch(seat->m_number);
}

void DatabaseThread::stop()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->stop();
}

void DatabaseThread::stop(const std::shared_ptr<const DatabaseTask> &task)
{
    const std::lock_guard lock(m_state->mutex);
    if (task && m_state->seat->m_task == task)
        m_state->stop();
}

void DatabaseThread::stopOpening(const std::shared_ptr<const DatabaseTask> &task)
{
    const std::lock_guard lock(m_state->mutex);
    const std::shared_ptr<DatabaseSeat> &seat = m_state->seat;
    if (!task || seat->m_task != task)
        return;
    if (seat->m_canceller)
        seat->m_canceller->giveUp();
    m_state->watch(seat->m_number);
}

bool DatabaseThread::shutDown()
{
    std::deque<std::shared_ptr<const DatabaseTask>>
        dropped; // their promises end as cancelled, here
    std::unique_lock lock(m_state->mutex);
    DatabaseThreadState &state = *m_state;
    state.isEnding = true;
    state.post = nullptr;
    dropped.swap(state.tasks);
    state.changed.notify_all();
    const std::shared_ptr<DatabaseSeat> seat = state.seat;
    const auto hasEnded = [&] { return seat->m_hasEnded || seat->m_isGivenUp; };
    const auto begin = Clock::now();
    for (bool isSevered = false; !hasEnded(); state.changed.wait_for(lock, pause, hasEnded)) {
        if (seat->m_canceller)
            seat->m_canceller->interrupt();
        // A server is asked first, so that it does not go on with what nobody wants.
        const bool isLate = Clock::now() - begin >= grace;
        if (isLate && !isSevered && seat->m_canceller) {
            seat->m_canceller->giveUp();
            isSevered = true;
        } else if (Clock::now() - begin >= 2 * grace) {
            state.giveUp(lock, false);
        }
    }
    state.changed.wait(lock, [&] { return state.answering == 0; });
    const bool isAlone = state.leftBehind == 0;
    std::thread ended;
    if (state.thread.joinable())
        ended.swap(state.thread);
    lock.unlock();
    if (ended.joinable())
        ended.join();
    return isAlone;
}

Result<OpenedDatabase *> DatabaseSeat::database()
{
    if (m_kept)
        return m_kept->refusal();
    if (m_database)
        return m_database.get();
    if (!m_schema)
        return DbError { DbError::Kind::Misuse, u"no database is open"_s, {} };
    Result<std::unique_ptr<Connection>> connection = Connection::open(
        m_settings, m_log, Connection::Reader::Fast, announce());
    if (!connection)
        return connection.error();
    m_database = std::make_unique<OpenedDatabase>(OpenedDatabase {
        .connection = *std::move(connection), .settings = m_settings, .schema = m_schema });
    return m_database.get();
}

void DatabaseSeat::setKept(std::shared_ptr<const KeptAnswers> kept,
                           std::shared_ptr<const Schema> schema)
{
    m_database.reset();
    m_kept = std::move(kept);
    m_settings = {};
    m_schemas.clear();
    setSchema(std::move(schema));
}

void DatabaseSeat::setDatabase(const ConnectionSettings &settings, OpenedDatabase database,
                               LoadId before)
{
    if (m_kept || !m_schema || !areOfOneDatabase(settings, m_settings))
        m_before = before;
    m_kept.reset();
    m_database = std::make_unique<OpenedDatabase>(std::move(database));
    m_settings = settings;
    m_schemas.clear();
    setSchema(m_database->schema);
}

void DatabaseSeat::setSchema(std::shared_ptr<const Schema> schema)
{
    std::erase_if(m_schemas, [](const auto &earlier) { return earlier.expired(); });
    m_schemas.push_back(schema);
    m_schema = std::move(schema);
    const std::shared_ptr<DatabaseThreadState> state = m_state.lock();
    if (!state)
        return;
    const std::lock_guard lock(state->mutex);
    if (!m_isGivenUp)
        state->place = { m_settings, m_schemas, m_schema, m_before, m_kept };
}

bool DatabaseSeat::hasHad(const std::shared_ptr<const Schema> &schema) const
{
    return std::ranges::any_of(m_schemas,
                               [&schema](const auto &earlier) { return earlier.lock() == schema; });
}

Connection::Announce DatabaseSeat::announce()
{
    return [this](const std::shared_ptr<Canceller> &canceller) {
        const std::shared_ptr<DatabaseThreadState> state = m_state.lock();
        if (!state)
            return;
        const std::lock_guard lock(state->mutex);
        m_canceller = canceller;
        if (state->isEnding)
            canceller->giveUp();
    };
}

void DatabaseSeat::post(const std::function<void()> &told)
{
    const std::shared_ptr<DatabaseThreadState> state = m_state.lock();
    if (!state)
        return;
    const std::lock_guard lock(state->mutex);
    if (state->post && !m_isGivenUp)
        state->post(told);
}

} // namespace roundtrip
