// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/streamedstatements.h"

#include "datalayer/engine/preparedstatements.h"
#include "datalayer/engine/recentstatements.h"
#include "datalayer/engine/servers/libmariadb.h"
#include "datalayer/engine/servers/mysqlrowreaders.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

const Addition preparing { u"COM_STMT_PREPARE"_s };
const Addition closing { u"COM_STMT_CLOSE"_s, false };

/// The values of one execution in the form in which the library sends them.
class BoundParameters
{
public:
    explicit BoundParameters(const QList<Value> &values)
        : m_values(values)
        , m_binds(static_cast<size_t>(values.size()))
    {
        for (qsizetype i = 0; i < m_values.size(); ++i)
            bind(m_binds[static_cast<size_t>(i)], m_values[i]);
    }
    Q_DISABLE_COPY_MOVE(BoundParameters)

    [[nodiscard]] MYSQL_BIND *binds() { return m_binds.data(); }

private:
    void bind(MYSQL_BIND &bound, Value &value)
    {
        switch (value.type) {
        case ValueType::Null:
            bound.buffer_type = MYSQL_TYPE_STRING;
            bound.is_null = &m_isNull;
            return;
        case ValueType::Integer:
            bound.buffer_type = MYSQL_TYPE_LONGLONG;
            bound.buffer = &value.integer;
            return;
        case ValueType::Real:
            bound.buffer_type = MYSQL_TYPE_DOUBLE;
            bound.buffer = &value.real;
            return;
        case ValueType::Text:
            // What is no UTF-8 would be an error of the server.
            if (!QByteArrayView(value.bytes).isValidUtf8())
                value.bytes = textFromUtf8(value.bytes).toUtf8();
            break;
        case ValueType::Blob:
            break;
        }
        bound.buffer_type = value.type == ValueType::Blob ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
        bound.buffer = value.bytes.data();
        bound.buffer_length = static_cast<unsigned long>(value.bytes.size());
    }

    QList<Value> m_values;
    std::vector<MYSQL_BIND> m_binds;
    my_bool m_isNull = 1;
};

class StreamedStatements final : public StatementSender
{
public:
    explicit StreamedStatements(const Backend &backend)
        : m_backend(backend)
        , m_byDriver(backend)
    { }
    ~StreamedStatements() override { clear(); }
    Q_DISABLE_COPY_MOVE(StreamedStatements)

    Result<> run(const QSqlDatabase &database, const QStringList &ahead, const Statement &statement,
                 QueryRecord &draft) override;
    std::unique_ptr<RowReader> reader(qsizetype maxCellBytes) override;
    void finish(QueryRecord &draft) override;
    void release(QueryRecord &draft) override;
    void clear() override;

private:
    Result<> runDirectly(QueryRecord &draft);
    Result<> runPrepared(const QList<Value> &values, QueryRecord &draft);
    Result<MYSQL_STMT *> prepared(QueryRecord &draft);
    void close(MYSQL_STMT *statement, QueryRecord &draft) const;
    [[nodiscard]] bool isAtEnd(MYSQL_STMT *statement) const;
    /// What has gone wrong last with \a of, the connection or a statement.
    template <typename Handle>
    [[nodiscard]] DbError error(Handle *of) const
    {
        return m_backend.error(m_library->lastError(of), m_sql);
    }

    /// What has ended the rows of \a statement: the server's error is the connection's.
    [[nodiscard]] DbError readingError(MYSQL_STMT *statement) const
    {
        return m_library->stmtErrorNumber(statement) != 0 ? error(statement) : error(m_connection);
    }

    const Backend &m_backend;
    PreparedStatements m_byDriver; ///< sends where the library's functions are not known
    const LibMariaDb *m_library = nullptr; ///< null where m_byDriver sends
    MYSQL *m_connection = nullptr;
    QString m_sql; ///< of the statement that ran last
    RecentStatements<MYSQL_STMT *> m_kept;
    /// Statements whose rows were not all read: they are closed before the next one runs.
    std::vector<MYSQL_STMT *> m_midway;
    MYSQL_RES *m_result = nullptr; ///< of the statement that was not prepared, until finish()
    bool m_isPrepared = false; ///< the last of m_kept is running, until finish()
};

Result<> StreamedStatements::run(const QSqlDatabase &database, const QStringList &ahead,
                                 const Statement &statement, QueryRecord &draft)
{
    const QSqlDriver &driver = *database.driver();
    m_connection = LibMariaDb::connectionOf(driver);
    m_library = m_connection ? LibMariaDb::of(driver) : nullptr;
    if (!m_library)
        return m_byDriver.run(database, ahead, statement, draft);
    m_sql = statement.sql;
    for (MYSQL_STMT *midway : std::exchange(m_midway, {}))
        close(midway, draft);
    return statement.values.isEmpty() ? runDirectly(draft) : runPrepared(statement.values, draft);
}

Result<> StreamedStatements::runDirectly(QueryRecord &draft)
{
    ++draft.roundTrips;
    const QByteArray sql = m_sql.toUtf8();
    if (m_library->realQuery(m_connection, sql.constData(), static_cast<unsigned long>(sql.size()))
        != 0)
        return error(m_connection);
    m_result = m_library->useResult(m_connection);
    if (!m_result && m_library->fieldCount(m_connection) > 0)
        return error(m_connection);
    return {};
}

Result<> StreamedStatements::runPrepared(const QList<Value> &values, QueryRecord &draft)
{
    const Result<MYSQL_STMT *> found = prepared(draft);
    if (!found)
        return found.error();
    MYSQL_STMT *statement = *found;
    const auto wanted = static_cast<qsizetype>(m_library->stmtParamCount(statement));
    if (wanted != values.size()) {
        return DbError { DbError::Kind::Statement,
                         u"the statement takes %1 values, and %2 are there"_s.arg(wanted).arg(
                             values.size()),
                         m_sql };
    }
    BoundParameters parameters(values);
    ++draft.roundTrips;
    if (m_library->stmtBindParam(statement, parameters.binds()) != 0
        || m_library->stmtExecute(statement) != 0) {
        const DbError failure = error(statement);
        // What it was prepared for may be no more.
        close(m_kept.takeLast(), draft);
        return failure;
    }
    m_isPrepared = true;
    return {};
}

/// The statement m_sql, which is the last of m_kept then.
Result<MYSQL_STMT *> StreamedStatements::prepared(QueryRecord &draft)
{
    if (MYSQL_STMT *const *kept = m_kept.find(m_sql))
        return *kept;
    if (m_kept.isFull())
        close(m_kept.takeOldest(), draft);
    MYSQL_STMT *statement = m_library->stmtInit(m_connection);
    if (!statement)
        return outOfMemory(m_sql);
    draft.add(preparing);
    const QByteArray sql = m_sql.toUtf8();
    if (m_library->stmtPrepare(statement, sql.constData(), static_cast<unsigned long>(sql.size()))
        != 0) {
        const DbError failure = error(statement);
        m_library->stmtClose(statement);
        return failure;
    }
    return m_kept.add(m_sql, statement);
}

std::unique_ptr<RowReader> StreamedStatements::reader(qsizetype maxCellBytes)
{
    if (!m_library)
        return m_byDriver.reader(maxCellBytes);
    if (m_isPrepared) {
        MYSQL_STMT *statement = m_kept.last();
        return makeMySqlStatementReader(*m_library, statement, maxCellBytes,
                                        [this, statement] { return readingError(statement); });
    }
    return makeMySqlResultReader(*m_library, m_connection, m_result, maxCellBytes,
                                 [this] { return error(m_connection); });
}

void StreamedStatements::finish(QueryRecord &draft)
{
    if (!m_library)
        return m_byDriver.finish(draft);
    if (MYSQL_RES *result = std::exchange(m_result, nullptr))
        m_library->freeResult(result);
    if (!std::exchange(m_isPrepared, false))
        return;
    // MariaDB's library, from 3.4 on, calls all that is prepared behind a statement that was ended
    // midway out of sync, until that is closed.
    MYSQL_STMT *statement = m_kept.last();
    const bool hasFailed = m_library->stmtErrorNumber(statement) != 0
        || m_library->errorNumber(m_connection) != 0;
    const bool isMidway = !isAtEnd(statement);
    m_library->stmtFreeResult(statement);
    if (hasFailed)
        close(m_kept.takeLast(), draft);
    else if (isMidway)
        m_midway.push_back(m_kept.takeLast());
}

bool StreamedStatements::isAtEnd(MYSQL_STMT *statement) const
{
    mysql_stmt_state state = MYSQL_STMT_INITTED;
    m_library->stmtAttrGet(statement, STMT_ATTR_STATE, &state);
    return state == MYSQL_STMT_FETCH_DONE;
}

void StreamedStatements::release(QueryRecord &draft)
{
    m_byDriver.release(draft);
    while (!m_kept.isEmpty())
        close(m_kept.takeLast(), draft);
    for (MYSQL_STMT *midway : std::exchange(m_midway, {}))
        close(midway, draft);
}

void StreamedStatements::clear()
{
    m_byDriver.clear();
    while (!m_kept.isEmpty())
        m_library->stmtClose(m_kept.takeLast());
    for (MYSQL_STMT *midway : std::exchange(m_midway, {}))
        m_library->stmtClose(midway);
    m_library = nullptr;
}

void StreamedStatements::close(MYSQL_STMT *statement, QueryRecord &draft) const
{
    m_library->stmtClose(statement);
    draft.add(closing);
}

} // namespace

std::unique_ptr<StatementSender> makeStreamedStatements(const Backend &backend)
{
    return std::make_unique<StreamedStatements>(backend);
}

bool canStream(const QSqlDriver &driver)
{
    return LibMariaDb::of(driver) != nullptr;
}

} // namespace roundtrip
