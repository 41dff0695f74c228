// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"

#include "datalayer/base/logging.h"
#include "datalayer/engine/backend.h"
#include "datalayer/engine/canceller.h"
#include "datalayer/engine/driver.h"
#include "datalayer/engine/querylog.h"
#include "datalayer/engine/rowreader.h"
#include "datalayer/engine/serversocket.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include <algorithm>
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

} // namespace

Connection::Connection(QueryLog &log, std::unique_ptr<Backend> backend)
    : m_log(log)
    , m_backend(std::move(backend))
    , m_prepared(*m_backend)
    , m_canceller(m_backend->isServer() ? std::make_shared<Canceller>() : nullptr)
    , m_thread(QThread::currentThread())
{ }

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    m_ahead.reset();
    if (m_canceller)
        m_canceller->close([this] { closeDriver(); });
    else
        closeDriver();
    if (m_canceller)
        logCancellations();
    m_isLost = false;
}

void Connection::closeDriver()
{
    if (m_driver && m_driver->isOpen() && m_backend->isServer() && !m_isLost) {
        const int load = m_log.beginLoad({ .title = u"close"_s, .isCounted = false });
        QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
        m_prepared.release(draft);
        logDisconnect(std::move(draft));
        m_log.endLoad(load, 0, false);
    }
    m_prepared.clear();
    m_driver.reset();
}

/// Logs what the driver has sent to connect, from the draft's start until now.
void Connection::logConnect(QueryRecord draft)
{
    const QList<Addition> sent = m_backend->additions().connect;
    if (sent.isEmpty())
        return;
    draft.summary = u"connect"_s;
    for (const Addition &addition : sent)
        draft.add(addition);
    draft.duration = m_log.elapsed(draft.load) - draft.start;
    append(std::move(draft));
}

void Connection::logDisconnect(QueryRecord draft)
{
    draft.summary = u"disconnect"_s;
    if (const std::optional<Addition> addition = m_backend->additions().disconnect)
        draft.add(*addition);
    append(std::move(draft));
}

/// What was sent elsewhere to end statements of this connection.
void Connection::logCancellations()
{
    for (const Canceller::Sent &sent : m_canceller->takeSent()) {
        const int load = m_log.beginLoad({ .title = u"cancel"_s, .isCounted = false });
        const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
        QueryRecord connecting = draft;
        if (sent.connectError.isValid())
            connecting.error = m_backend->error(sent.connectError, {});
        logConnect(std::move(connecting));
        if (!sent.sql.isEmpty()) {
            QueryRecord cancelling = draft;
            cancelling.sql = cancelling.summary = sent.sql;
            if (sent.error.isValid())
                cancelling.error = m_backend->error(sent.error, sent.sql);
            cancelling.roundTrips = 1;
            append(std::move(cancelling));
        }
        if (!sent.connectError.isValid())
            logDisconnect(draft);
        m_log.endLoad(load, 0, false);
    }
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
    m_driver = std::make_unique<DriverDatabase>(*target);
    const int load = m_log.beginLoad({ .title = u"open"_s, .isCounted = false });
    QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
    if (!m_driver->open()) {
        draft.error = m_backend->error(m_driver->database().lastError(), {});
    } else if (m_canceller) {
        m_canceller->opened(*target,
                            std::make_shared<ServerSocket>(*m_driver->database().driver()));
    }
    const std::optional<DbError> failed = draft.error;
    logConnect(std::move(draft));
    if (failed) {
        m_log.endLoad(load, 0, false);
        close();
        return *failed;
    }
    Result<> opened = m_backend->opened(
        m_driver->database(),
        [&](const QString &sql, bool isQuestion) { return runSetup(sql, isQuestion, load); });
    m_log.endLoad(load, 0, false);
    if (!opened) {
        close();
        return opened;
    }
    if (m_canceller)
        m_canceller->setStatement(m_backend->cancellation());
    qCDebug(connectionLog) << "opened" << m_backend->version()
                           << (m_backend->hasFastReader() ? "fast reader" : "general reader");
    return {};
}

Result<QStringList> Connection::runSetup(const QString &sql, bool isQuestion, int load)
{
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
    std::vector<ColumnData> columns(isQuestion ? 1 : 0);
    const Result<Ran> ran = run({ sql, {}, sql }, draft, columns);
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

Result<> Connection::refresh()
{
    if (m_driver && !m_isLost) {
        const Result<bool> isOutdated = m_backend->isOutdated();
        if (!isOutdated)
            return isOutdated.error();
        if (!*isOutdated)
            return {};
    }
    close();
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

Result<QList<Table>> Connection::inspect(int load)
{
    return m_backend->inspect(*this, load);
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

/// A statement without values needs no preparation, which costs a server a round trip.
bool Connection::isDirect(const Statement &statement) const
{
    return m_backend->isServer() && statement.values.isEmpty();
}

Result<> Connection::runDirect(QSqlQuery &query, const Statement &statement, QueryRecord &draft)
{
    query.setForwardOnly(true);
    ++draft.roundTrips;
    bool isFine = false;
    if (const std::optional<Ahead> ahead = std::exchange(m_ahead, {})) {
        QueryRecord first = ahead->draft;
        first.isSentWithNext = true;
        first.start = draft.start;
        append(std::move(first));
        isFine = query.exec(ahead->statement.sql + u"; "_s + statement.sql) && query.nextResult();
    } else {
        isFine = query.exec(statement.sql);
    }
    if (!isFine)
        return m_backend->error(query.lastError(), statement.sql);
    return {};
}

Result<> Connection::runStatement(const Statement &statement, QueryRecord &draft,
                                  std::span<ColumnData> into, const RunOptions &options,
                                  bool *wasStopped)
{
    std::optional<QSqlQuery> direct;
    QSqlQuery *query = nullptr;
    if (isDirect(statement)) {
        query = &direct.emplace(m_driver->database());
        if (Result<> done = runDirect(*query, statement, draft); !done)
            return done;
    } else {
        const Result<QSqlQuery *> prepared = m_prepared.run(m_driver->database(), statement, draft);
        if (!prepared)
            return prepared.error();
        query = *prepared;
    }
    Result<> done;
    if (!into.empty())
        done = readRows(*query, into, options, draft, wasStopped);
    query->finish();
    return done;
}

Result<Ran> Connection::run(const Statement &statement, QueryRecord draft,
                            std::span<ColumnData> into, const RunOptions &options)
{
    const QThread *current = QThread::currentThread();
    if (current != m_thread || current == forbiddenThread.load()) {
        return DbError { DbError::Kind::Misuse,
                         u"a statement was run on a thread that is not its connection's"_s,
                         statement.sql };
    }
    if (!m_driver)
        return DbError { DbError::Kind::Connection, u"the connection is closed"_s, statement.sql };
    if (m_ahead && !isDirect(statement)) {
        const Ahead ahead = *std::exchange(m_ahead, {});
        if (const Result<Ran> ran = run(ahead.statement, ahead.draft, {}); !ran)
            return ran.error();
    }
    draft.sql = statement.sql;
    draft.summary = statement.summary;
    draft.values = statement.values;
    draft.start = m_log.elapsed(draft.load);
    bool wasStopped = false;
    if (m_canceller)
        m_canceller->beginStatement(options.stop != nullptr);
    // Only now: whoever stops sets this first, and then asks what is running. A library's statement
    // looks by itself, after a batch of rows.
    const bool isUnwanted = m_canceller && options.stop && *options.stop;
    Result<> done;
    if (!isUnwanted)
        done = runStatement(statement, draft, into, options, &wasStopped);
    if (m_canceller && !m_canceller->endStatement())
        m_isLost = true;
    if (isUnwanted)
        return Ran { std::move(draft), true };
    // libpq says in the language of the user that a connection has ended, and without a code.
    if (!done && m_backend->isServer() && !m_driver->isOpen())
        done = m_backend->lostError(done.error());
    draft.duration = m_log.elapsed(draft.load) - draft.start;
    if (!m_backend->isServer())
        draft.roundTrips = draft.isCounted() ? 1 : 0;
    if (m_canceller)
        logCancellations();
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
    draft = append(std::move(draft));
    if (!done)
        return done.error();
    return Ran { std::move(draft), wasStopped };
}

QueryRecord Connection::append(QueryRecord draft)
{
    qCDebug(sqlLog).noquote() << draft.sql << draft.rows << "rows" << draft.duration.count()
                              << "ns";
    return m_log.append(std::move(draft));
}

Result<QString> Connection::explain(const QueryRecord &query)
{
    if (!m_driver)
        return DbError { DbError::Kind::Connection, u"the connection is closed"_s, query.sql };
    const int load = m_log.beginLoad({ .title = u"plan"_s, .isCounted = false });
    const Statement question = m_backend->explained({ query.sql, query.values, query.summary },
                                                    *m_driver->database().driver());
    const size_t column = dialect().planColumn();
    std::vector<ColumnData> columns(column + 1);
    const Result<Ran> ran = run(question, { .load = load, .kind = QueryRecord::Kind::Plan },
                                columns);
    m_log.endLoad(load, 0, false);
    if (!ran)
        return ran.error();
    QStringList lines;
    for (qsizetype row = 0; row < columns[column].size(); ++row)
        lines << QString::fromUtf8(columns[column].cell(row).bytes);
    return lines.join(u'\n');
}

Result<> Connection::runAhead(const Statement &statement, const QueryRecord &draft)
{
    if (!m_backend->joinsStatements()) {
        const Result<Ran> ran = run(statement, draft, {});
        return ran ? Result<>() : ran.error();
    }
    m_ahead = { statement, draft };
    m_ahead->draft.sql = statement.sql;
    m_ahead->draft.summary = statement.summary;
    return {};
}

bool Connection::dropAhead()
{
    return std::exchange(m_ahead, {}).has_value();
}

} // namespace roundtrip
