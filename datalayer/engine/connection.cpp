// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"

#include "datalayer/base/logging.h"
#include "datalayer/engine/querylog.h"
#include "datalayer/engine/rowreader.h"
#include "datalayer/engine/sqlerror.h"
#include "datalayer/engine/sqlitelimits.h"
#include "datalayer/engine/sqliterowreader.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype rowsPerBatch = 4096;
constexpr size_t maxPrepared = 16;

std::atomic<const QThread *> forbiddenThread = nullptr;

QString nextConnectionName()
{
    static std::atomic_int number = 0;
    return u"roundtrip-%1"_s.arg(++number);
}

QVariant boundValue(const Value &value)
{
    switch (value.type) {
    case ValueType::Null:
        break;
    case ValueType::Integer:
        return value.integer;
    case ValueType::Real:
        return value.real;
    case ValueType::Text:
        // The compiler wrote CAST(? AS TEXT) for such text.
        if (value.isLostInQString())
            return value.bytes;
        // A null QString would be bound as NULL.
        return value.bytes.isEmpty() ? u""_s : QString::fromUtf8(value.bytes);
    case ValueType::Blob:
        return value.bytes.isEmpty() ? QByteArray("") : value.bytes;
    }
    return {};
}

} // namespace

Connection::Connection(QueryLog &log, Reader preferred, int maxBoundValues)
    : m_log(log)
    , m_name(nextConnectionName())
    , m_boundValuesWanted(maxBoundValues)
    , m_preferred(preferred)
    , m_thread(QThread::currentThread())
{ }

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    m_prepared.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::forbidThread(const QThread *thread)
{
    forbiddenThread = thread;
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSettings &settings,
                                                     QueryLog &log, Reader preferred)
{
    std::unique_ptr<Connection> connection(new Connection(log, preferred, settings.maxBoundValues));
    const bool isScript = !settings.script.isEmpty();
    const Result<> opened = isScript ? connection->openMemory(settings.script)
                                     : connection->openFile(settings.path);
    if (!opened)
        return opened.error();
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::fromScript(const QString &script, QueryLog &log)
{
    ConnectionSettings settings;
    settings.script = script;
    return open(settings, log);
}

Result<> Connection::openFile(const QString &path)
{
    Result<SqliteFile> file = SqliteFile::inspect(path);
    if (!file)
        return file.error();
    m_file = *std::move(file);
    // A writer that is busy for longer than this is worth a message.
    if (Result<> opened = openDriver(m_file->uri(),
                                     u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;"
                                     "QSQLITE_BUSY_TIMEOUT=1500"_s);
        !opened)
        return opened;
    return readProperties();
}

Result<> Connection::openMemory(const QString &script)
{
    const Result<QStringList> statements = splitSqliteScript(script);
    if (!statements)
        return statements.error();
    if (Result<> opened = openDriver(u":memory:"_s, {}); !opened)
        return opened;
    const int load = m_log.beginLoad({ .title = u"script"_s, .isCounted = false });
    Result<> result;
    for (const QString &statement : *statements + QStringList { u"PRAGMA query_only = ON"_s }) {
        result = runSetup(statement, load);
        if (!result)
            break;
    }
    m_log.endLoad(load, 0, false);
    return result ? readProperties() : result;
}

Result<> Connection::openDriver(const QString &name, const QString &options)
{
    const QString driver = u"QSQLITE"_s;
    if (!QSqlDatabase::isDriverAvailable(driver)) {
        return DbError { DbError::Kind::Unsupported,
                         u"Qt's SQLite driver (QSQLITE) is missing; on Debian it is in the package "
                         "libqt6sql6-sqlite"_s,
                         {} };
    }
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    m_database.setConnectOptions(options);
    m_database.setDatabaseName(name);
    const SqliteLibraryProof proof;
    if (!m_database.open())
        return statementError(m_database.lastError(), {});
    const QVariant handle = m_database.driver()->handle();
    const bool isProved = proof.isSameLibrary(handle);
    if (isProved)
        m_maxBoundValues = limitSqliteBoundValues(handle, m_boundValuesWanted);
    m_reader = isProved && m_preferred == Reader::Fast ? Reader::Fast : Reader::General;
    qCDebug(connectionLog) << "opened" << name
                           << (m_reader == Reader::Fast ? "fast reader" : "general reader");
    return {};
}

Result<> Connection::readProperties()
{
    // The first statement that touches the file: what is wrong with it shows here.
    const int load = m_log.beginLoad({ .title = u"open"_s, .isCounted = false });
    const Result<QStringList> encoding = readTexts(u"PRAGMA encoding"_s, load);
    // Where the library itself cannot be asked.
    const bool asks = encoding && m_reader == Reader::General;
    const Result<QStringList> options = asks ? readTexts(u"PRAGMA compile_options"_s, load)
                                             : encoding;
    const Result<QStringList> version = options && asks
        ? readTexts(u"SELECT sqlite_version()"_s, load)
        : options;
    m_log.endLoad(load, 0, false);
    if (!version)
        return version.error();
    m_encoding = encoding->value(0);
    if (asks) {
        m_maxBoundValues = sqliteMaxBoundValues(*options, version->value(0));
        if (m_boundValuesWanted > 0)
            m_maxBoundValues = std::min<qsizetype>(m_maxBoundValues, m_boundValuesWanted);
    }
    return {};
}

Result<QStringList> Connection::readTexts(const QString &sql, int load)
{
    std::vector<ColumnData> columns(1);
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
    const Result<Ran> ran = run({ sql, {}, sql }, draft, columns);
    if (!ran)
        return ran.error();
    QStringList texts;
    for (qsizetype row = 0; row < columns.front().size(); ++row)
        texts << QString::fromUtf8(columns.front().cell(row).bytes);
    return texts;
}

Result<> Connection::runSetup(const QString &sql, int load)
{
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
    const Result<Ran> ran = run({ sql, {}, sql }, draft, {});
    return ran ? Result<>() : ran.error();
}

Result<> Connection::refresh()
{
    // Only the folder's entries are looked at while nothing has changed: opening and closing the
    // file itself drops the locks that this process holds on it.
    if (!m_file)
        return {};
    const QString path = m_file->path;
    if (!m_database.isOpen()) {
        close();
        return openFile(path);
    }
    if (SqliteFile::stampOf(m_file->path) == m_file->stamp)
        return {};
    const Result<SqliteFile> file = SqliteFile::inspect(m_file->path);
    if (!file)
        return file.error();
    // SQLite itself sees what a writer did, unless the file was taken to be immutable or its
    // journal mode has changed.
    if (file->access == m_file->access && file->access != SqliteFile::Access::Immutable) {
        m_file->stamp = file->stamp;
        return {};
    }
    close();
    return openFile(path);
}

Result<> Connection::checkUnchanged() const
{
    if (!m_file || m_file->access != SqliteFile::Access::Immutable)
        return {};
    // A log that has appeared beside it was not read; the file itself is as it was.
    const SqliteFile::Stamp now = SqliteFile::stampOf(m_file->path);
    if (now.size == m_file->stamp.size && now.modified == m_file->stamp.modified)
        return {};
    return DbError { DbError::Kind::Locked,
                     u"another program wrote to it while it was read; load it again"_s,
                     {} };
}

void Connection::abandon()
{
    if (m_file)
        close();
}

Result<Connection::Prepared *> Connection::prepare(const QString &sql)
{
    for (auto found = m_prepared.begin(); found != m_prepared.end(); ++found) {
        if (found->sql == sql) {
            m_prepared.splice(m_prepared.begin(), m_prepared, found);
            return &m_prepared.front();
        }
    }
    Prepared prepared { sql, QSqlQuery(m_database) };
    prepared.query.setForwardOnly(true);
    if (!prepared.query.prepare(sql))
        return statementError(prepared.query.lastError(), sql);
    if (m_prepared.size() >= maxPrepared)
        m_prepared.pop_back();
    m_prepared.push_front(std::move(prepared));
    return &m_prepared.front();
}

Result<> Connection::execute(const Statement &statement, Prepared &prepared)
{
    int position = 0;
    for (const Value &value : statement.values)
        prepared.query.bindValue(position++, boundValue(value));
    if (!prepared.query.exec())
        return statementError(prepared.query.lastError(), statement.sql);
    return {};
}

Result<> Connection::readRows(QSqlQuery &query, std::span<ColumnData> into,
                              const RunOptions &options, QueryRecord &draft, bool *wasStopped)
{
    std::unique_ptr<RowReader> reader;
    if (m_reader == Reader::Fast)
        reader = makeSqliteRowReader(query, options.maxCellBytes);
    if (!reader)
        reader = makeGeneralRowReader(query, options.maxCellBytes);
    while (true) {
        const Result<qsizetype> read = reader->read(into, rowsPerBatch);
        if (!read)
            return read.error();
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

Result<Ran> Connection::run(const Statement &statement, QueryRecord draft,
                            std::span<ColumnData> into, const RunOptions &options)
{
    const QThread *current = QThread::currentThread();
    if (current != m_thread || current == forbiddenThread.load()) {
        return DbError { DbError::Kind::Misuse,
                         u"a statement was run on a thread that is not its connection's"_s,
                         statement.sql };
    }
    draft.sql = statement.sql;
    draft.summary = statement.summary;
    draft.values = statement.values;
    draft.start = m_log.elapsed(draft.load);
    bool wasStopped = false;

    Result<> done;
    if (Result<Prepared *> prepared = prepare(statement.sql); !prepared) {
        done = prepared.error();
    } else {
        done = execute(statement, **prepared);
        if (done && !into.empty())
            done = readRows((*prepared)->query, into, options, draft, &wasStopped);
        (*prepared)->query.finish();
    }

    draft.duration = m_log.elapsed(draft.load) - draft.start;
    if (!done) {
        draft.rows = 0; // what came before the error is nobody's
        draft.error = done.error();
    }
    qCDebug(sqlLog).noquote() << draft.sql << draft.rows << "rows" << draft.duration.count()
                              << "ns";
    draft = m_log.append(std::move(draft));
    if (!done)
        return done.error();
    return Ran { std::move(draft), wasStopped };
}

QString Connection::serverVersion() const
{
    return u"SQLite "_s + sqliteVersion();
}

} // namespace roundtrip
