// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqliterowreader.h"

#include "datalayer/engine/sqlite/sqliteerror.h"

#include <QSqlResult>

#include <sqlite3.h>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The handle that opened last on this thread while a proof was under way.
thread_local const sqlite3 *openedHandle = nullptr;

int noteOpenedHandle(sqlite3 *handle, const char ** /*error*/, const sqlite3_api_routines * /*api*/)
{
    openedHandle = handle;
    return SQLITE_OK;
}

using ExtensionEntry = void (*)();

ExtensionEntry extensionEntry()
{
    // The type that sqlite3_auto_extension() documents for this purpose.
    return reinterpret_cast<ExtensionEntry>(&noteOpenedHandle);
}

template <typename T>
T *pointerIn(const QVariant &variant, const char *typeName)
{
    if (!variant.isValid() || std::strcmp(variant.typeName(), typeName) != 0)
        return nullptr;
    return *static_cast<T *const *>(variant.constData());
}

/// True if \a sql is only space, comments and semicolons.
bool isBlank(const QByteArray &sql)
{
    qsizetype at = 0;
    while (at < sql.size()) {
        const bool isLine = sql.sliced(at).startsWith("--");
        if (isLine || sql.sliced(at).startsWith("/*")) {
            const QByteArrayView end = isLine ? "\n" : "*/";
            const qsizetype found = sql.indexOf(end, at + 2);
            if (found < 0)
                return true; // such a comment ends with the script
            at = found + end.size();
        } else if (std::strchr("; \t\n\v\f\r", sql[at])) {
            ++at;
        } else {
            return false;
        }
    }
    return true;
}

class SqliteRowReader final : public RowReader
{
public:
    SqliteRowReader(sqlite3_stmt *statement, QString sql, qsizetype maxCellBytes)
        : m_statement(statement)
        , m_sql(std::move(sql))
        , m_maxCellBytes(maxCellBytes)
        // exec() left the statement on its first row, if there is one.
        , m_isOnRow(sqlite3_data_count(statement) > 0)
    { }

    Result<qsizetype> read(std::span<ColumnData> columns, qsizetype maxRows) override
    {
        qsizetype rows = 0;
        if (m_isOnRow && std::exchange(m_isAtStart, false) && mayHaveLostBytes()) {
            sqlite3_reset(m_statement);
            if (Result<> stepped = step(); !stepped)
                return stepped.error();
        }
        while (m_isOnRow && rows < maxRows) {
            if (!m_filter || m_filter->keeps(cell(m_filter->column))) {
                int position = 0;
                for (ColumnData &column : columns)
                    append(column, position++);
                ++rows;
            }
            if (Result<> stepped = step(); !stepped)
                return stepped.error();
        }
        return rows;
    }

    bool keepOnly(const RowFilter &filter) override
    {
        m_filter = &filter;
        return true;
    }

private:
    Result<> step()
    {
        const int code = sqlite3_step(m_statement);
        m_isOnRow = code == SQLITE_ROW;
        if (code == SQLITE_ROW || code == SQLITE_DONE)
            return {};
        sqlite3 *handle = sqlite3_db_handle(m_statement);
        return sqliteError(sqlite3_extended_errcode(handle),
                           QString::fromUtf8(sqlite3_errmsg(handle)), m_sql);
    }

    /// The driver's exec() has asked for the first row's texts in UTF-16, and SQLite keeps them so:
    /// what is no UTF-8 has become other characters. Only running the statement again brings it
    /// back; text in ASCII alone cannot have been anything else.
    bool mayHaveLostBytes() const
    {
        for (int position = 0; position < sqlite3_data_count(m_statement); ++position) {
            if (sqlite3_column_type(m_statement, position) != SQLITE_TEXT)
                continue;
            const void *text = sqlite3_column_text(m_statement, position);
            const qsizetype size = sqlite3_column_bytes(m_statement, position);
            // Null where there was no memory to turn it back into UTF-8.
            if (!text
                || !QtPrivate::isAscii(QLatin1StringView(static_cast<const char *>(text), size)))
                return true;
        }
        return false;
    }

    void append(ColumnData &column, int position) const
    {
        sqlite3_value *value = valueAt(position);
        switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            column.appendInteger(sqlite3_value_int64(value));
            break;
        case SQLITE_FLOAT:
            column.appendReal(sqlite3_value_double(value));
            break;
        case SQLITE_TEXT: {
            // The order matters: the text first, then its length in that encoding.
            const void *text = sqlite3_value_text(value);
            column.appendText(cut(text, value), fullSize(value));
            break;
        }
        case SQLITE_BLOB: {
            const void *blob = sqlite3_value_blob(value);
            column.appendBlob(cut(blob, value), fullSize(value));
            break;
        }
        default:
            column.appendNull();
        }
    }

    /// The cell as a filter sees it, whole.
    CellView cell(int position) const
    {
        sqlite3_value *value = valueAt(position);
        switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            return { .type = ValueType::Integer, .integer = sqlite3_value_int64(value) };
        case SQLITE_FLOAT:
            return { .type = ValueType::Real, .real = sqlite3_value_double(value) };
        case SQLITE_TEXT:
            return bytes(ValueType::Text, sqlite3_value_text(value), value);
        case SQLITE_BLOB:
            return bytes(ValueType::Blob, sqlite3_value_blob(value), value);
        default:
            return {};
        }
    }

    /// The cell in SQLite's own form, which is quicker than to ask the statement for its type and
    /// its value in turn. SQLite calls it unprotected; that makes no difference on a connection
    /// that one thread uses.
    sqlite3_value *valueAt(int position) const
    {
        return sqlite3_column_value(m_statement, position);
    }

    static CellView bytes(ValueType type, const void *data, sqlite3_value *value)
    {
        const quint64 size = data ? fullSize(value) : 0;
        return { .type = type,
                 .bytes = { static_cast<const char *>(data), static_cast<qsizetype>(size) },
                 .fullSize = size };
    }

    static quint64 fullSize(sqlite3_value *value)
    {
        return static_cast<quint64>(sqlite3_value_bytes(value));
    }

    QByteArrayView cut(const void *bytes, sqlite3_value *value) const
    {
        qsizetype size = sqlite3_value_bytes(value);
        if (m_maxCellBytes > 0 && size > m_maxCellBytes)
            size = m_maxCellBytes;
        return { static_cast<const char *>(bytes), bytes ? size : 0 };
    }

    sqlite3_stmt *m_statement;
    QString m_sql;
    qsizetype m_maxCellBytes;
    const RowFilter *m_filter = nullptr; ///< null where all rows are kept
    bool m_isOnRow;
    bool m_isAtStart = true;
};

} // namespace

SqliteLibraryProof::SqliteLibraryProof()
    : m_canTell(sqlite3_auto_extension(extensionEntry()) == SQLITE_OK)
{
    openedHandle = nullptr;
}

SqliteLibraryProof::~SqliteLibraryProof()
{
    sqlite3_cancel_auto_extension(extensionEntry());
}

bool SqliteLibraryProof::isSameLibrary(const QVariant &driverHandle) const
{
    const sqlite3 *handle = pointerIn<sqlite3>(driverHandle, "sqlite3*");
    return handle && handle == openedHandle;
}

sqlite3 *sqliteHandle(const QVariant &driverHandle)
{
    return pointerIn<sqlite3>(driverHandle, "sqlite3*");
}

std::unique_ptr<RowReader> makeSqliteRowReader(QSqlQuery &query, qsizetype maxCellBytes)
{
    auto *statement = pointerIn<sqlite3_stmt>(query.result()->handle(), "sqlite3_stmt*");
    if (!statement)
        return {};
    return std::make_unique<SqliteRowReader>(statement, query.lastQuery(), maxCellBytes);
}

Result<QStringList> splitSqliteScript(const QString &script)
{
    QStringList statements;
    const QByteArray utf8 = script.toUtf8();
    qsizetype begin = 0;
    for (qsizetype end = utf8.indexOf(';'); end >= 0; end = utf8.indexOf(';', end + 1)) {
        // A semicolon within a string, a comment or a trigger ends nothing.
        const QByteArray candidate = utf8.sliced(begin, end + 1 - begin);
        if (!sqlite3_complete(candidate.constData()))
            continue;
        if (!isBlank(candidate))
            statements << QString::fromUtf8(candidate).trimmed();
        begin = end + 1;
    }
    const QByteArray rest = utf8.sliced(begin).trimmed();
    if (!isBlank(rest)) {
        return DbError { DbError::Kind::Statement, u"the script's last statement has no end"_s,
                         QString::fromUtf8(rest) };
    }
    return statements;
}

qsizetype limitSqliteBoundValues(const QVariant &driverHandle, int atMost)
{
    sqlite3 *handle = sqliteHandle(driverHandle);
    constexpr int ask = -1;
    const int own = sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, ask);
    if (atMost <= 0 || atMost >= own)
        return own;
    sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, atMost);
    return atMost;
}

qsizetype sqliteMaxColumns(const QVariant &driverHandle)
{
    constexpr int ask = -1;
    return sqlite3_limit(pointerIn<sqlite3>(driverHandle, "sqlite3*"), SQLITE_LIMIT_COLUMN, ask);
}

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

} // namespace roundtrip
