// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"

#include "datalayer/base/logging.h"
#include "datalayer/engine/backend.h"
#include "datalayer/engine/canceller.h"
#include "datalayer/engine/driver.h"
#include "datalayer/engine/rowreader.h"
#include "datalayer/engine/serversocket.h"
#include "datalayer/engine/snapshot.h"
#include "datalayer/engine/statementsender.h"
#include "datalayer/log/querylog.h"

#include <QScopeGuard>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <algorithm>
#include <future>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype rowsPerBatch = 4096;

std::atomic<const QThread *> forbiddenThread = nullptr;

std::unique_ptr<Backend> makeBackend(const ConnectionSettings &settings,
                                     Connection::Reader preferred)
{
    switch (settings.kind) {
    case DatabaseKind::PostgreSql:
        return makePostgreSqlBackend(settings);
    case DatabaseKind::MySql:
        return makeMySqlBackend(settings);
    case DatabaseKind::Sqlite:
        break;
    }
    return makeSqliteBackend(settings, preferred == Connection::Reader::Fast);
}

DbError tooLate(const QString &sql)
{
    return { DbError::Kind::Timeout, u"it takes longer than what is done unasked may take"_s, sql };
}

} // namespace

Connection::Connection(QueryLog &log, std::unique_ptr<Backend> backend)
    : m_log(&log)
    , m_backend(std::move(backend))
    , m_sessionLog(log, *m_backend)
    , m_sender(m_backend->sender())
    , m_canceller(std::make_shared<Canceller>(m_backend->isServer()))
    , m_thread(QThread::currentThread())
{ }

Connection::~Connection()
{
    close();
}

/// While the driver is called, which may take for ever: whoever waits for this thread may leave it
/// alone there.
class Connection::DriverCall
{
public:
    explicit DriverCall(Connection &connection)
        : m_connection(connection)
    {
        m_connection.m_canceller->enterDriver();
    }
    DriverCall(Connection &connection, const Statement &statement, const QueryRecord &record,
               bool isStoppable)
        : m_connection(connection)
        , m_isStatement(true)
        , m_mayBegin(connection.m_canceller->beginStatement(statement, record, isStoppable))
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
        Canceller &canceller = *m_connection.m_canceller;
        const Canceller::End end = m_isStatement ? canceller.endStatement()
                                                 : canceller.leaveDriver();
        if (end == Canceller::End::Uncertain)
            m_connection.m_isLost = true;
        else if (end == Canceller::End::GivenUp)
            m_connection.beForgotten();
    }

private:
    Connection &m_connection;
    bool m_isStatement = false;
    bool m_mayBegin = true;
    bool m_hasEnded = false;
};

/// Nobody waits for this thread any longer, and what it was given may be gone: the log too.
void Connection::beForgotten()
{
    m_isForgotten = true;
    m_log = &m_ownLog;
    m_sessionLog.writeTo(m_ownLog);
}

void Connection::close()
{
    m_ahead.reset();
    m_canceller->close([this] { closeDriver(); });
    m_sessionLog.cancellations(m_canceller->takeSent());
    m_isLost = false;
    m_isInTransaction = false;
}

void Connection::closeDriver()
{
    if (m_driver && m_driver->isOpen() && m_backend->isServer() && !m_isLost) {
        const int load = m_log->beginLoad({ .purpose = LoadRecord::Purpose::Close });
        QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
        restoreSession(load);
        m_sender->release(draft);
        m_sessionLog.disconnect(std::move(draft));
        m_log->endLoad(load, 0, false);
    }
    const DriverCall call(*this);
    m_sender->clear();
    m_driver.reset();
}

void Connection::forbidThread(const QThread *thread)
{
    forbiddenThread = thread;
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSettings &settings,
                                                     QueryLog &log, Reader preferred,
                                                     const Announce &announce)
{
    std::unique_ptr<Connection> connection(new Connection(log, makeBackend(settings, preferred)));
    if (announce)
        announce(connection->canceller());
    if (const Result<> opened = connection->openBackend(); !opened)
        return opened.error();
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::fromScript(const QString &script, QueryLog &log)
{
    ConnectionSettings settings;
    settings.script = script;
    return open(settings, log);
}

Result<> Connection::openBackend()
{
    ++m_openings;
    const Result<DriverTarget> target = m_backend->target();
    if (!target)
        return target.error();
    if (Result<> available = checkDriver(target->driver); !available)
        return available;
    const int load = m_log->beginLoad({ .purpose = LoadRecord::Purpose::Open });
    Result<> reached = openDriver(*target, load);
    for (const DriverTarget &other : m_backend->otherTargets()) {
        if (reached || reached.error().kind != DbError::Kind::Connection)
            break;
        const DbError before = reached.error();
        reached = openDriver(other, load);
        if (!reached && reached.error().kind == DbError::Kind::Connection)
            reached = DbError { before.kind, before.text + u"; "_s + reached.error().text, {} };
    }
    if (!reached) {
        if (!m_isForgotten)
            m_log->endLoad(load, 0, false);
        close();
        return reached;
    }
    Result<> opened = m_backend->opened(m_driver->database(),
                                        [&](const QString &sql, bool isQuestion) {
                                            if (!m_backend->isServer())
                                                m_canceller->opened(m_backend->interrupt());
                                            return runSetup(sql, isQuestion, load);
                                        });
    if (opened)
        noteLeftSetting(load);
    m_log->endLoad(load, 0, false);
    if (!opened) {
        close();
        return opened;
    }
    m_canceller->setStatement(m_backend->cancellation());
    qCDebug(connectionLog) << "opened" << m_backend->version()
                           << (m_backend->hasFastReader() ? "fast reader" : "general reader");
    return {};
}

Result<> Connection::openDriver(const DriverTarget &target, int load)
{
    m_driver = std::make_unique<DriverDatabase>(target);
    QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
    DriverCall opening(*this);
    const bool isOpen = m_driver->open();
    opening.end();
    if (m_isForgotten)
        return stoppedEarly();
    if (!isOpen) {
        draft.error = m_backend->error(m_driver->database().lastError(), {});
    } else if (m_backend->isServer()) {
        m_canceller->opened(target, std::make_shared<ServerSocket>(*m_driver->database().driver()));
    }
    const std::optional<DbError> failed = draft.error;
    m_sessionLog.connect(std::move(draft));
    return failed ? Result<>(*failed) : Result<>();
}

Result<QStringList> Connection::runSetup(const QString &sql, bool isQuestion, int load)
{
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
    std::vector<ColumnData> columns(isQuestion ? 1 : 0);
    const Result<Ran> ran = runTrusted({ sql, {}, sql }, draft, columns);
    if (!ran)
        return ran.error();
    QStringList texts;
    for (qsizetype row = 0; isQuestion && row < columns.front().size(); ++row) {
        const CellView cell = columns.front().cell(row);
        texts << (cell.type == ValueType::Integer ? QString::number(cell.integer)
                                                  : QString::fromUtf8(cell.bytes));
    }
    return texts;
}

void Connection::restoreSession(int load)
{
    if (m_isInTransaction || m_backend->leftSetting().isEmpty())
        return;
    const Result<> tried = m_backend->restoreSession(
        [&](const QString &sql, bool isQuestion) { return runSetup(sql, isQuestion, load); });
    if (tried)
        noteLeftSetting(load);
}

void Connection::noteLeftSetting(int load)
{
    const QString left = m_backend->leftSetting();
    if (left.isEmpty())
        return;
    m_sessionLog.append({ .load = load,
                          .kind = QueryRecord::Kind::Setup,
                          .summary = left + u" is still set in another session of a pooler"_s });
}

Result<> Connection::refresh()
{
    if (m_driver && !m_isLost && !m_backend->leftSetting().isEmpty()) {
        const int load = m_log->beginLoad({ .purpose = LoadRecord::Purpose::Session });
        restoreSession(load);
        m_log->endLoad(load, 0, false);
    }
    if (m_driver && !m_isLost) {
        const Result<bool> isOutdated = m_backend->isOutdated();
        if (!isOutdated)
            return isOutdated.error();
        if (!*isOutdated)
            return {};
    }
    close();
    if (m_isForgotten)
        return stoppedEarly();
    return openBackend();
}

Result<> Connection::checkUnchanged() const
{
    return m_backend->checkUnchanged();
}

void Connection::abandon()
{
    if (m_backend->canReopen())
        close();
}

const Dialect &Connection::dialect() const
{
    return m_backend->dialect();
}

Connection::Reader Connection::reader() const
{
    return m_backend->hasFastReader() ? Reader::Fast : Reader::General;
}

qsizetype Connection::maxBoundValues() const
{
    return m_backend->maxBoundValues();
}

qsizetype Connection::maxResultColumns() const
{
    return m_backend->maxResultColumns();
}

QString Connection::serverVersion() const
{
    return m_backend->version();
}

QString Connection::encoding() const
{
    return m_backend->encoding();
}

Result<SchemaStamp> Connection::schemaStamp(int load)
{
    const Result<qint64> version = m_backend->schemaVersion(*this, load);
    if (!version)
        return version.error();
    return SchemaStamp { m_openings, *version };
}

Result<QList<Table>> Connection::inspect(int load)
{
    if (!m_backend->isServer() || m_isInTransaction)
        return m_backend->inspect(*this, load);
    // One transaction for all of it: each statement would else have its own.
    Result<Snapshot> snapshot = Snapshot::begin(*this, load);
    if (!snapshot)
        return snapshot.error();
    Result<QList<Table>> tables = m_backend->inspect(*this, load);
    if (const Result<> ended = snapshot->end(); tables && !ended)
        return ended.error();
    return tables;
}

Result<> Connection::readView(int load, Table &view, const std::atomic_bool *stop)
{
    return m_backend->readView(*this, load, view, stop);
}

void Connection::inspectView(int load, Table &view)
{
    m_backend->inspectView(*this, load, view);
}

Result<> Connection::readRows(QSqlQuery &query, std::span<ColumnData> into,
                              const RunOptions &options, QueryRecord &draft, bool *wasStopped)
{
    const std::unique_ptr<RowReader> reader = m_backend->reader(query, options.maxCellBytes);
    while (true) {
        const qsizetype before = into.front().size();
        const Result<qsizetype> read = reader->read(into, rowsPerBatch);
        if (!read) {
            // They stay where somebody has stopped it.
            draft.rows += options.onBatch ? 0 : into.front().size() - before;
            return read.error();
        }
        draft.rows += *read;
        if (options.onBatch)
            options.onBatch(draft);
        if (*read < rowsPerBatch)
            return {};
        if (options.stop && *options.stop) {
            *wasStopped = true;
            return {};
        }
    }
}

Result<> Connection::runStatement(const Statement &statement, QueryRecord &draft,
                                  std::span<ColumnData> into, const RunOptions &options,
                                  bool *wasStopped)
{
    QStringList ahead;
    if (std::optional<Ahead> waiting = std::exchange(m_ahead, {})) {
        waiting->draft.isSentWithNext = true;
        waiting->draft.start = draft.start;
        m_sessionLog.append(std::move(waiting->draft));
        ahead = std::move(waiting->statements);
    }
    const Result<QSqlQuery *> sent = m_sender->run(m_driver->database(), ahead, statement, draft);
    if (!sent)
        return sent.error();
    QSqlQuery *query = *sent;
    Result<> done;
    // Also where there is no memory left for the rows: the statement holds a lock.
    const auto finish = qScopeGuard([this] { m_sender->finish(); });
    if (!into.empty())
        done = readRows(*query, into, options, draft, wasStopped);
    return done;
}

Result<> Connection::runWithin(const Statement &statement, QueryRecord &draft,
                               std::span<ColumnData> into, const RunOptions &options,
                               bool *wasStopped, bool *isLate)
{
    if (!m_backend->isServer()) {
        m_backend->watch(options.stop, options.deadline);
        Result<> done = runStatement(statement, draft, into, options, wasStopped);
        if (done)
            done = m_backend->checkAnswer(statement.sql);
        *isLate = m_backend->isLate();
        m_backend->watch(nullptr, {});
        return done;
    }
    if (!options.deadline)
        return runStatement(statement, draft, into, options, wasStopped);
    std::promise<void> ended;
    std::thread alarm([this, isLate, &options, isOver = ended.get_future()] {
        if (isOver.wait_until(*options.deadline) == std::future_status::ready)
            return;
        *isLate = true;
        m_canceller->cancel();
    });
    const auto end = qScopeGuard([&ended, &alarm] {
        ended.set_value();
        alarm.join();
    });
    return runStatement(statement, draft, into, options, wasStopped);
}

Result<> Connection::checkThread(const QString &sql) const
{
    const QThread *current = QThread::currentThread();
    if (current != m_thread || current == forbiddenThread.load()) {
        return DbError { DbError::Kind::Misuse,
                         u"a statement was run on a thread that is not its connection's"_s, sql };
    }
    return {};
}

Result<Ran> Connection::run(const Statement &statement, QueryRecord draft,
                            std::span<ColumnData> into, const RunOptions &options)
{
    if (Result<> isRight = checkThread(statement.sql); !isRight)
        return isRight.error();
    if (!dialect().isReading(statement.sql)) {
        return DbError { DbError::Kind::Refused,
                         u"this connection only reads (a statement of another kind was not sent)"_s,
                         statement.sql };
    }
    if (!m_driver || m_isForgotten || !m_backend->isServer() || m_isInTransaction)
        return runTrusted(statement, std::move(draft), into, options);
    if (options.stop && *options.stop)
        return Ran { std::move(draft), true }; // nor is a transaction begun for it
    Result<Snapshot> snapshot = Snapshot::begin(*this, draft.load);
    if (!snapshot)
        return snapshot.error();
    Result<Ran> ran = runTrusted(statement, std::move(draft), into, options);
    if (const Result<> ended = snapshot->end(); ran && !ended)
        return ended.error();
    return ran;
}

Result<Ran> Connection::runTrusted(const Statement &statement, QueryRecord draft,
                                   std::span<ColumnData> into, const RunOptions &options)
{
    if (Result<> isRight = checkThread(statement.sql); !isRight)
        return isRight.error();
    if (m_isForgotten)
        return stoppedEarly();
    if (!m_driver)
        return DbError { DbError::Kind::Connection, u"the connection is closed"_s, statement.sql };
    draft.sql = statement.sql;
    draft.summary = statement.summary;
    draft.values = statement.values;
    draft.start = m_log->elapsed(draft.load);
    bool wasStopped = false;
    DriverCall call(*this, statement, draft, options.stop || options.deadline);
    const bool mayBegin = call.mayBegin();
    // Only now: whoever stops sets this first, and then asks what is running.
    const bool isUnwanted = options.stop && *options.stop;
    bool isLate = false;
    Result<> done;
    if (mayBegin && !isUnwanted)
        done = runWithin(statement, draft, into, options, &wasStopped, &isLate);
    call.end();
    if (m_isForgotten || !mayBegin)
        return stoppedEarly();
    if (isUnwanted)
        return Ran { std::move(draft), true };
    // libpq says in the language of the user that a connection has ended, and without a code.
    if (!done && m_backend->isServer() && !m_driver->isOpen())
        done = m_backend->lostError(done.error());
    draft.duration = m_log->elapsed(draft.load) - draft.start;
    if (!m_backend->isServer())
        draft.roundTrips = 0; // nothing waits but the query itself
    m_sessionLog.cancellations(m_canceller->takeSent());
    if (!done && isLate && done.error().kind == DbError::Kind::Stopped)
        done = tooLate(statement.sql);
    if (!done && done.error().kind == DbError::Kind::Connection)
        m_isLost = true;
    // Whoever stopped the load had the server end the statement, or gave up a silent one: no
    // failure.
    if (!done && options.stop && *options.stop
        && (done.error().kind == DbError::Kind::Stopped || m_isLost)) {
        wasStopped = true;
        done = {};
    }
    if (!done) {
        draft.rows = 0; // what came before the error is nobody's
        draft.error = done.error();
    }
    draft = m_sessionLog.append(std::move(draft));
    if (!done)
        return done.error();
    return Ran { std::move(draft), wasStopped };
}

Result<QString> Connection::explain(const QueryRecord &query)
{
    if (!m_driver)
        return DbError { DbError::Kind::Connection, u"the connection is closed"_s, query.sql };
    const int load = m_log->beginLoad({ .purpose = LoadRecord::Purpose::Plan });
    const Statement question = m_backend->explained({ query.sql, query.values, query.summary },
                                                    *m_driver->database().driver());
    const size_t column = dialect().traits().planColumn;
    std::vector<ColumnData> columns(column + 1);
    const Result<Ran> ran = run(question, { .load = load, .kind = QueryRecord::Kind::Plan },
                                columns);
    m_log->endLoad(load, 0, false);
    if (!ran)
        return ran.error();
    QStringList lines;
    for (qsizetype row = 0; row < columns[column].size(); ++row)
        lines << QString::fromUtf8(columns[column].cell(row).bytes);
    return lines.join(u'\n');
}

Result<> Connection::beginTransaction(int load)
{
    const QString sql = dialect().traits().beginSnapshot;
    QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Transaction };
    if (!m_backend->joinsStatements()) {
        const Result<Ran> ran = runTrusted({ sql, {}, sql }, std::move(draft), {});
        if (!ran)
            return ran.error();
    } else {
        const QStringList statements = QStringList(sql) + m_backend->transactionSettings();
        draft.sql = statements.join("; "_L1);
        draft.summary = sql;
        m_ahead = Ahead { statements, std::move(draft) };
    }
    m_isInTransaction = true;
    return {};
}

Result<> Connection::endTransaction(int load)
{
    if (!std::exchange(m_isInTransaction, false) || std::exchange(m_ahead, {}))
        return {};
    if (m_isLost) {
        abandon(); // the transaction has ended with it, and the reason is known
        return {};
    }
    const QString sql = dialect().traits().endSnapshot;
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Transaction };
    const Result<Ran> ended = runTrusted({ sql, {}, sql }, draft, {});
    if (ended)
        return {};
    abandon();
    return ended.error();
}

} // namespace roundtrip
