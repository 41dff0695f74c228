// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/mysqlrowreaders.h"

#include "datalayer/engine/numbercells.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace roundtrip {

namespace {

/// What the cells of a column are, as Qt's driver tells it.
enum class MySqlCell { Integer, Unsigned, Decimal, Text, Blob };

MySqlCell cellKind(const MYSQL_FIELD &field)
{
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
        return (field.flags & UNSIGNED_FLAG) != 0 ? MySqlCell::Unsigned : MySqlCell::Integer;
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
        return MySqlCell::Decimal;
    case MYSQL_TYPE_STRING:
    case MYSQL_TYPE_VAR_STRING:
    case MYSQL_TYPE_TINY_BLOB:
    case MYSQL_TYPE_BLOB:
    case MYSQL_TYPE_MEDIUM_BLOB:
    case MYSQL_TYPE_LONG_BLOB:
    case MYSQL_TYPE_GEOMETRY:
        return (field.flags & BINARY_FLAG) != 0 ? MySqlCell::Blob : MySqlCell::Text;
    default:
        return MySqlCell::Text;
    }
}

std::vector<MySqlCell> cellKinds(const LibMariaDb &library, MYSQL_RES *result)
{
    std::vector<MySqlCell> kinds;
    for (unsigned int i = 0; i < library.numFields(result); ++i)
        kinds.push_back(cellKind(*library.fetchFieldDirect(result, i)));
    return kinds;
}

void appendDigits(ColumnData &column, QByteArrayView digits, bool isUnsigned)
{
    const char *end = digits.data() + digits.size();
    quint64 large = 0;
    qint64 number = 0;
    if (isUnsigned && std::from_chars(digits.data(), end, large).ptr == end)
        appendUnsigned(column, large);
    else if (!isUnsigned && std::from_chars(digits.data(), end, number).ptr == end)
        column.appendInteger(number);
    else
        column.appendText(digits, static_cast<quint64>(digits.size()));
}

/// Appends a text or a blob of which \a bytes are at hand, \a size in the database.
void appendBytes(ColumnData &column, MySqlCell kind, QByteArrayView bytes, quint64 size)
{
    if (kind == MySqlCell::Blob)
        column.appendBlob(bytes, size);
    else
        column.appendText(bytes, size);
}

class ResultReader final : public RowReader
{
public:
    ResultReader(const LibMariaDb &library, MYSQL *connection, MYSQL_RES *result,
                 qsizetype maxCellBytes, MySqlError error)
        : m_library(library)
        , m_connection(connection)
        , m_result(result)
        , m_maxCellBytes(maxCellBytes)
        , m_error(std::move(error))
        , m_kinds(result ? cellKinds(library, result) : std::vector<MySqlCell>())
        , m_isAtEnd(!result)
    { }

    Result<qsizetype> read(std::span<ColumnData> columns, qsizetype maxRows) override
    {
        qsizetype rows = 0;
        for (; rows < maxRows && !m_isAtEnd; ++rows) {
            MYSQL_ROW row = m_library.fetchRow(m_result);
            if (!row) {
                m_isAtEnd = true;
                if (m_library.errorNumber(m_connection) != 0)
                    return m_error();
                break;
            }
            appendRow(columns, row, m_library.fetchLengths(m_result));
        }
        return rows;
    }

private:
    void appendRow(std::span<ColumnData> columns, MYSQL_ROW row, const unsigned long *lengths) const
    {
        for (size_t i = 0; i < columns.size(); ++i) {
            if (i < m_kinds.size() && row[i])
                append(columns[i], m_kinds[i], { row[i], static_cast<qsizetype>(lengths[i]) });
            else
                columns[i].appendNull();
        }
    }

    void append(ColumnData &column, MySqlCell kind, QByteArrayView bytes) const
    {
        switch (kind) {
        case MySqlCell::Integer:
        case MySqlCell::Unsigned:
            appendDigits(column, bytes, kind == MySqlCell::Unsigned);
            break;
        case MySqlCell::Decimal:
            appendDecimal(column, bytes);
            break;
        case MySqlCell::Text:
        case MySqlCell::Blob: {
            const bool isCut = m_maxCellBytes > 0 && bytes.size() > m_maxCellBytes;
            appendBytes(column, kind, isCut ? bytes.first(m_maxCellBytes) : bytes,
                        static_cast<quint64>(bytes.size()));
            break;
        }
        }
    }

    const LibMariaDb &m_library;
    MYSQL *m_connection;
    MYSQL_RES *m_result;
    qsizetype m_maxCellBytes;
    MySqlError m_error;
    std::vector<MySqlCell> m_kinds;
    bool m_isAtEnd;
};

class StatementReader final : public RowReader
{
public:
    StatementReader(const LibMariaDb &library, MYSQL_STMT *statement, qsizetype maxCellBytes,
                    MySqlError error)
        : m_library(library)
        , m_statement(statement)
        , m_maxCellBytes(maxCellBytes)
        , m_error(std::move(error))
    {
        MYSQL_RES *described = m_library.stmtResultMetadata(statement);
        if (!described)
            return; // no rows at all
        for (const MySqlCell kind : cellKinds(m_library, described))
            m_places.push_back({ .kind = kind });
        m_library.freeResult(described);
        m_binds.resize(m_places.size());
        for (size_t i = 0; i < m_places.size(); ++i)
            bind(m_binds[i], m_places[i]);
        m_isAtEnd = m_library.stmtBindResult(statement, m_binds.data()) != 0;
        m_hasFailed = m_isAtEnd;
    }

    Result<qsizetype> read(std::span<ColumnData> columns, qsizetype maxRows) override
    {
        if (std::exchange(m_hasFailed, false))
            return m_error();
        qsizetype rows = 0;
        for (; rows < maxRows && !m_isAtEnd && !m_places.empty(); ++rows) {
            const int code = m_library.stmtFetch(m_statement);
            if (code != 0 && code != MYSQL_DATA_TRUNCATED) {
                m_isAtEnd = true;
                if (code != MYSQL_NO_DATA)
                    return m_error();
                break;
            }
            for (size_t i = 0; i < columns.size(); ++i) {
                if (i < m_places.size() && !m_places[i].isNull)
                    append(columns[i], static_cast<unsigned int>(i));
                else
                    columns[i].appendNull();
            }
        }
        return rows;
    }

private:
    /// Place is where the library puts the cell of a column; a row that is fetched replaces the one
    /// before.
    struct Place
    {
        MySqlCell kind = MySqlCell::Text;
        qint64 number = 0;
        QByteArray bytes; ///< as many as most cells have; the others are fetched again
        unsigned long size = 0;
        my_bool isNull = 0;
    };

    static bool isNumber(const Place &place)
    {
        return place.kind == MySqlCell::Integer || place.kind == MySqlCell::Unsigned;
    }

    static void bind(MYSQL_BIND &bound, Place &place)
    {
        constexpr qsizetype room = 1024;
        bound.is_null = &place.isNull;
        bound.length = &place.size;
        if (isNumber(place)) {
            bound.buffer_type = MYSQL_TYPE_LONGLONG;
            bound.buffer = &place.number;
            bound.buffer_length = sizeof place.number;
            bound.is_unsigned = place.kind == MySqlCell::Unsigned ? 1 : 0;
            return;
        }
        place.bytes.resize(room);
        bound.buffer_type = MYSQL_TYPE_STRING;
        bound.buffer = place.bytes.data();
        bound.buffer_length = static_cast<unsigned long>(room);
    }

    void append(ColumnData &column, unsigned int i)
    {
        const Place &place = m_places[i];
        switch (place.kind) {
        case MySqlCell::Integer:
            column.appendInteger(place.number);
            break;
        case MySqlCell::Unsigned:
            appendUnsigned(column, static_cast<quint64>(place.number));
            break;
        case MySqlCell::Decimal:
            appendDecimal(column, bytesAt(i));
            break;
        case MySqlCell::Text:
        case MySqlCell::Blob:
            appendBytes(column, place.kind, bytesAt(i), place.size);
            break;
        }
    }

    /// The bytes of a cell, as many as are wanted.
    QByteArrayView bytesAt(unsigned int i)
    {
        const Place &place = m_places[i];
        auto size = static_cast<qsizetype>(place.size);
        if (m_maxCellBytes > 0)
            size = std::min(size, m_maxCellBytes);
        if (size <= place.bytes.size())
            return QByteArrayView(place.bytes).first(size);
        m_long.resize(size);
        MYSQL_BIND again {};
        again.buffer_type = MYSQL_TYPE_STRING;
        again.buffer = m_long.data();
        again.buffer_length = static_cast<unsigned long>(size);
        m_library.stmtFetchColumn(m_statement, &again, i, 0);
        return m_long;
    }

    const LibMariaDb &m_library;
    MYSQL_STMT *m_statement;
    qsizetype m_maxCellBytes;
    MySqlError m_error;
    std::vector<Place> m_places; ///< a column each
    std::vector<MYSQL_BIND> m_binds; ///< a column each, to its place
    QByteArray m_long; ///< a cell that is longer than its place
    bool m_isAtEnd = false;
    bool m_hasFailed = false; ///< before the first row
};

} // namespace

std::unique_ptr<RowReader> makeMySqlResultReader(const LibMariaDb &library, MYSQL *connection,
                                                 MYSQL_RES *result, qsizetype maxCellBytes,
                                                 MySqlError error)
{
    return std::make_unique<ResultReader>(library, connection, result, maxCellBytes,
                                          std::move(error));
}

std::unique_ptr<RowReader> makeMySqlStatementReader(const LibMariaDb &library,
                                                    MYSQL_STMT *statement, qsizetype maxCellBytes,
                                                    MySqlError error)
{
    return std::make_unique<StatementReader>(library, statement, maxCellBytes, std::move(error));
}

} // namespace roundtrip
