// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/statementrunner.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/engine/backend.h"
#include "datalayer/engine/canceller.h"
#include "datalayer/engine/driver.h"
#include "datalayer/engine/rowreader.h"
#include "datalayer/engine/statementsender.h"
#include "datalayer/engine/statementwatcher.h"

#include <QScopeGuard>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype rowsPerBatch = 4096;
constexpr qsizetype rowsPerLook = 16;

std::atomic<const QThread *> forbiddenThread = nullptr;

/// Whether the rows in \a columns are to be handed over: \a maxBytes is RunOptions::maxBatchBytes.
bool isFullBatch(std::span<const ColumnData> columns, qsizetype maxBytes)
{
    if (maxBytes == 0 || columns.front().size() >= rowsPerBatch)
        return true;
    qsizetype bytes = 0;
    for (const ColumnData &column : columns)
        bytes += column.textSize();
    return bytes >= maxBytes;
}

DbError tooLate(const QString &sql)
{
    return errorSaying(
        DbError::Kind::Timeout,
        { QT_TRANSLATE_NOOP("ErrorText", "it takes longer than what is done unasked may take") },
        sql);
}

} // namespace

DbError closedConnection(const QString &sql)
{
    return errorSaying(DbError::Kind::Connection,
                       { QT_TRANSLATE_NOOP("ErrorText", "the connection is closed") }, sql);
}

/// While the driver is called, which may take for ever: whoever waits for this thread may leave it
/// alone there.
class StatementRunner::DriverCall
{
public:
    DriverCall(StatementRunner &runner, LoadId load)
        : m_runner(runner)
    {
        m_runner.m_canceller->enterDriver(load);
    }
    DriverCall(StatementRunner &runner, const Statement &statement, const QueryRecord &record,
               bool isStoppable)
        : m_runner(runner)
        , m_isStatement(true)
        , m_mayBegin(runner.m_canceller->beginStatement(statement, record, isStoppable))
    { }
    /// Also by an exception.
    ~DriverCall() { end(); }
    Q_DISABLE_COPY_MOVE(DriverCall)

    /// Whether the statement is wanted.
    [[nodiscard]] bool mayBegin() const { return m_mayBegin; }
    void end()
    {
        if (std::exchange(m_hasEnded, true))
            return;
        Canceller &canceller = *m_runner.m_canceller;
        const Canceller::End end = m_isStatement ? canceller.endStatement()
                                                 : canceller.leaveDriver();
        if (end == Canceller::End::Uncertain)
            m_runner.m_isLost = true;
        else if (end == Canceller::End::GivenUp)
            m_runner.beForgotten();
    }

private:
    StatementRunner &m_runner;
    bool m_isStatement = false;
    bool m_mayBegin = true;
    bool m_hasEnded = false;
};

StatementRunner::StatementRunner(QueryLog &log, Backend &backend,
                                 std::shared_ptr<Canceller> canceller)
    : m_log(&log)
    , m_backend(backend)
    , m_canceller(std::move(canceller))
    , m_sender(backend.sender())
    , m_sessionLog(log, backend)
    , m_thread(QThread::currentThread())
{ }

StatementRunner::~StatementRunner() = default;

void StatementRunner::forbidThread(const QThread *thread)
{
    forbiddenThread = thread;
}

Result<> StatementRunner::checkThread(const QString &sql) const
{
    const QThread *current = QThread::currentThread();
    if (current != m_thread || current == forbiddenThread.load()) {
        return DbError { DbError::Kind::Misuse,
                         u"a statement was run on a thread that is not its connection's"_s, sql };
    }
    return {};
}

/// Nobody waits for this thread any longer.
void StatementRunner::beForgotten()
{
    m_isForgotten = true;
    leaveLog();
}

void StatementRunner::leaveLog()
{
    m_watcher = nullptr;
    m_log = &m_ownLog;
    m_sessionLog.writeTo(m_ownLog);
}

void StatementRunner::divert(QueryLog &log, StatementWatcher *watcher)
{
    if (m_isForgotten)
        return;
    m_watcher = watcher;
    m_log = &log;
    m_sessionLog.writeTo(log);
}

void StatementRunner::release(QueryRecord &draft)
{
    m_sender->release(draft);
}

void StatementRunner::clear()
{
    m_sender->clear();
    m_driver = nullptr;
}

void StatementRunner::callDriver(const std::function<void()> &work, LoadId load)
{
    const DriverCall call(*this, load);
    work();
}

void StatementRunner::closed()
{
    m_sessionLog.cancellations(m_canceller->takeSent());
    m_isLost = false;
}

void StatementRunner::runWithNext(const QStringList &statements, QueryRecord draft)
{
    m_waiting = Waiting { statements, std::move(draft) };
}

bool StatementRunner::dropWaiting()
{
    return std::exchange(m_waiting, {}).has_value();
}

/// Drops the rows from \a first on that \a filter does not keep.
void StatementRunner::sift(std::span<ColumnData> rows, qsizetype first, const RowFilter &filter)
{
    const ColumnData &looked = rows[static_cast<size_t>(filter.column)];
    std::vector<bool> keep;
    keep.reserve(static_cast<size_t>(looked.size() - first));
    for (qsizetype row = first; row < looked.size(); ++row)
        keep.push_back(filter.keeps(looked.cell(row)));
    for (ColumnData &column : rows)
        column.retain(first, keep);
}

void StatementRunner::readRows(std::span<ColumnData> into, const RunOptions &options,
                               QueryRecord &draft, Outcome &outcome)
{
    const std::unique_ptr<RowReader> reader = m_sender->reader(options.maxCellBytes);
    const bool isSifting = options.filter && !reader->keepOnly(*options.filter);
    // Few at a time where rows may be large.
    const qsizetype wanted = options.maxBatchBytes > 0 ? rowsPerLook : rowsPerBatch;
    while (true) {
        const qsizetype before = into.front().size();
        const Result<qsizetype> read = reader->read(into, wanted);
        if (!read) {
            // They stay where somebody has stopped it.
            draft.rows += options.onBatch ? 0 : into.front().size() - before;
            // The driver knows the whole message, with what went before the statement.
            DbError failure = read.error();
            failure.sql = draft.sql;
            outcome.done = std::move(failure);
            return;
        }
        if (isSifting)
            sift(into, before, *options.filter);
        draft.rows += into.front().size() - before;
        const bool isLast = *read < wanted;
        if (options.onBatch && (isLast || isFullBatch(into, options.maxBatchBytes)))
            options.onBatch(draft);
        if (isLast)
            return;
        if (options.stop && *options.stop) {
            outcome.wasStopped = true;
            return;
        }
    }
}

void StatementRunner::send(const Statement &statement, QueryRecord &draft,
                           std::span<ColumnData> into, const RunOptions &options, Outcome &outcome)
{
    QStringList ahead;
    if (std::optional<Waiting> waiting = std::exchange(m_waiting, {})) {
        waiting->draft.isSentWithNext = true;
        waiting->draft.start = draft.start;
        m_sessionLog.append(std::move(waiting->draft));
        ahead = std::move(waiting->statements);
    }
    outcome.done = m_sender->run(m_driver->database(), ahead, statement, draft);
    if (!outcome.done)
        return;
    // Also where there is no memory left for the rows: the statement holds a lock.
    const auto finish = qScopeGuard([this, &draft] { m_sender->finish(draft); });
    if (!into.empty())
        readRows(into, options, draft, outcome);
}

void StatementRunner::sendWithin(const Statement &statement, QueryRecord &draft,
                                 std::span<ColumnData> into, const RunOptions &options,
                                 Outcome &outcome)
{
    if (!m_backend.isServer()) {
        m_backend.watch(options.stop, options.deadline);
        send(statement, draft, into, options, outcome);
        if (outcome.done)
            outcome.done = m_backend.checkAnswer(statement.sql);
        outcome.isLate = m_backend.isLate();
        m_backend.watch(nullptr, {});
        return;
    }
    if (!options.deadline)
        return send(statement, draft, into, options, outcome);
    std::promise<void> ended;
    std::thread alarm([this, &outcome, &options, isOver = ended.get_future()] {
        if (isOver.wait_until(*options.deadline) == std::future_status::ready)
            return;
        outcome.isLate = true;
        m_canceller->cancel();
    });
    const auto end = qScopeGuard([&ended, &alarm] {
        ended.set_value();
        alarm.join();
    });
    send(statement, draft, into, options, outcome);
}

/// Tells a failure from an end that somebody wanted.
void StatementRunner::judge(const QString &sql, const RunOptions &options, Outcome &outcome)
{
    Result<> &done = outcome.done;
    // libpq says in the language of the user that a connection has ended, and without a code.
    if (!done && m_backend.isServer() && !m_driver->isOpen())
        done = m_backend.lostError(done.error());
    if (!done && outcome.isLate && done.error().kind == DbError::Kind::Stopped) {
        done = tooLate(sql);
        outcome.isOverdue = true;
    }
    if (!done && done.error().kind == DbError::Kind::Connection)
        m_isLost = true;
    // Whoever stopped the load had the server end the statement, or gave up a silent one: no
    // failure.
    if (!done && options.stop && *options.stop
        && (done.error().kind == DbError::Kind::Stopped || m_isLost)) {
        outcome.wasStopped = true;
        done = {};
    }
}

Result<Ran> StatementRunner::run(const Statement &statement, QueryRecord draft,
                                 std::span<ColumnData> into, const RunOptions &options)
{
    if (Result<> isRight = checkThread(statement.sql); !isRight)
        return isRight.error();
    if (m_isForgotten)
        return stoppedEarly();
    if (!m_driver)
        return closedConnection(statement.sql);
    draft.sql = statement.sql;
    draft.summary = statement.summary;
    draft.values = statement.values;
    draft.start = m_log->elapsed(draft.load);
    DriverCall call(*this, statement, draft, options.stop || options.deadline);
    const bool mayBegin = call.mayBegin();
    // Only now: whoever stops sets this first, and then asks what is running.
    const bool isUnwanted = options.stop && *options.stop;
    Outcome outcome;
    if (mayBegin && !isUnwanted)
        sendWithin(statement, draft, into, options, outcome);
    call.end();
    if (m_isForgotten || !mayBegin)
        return stoppedEarly();
    if (isUnwanted)
        return Ran { std::move(draft), true };
    if (!m_backend.isServer())
        draft.roundTrips = 0; // nothing waits but the query itself
    if (m_watcher)
        m_watcher->answered(std::max<qint64>(draft.roundTrips, draft.isCounted() ? 1 : 0));
    draft.duration = m_log->elapsed(draft.load) - draft.start;
    m_sessionLog.cancellations(m_canceller->takeSent());
    judge(statement.sql, options, outcome);
    if (!outcome.done) {
        draft.rows = 0; // what came before the error is nobody's
        draft.error = outcome.done.error();
        draft.isOverdue = outcome.isOverdue;
    }
    draft = m_sessionLog.append(std::move(draft));
    if (m_watcher)
        m_watcher->logged(draft);
    if (!outcome.done)
        return outcome.done.error();
    return Ran { std::move(draft), outcome.wasStopped };
}

} // namespace roundtrip
