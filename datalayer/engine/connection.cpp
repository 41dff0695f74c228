// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/logging.h"
#include "datalayer/engine/backend.h"
#include "datalayer/engine/canceller.h"
#include "datalayer/engine/driver.h"
#include "datalayer/engine/loggedload.h"
#include "datalayer/engine/serversocket.h"
#include "datalayer/engine/snapshot.h"
#include "datalayer/engine/statementrunner.h"
#include "datalayer/log/querylog.h"

#include <QSqlDriver>
#include <QSqlError>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

Connection::Connection(QueryLog &log, std::unique_ptr<Backend> backend)
    : m_backend(std::move(backend))
    , m_canceller(std::make_shared<Canceller>(m_backend->isServer()))
    , m_runner(std::make_unique<StatementRunner>(log, *m_backend, m_canceller))
{ }

Connection::~Connection()
{
    close();
}

Connection::Diversion::Diversion(Connection &connection, QueryLog &log, StatementWatcher &watcher)
    : m_connection(connection)
    , m_before(connection.log())
{
    connection.m_runner->divert(log, &watcher);
}

Connection::Diversion::~Diversion()
{
    m_connection.m_runner->divert(m_before, nullptr);
}

void Connection::close()
{
    m_runner->dropWaiting();
    m_canceller->close([this] { closeDriver(); });
    m_runner->closed();
    m_isInTransaction = false;
}

void Connection::closeDriver()
{
    if (m_driver && m_driver->isOpen() && m_backend->isServer() && !isLost()) {
        const LoadId load = log().beginLoad({ .purpose = LoadRecord::Purpose::Close });
        QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
        restoreSession(load);
        m_runner->release(draft);
        m_runner->sessionLog().disconnect(std::move(draft));
        log().endLoad(load, 0, false);
    }
    m_runner->callDriver([this] {
        m_runner->clear();
        m_driver.reset();
    });
}

void Connection::forbidThread(const QThread *thread)
{
    StatementRunner::forbidThread(thread);
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSettings &settings,
                                                     QueryLog &log, Reader preferred,
                                                     const Announce &announce)
{
    std::unique_ptr<Connection> connection(
        new Connection(log, makeBackend(settings, preferred == Reader::Fast)));
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

namespace {

/// The error for a server that two ways lead to, of which \a first and \a second failed.
DbError bothOf(const DbError &first, const DbError &second)
{
    return errorSaying(
        first.kind,
        { QT_TRANSLATE_NOOP("ErrorText", "%1; %2"), {}, { wordsOf(first), wordsOf(second) } });
}

} // namespace

Result<> Connection::openBackend()
{
    ++m_openings;
    const Result<DriverTarget> target = m_backend->target();
    if (!target)
        return target.error();
    if (Result<> available = checkDriver(target->driver); !available)
        return available;
    const LoadId load = log().beginLoad({ .purpose = LoadRecord::Purpose::Open });
    Result<> reached = openDriver(*target, load);
    for (const DriverTarget &other : m_backend->otherTargets()) {
        if (reached || reached.error().kind != DbError::Kind::Connection)
            break;
        const DbError before = reached.error();
        reached = openDriver(other, load);
        if (!reached && reached.error().kind == DbError::Kind::Connection)
            reached = bothOf(before, reached.error());
    }
    if (!reached) {
        if (!m_runner->isForgotten())
            log().endLoad(load, 0, false);
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
    log().endLoad(load, 0, false);
    if (!opened) {
        close();
        return opened;
    }
    m_canceller->setStatement(m_backend->cancellation());
    qCDebug(connectionLog) << "opened" << m_backend->version()
                           << (m_backend->hasFastReader() ? "fast reader" : "general reader");
    return {};
}

Result<> Connection::openDriver(const DriverTarget &target, LoadId load)
{
    m_driver = std::make_unique<DriverDatabase>(target);
    m_runner->use(*m_driver);
    QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
    bool isOpen = false;
    m_runner->callDriver([&] { isOpen = m_driver->open(); }, load);
    if (m_runner->isForgotten())
        return stoppedEarly();
    if (!isOpen) {
        draft.error = m_backend->error(m_driver->database().lastError(), {});
    } else if (m_backend->isServer()) {
        m_canceller->opened(target, std::make_shared<ServerSocket>(*m_driver->database().driver()));
    }
    const std::optional<DbError> failed = draft.error;
    m_runner->sessionLog().connect(std::move(draft));
    return failed ? Result<>(*failed) : Result<>();
}

Result<QStringList> Connection::runSetup(const QString &sql, bool isQuestion, LoadId load)
{
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
    std::vector<ColumnData> columns(isQuestion ? 1 : 0);
    const Result<Ran> ran = m_runner->run({ sql, {}, sql }, draft, columns);
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

void Connection::restoreSession(LoadId load)
{
    if (m_isInTransaction || m_backend->leftSetting().isEmpty())
        return;
    const Result<> tried = m_backend->restoreSession(
        [&](const QString &sql, bool isQuestion) { return runSetup(sql, isQuestion, load); });
    if (tried)
        noteLeftSetting(load);
}

void Connection::noteLeftSetting(LoadId load)
{
    const QString left = m_backend->leftSetting();
    if (left.isEmpty())
        return;
    m_runner->sessionLog().append(
        { .load = load,
          .kind = QueryRecord::Kind::Setup,
          .summary = left + u" is still set in another session of a pooler"_s });
}

Result<> Connection::refresh()
{
    if (m_driver && !isLost() && !m_backend->leftSetting().isEmpty()) {
        const LoadId load = log().beginLoad({ .purpose = LoadRecord::Purpose::Session });
        restoreSession(load);
        log().endLoad(load, 0, false);
    }
    if (m_driver && !isLost()) {
        const Result<bool> isOutdated = m_backend->isOutdated();
        if (!isOutdated)
            return isOutdated.error();
        if (!*isOutdated)
            return {};
    }
    close();
    if (m_runner->isForgotten())
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

QueryLog &Connection::log()
{
    return m_runner->log();
}

void Connection::leaveLog()
{
    m_runner->leaveLog();
}

bool Connection::isLost() const
{
    return m_runner->isLost();
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

Result<SchemaStamp> Connection::schemaStamp(LoadId load)
{
    const Result<qint64> version = m_backend->schemaVersion(*this, load);
    if (!version)
        return version.error();
    return SchemaStamp { m_openings, *version };
}

Result<QList<Table>> Connection::inspect(LoadId load)
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

Result<QString> Connection::definition(LoadId load, const Table &table)
{
    return m_backend->definition(*this, load, table);
}

Result<> Connection::readView(LoadId load, Table &view, const std::atomic_bool *stop)
{
    return m_backend->readView(*this, load, view, stop);
}

void Connection::inspectView(LoadId load, Table &view)
{
    m_backend->inspectView(*this, load, view);
}

Result<Ran> Connection::run(const Statement &statement, QueryRecord draft,
                            std::span<ColumnData> into, const RunOptions &options)
{
    if (Result<> isRight = m_runner->checkThread(statement.sql); !isRight)
        return isRight.error();
    if (!dialect().isReading(statement.sql)) {
        return DbError { DbError::Kind::Refused,
                         u"this connection only reads (a statement of another kind was not sent)"_s,
                         statement.sql };
    }
    if (!m_driver || m_runner->isForgotten() || !m_backend->isServer() || m_isInTransaction)
        return m_runner->run(statement, std::move(draft), into, options);
    if (options.stop && *options.stop)
        return Ran { std::move(draft), true }; // nor is a transaction begun for it
    Result<Snapshot> snapshot = Snapshot::begin(*this, draft.load);
    if (!snapshot)
        return snapshot.error();
    Result<Ran> ran = m_runner->run(statement, std::move(draft), into, options);
    if (const Result<> ended = snapshot->end(); ran && !ended)
        return ended.error();
    return ran;
}

Result<QueryPlan> Connection::explain(const QueryRecord &query)
{
    if (!m_driver)
        return closedConnection(query.sql);
    LoggedLoad load(*this, { .purpose = LoadRecord::Purpose::Plan });
    const Statement question = m_backend->explained({ query.sql, query.values, query.summary },
                                                    *m_driver->database().driver());
    std::vector<ColumnData> columns(dialect().traits().planColumns);
    const Result<Ran> ran = run(question, { .load = load.id(), .kind = QueryRecord::Kind::Plan },
                                columns);
    load.end();
    if (!ran)
        return ran.error();
    PlanAnswer answer;
    for (qsizetype row = 0; row < columns.front().size(); ++row) {
        QStringList cells;
        for (const ColumnData &column : columns) {
            const CellView cell = column.cell(row);
            cells << (cell.type == ValueType::Integer ? QString::number(cell.integer)
                                                      : textFromUtf8(cell.bytes));
        }
        answer << cells;
    }
    return dialect().readPlan(answer);
}

Result<> Connection::beginTransaction(LoadId load)
{
    const QString sql = dialect().traits().beginSnapshot;
    QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Transaction };
    if (!m_backend->joinsStatements()) {
        const Result<Ran> ran = m_runner->run({ sql, {}, sql }, std::move(draft), {});
        if (!ran)
            return ran.error();
    } else {
        const QStringList statements = QStringList(sql) + m_backend->transactionSettings();
        draft.sql = statements.join("; "_L1);
        draft.summary = sql;
        m_runner->runWithNext(statements, std::move(draft));
    }
    m_isInTransaction = true;
    return {};
}

Result<> Connection::endTransaction(LoadId load)
{
    if (!std::exchange(m_isInTransaction, false) || m_runner->dropWaiting())
        return {};
    if (isLost()) {
        abandon(); // the transaction has ended with it, and the reason is known
        return {};
    }
    const QString sql = dialect().traits().endSnapshot;
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Transaction };
    const Result<Ran> ended = m_runner->run({ sql, {}, sql }, draft, {});
    if (ended)
        return {};
    abandon();
    return ended.error();
}

} // namespace roundtrip
