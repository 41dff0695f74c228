// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/postgresqlrowreader.h"

#include "datalayer/engine/numbercells.h"
#include "datalayer/engine/servers/driverlibrary.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QSqlResult>
#include <QVariant>

#include <libpq-fe.h>

#include <charconv>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace roundtrip {

struct LibPq
{
    decltype(&PQnfields) nfields = nullptr;
    decltype(&PQftype) ftype = nullptr;
    decltype(&PQgetisnull) getisnull = nullptr;
    decltype(&PQgetvalue) getvalue = nullptr;
    decltype(&PQgetlength) getlength = nullptr;
    decltype(&PQunescapeBytea) unescapeBytea = nullptr;
    decltype(&PQfreemem) freemem = nullptr;
};

namespace {

/// What the cells of a column are, as Qt's driver tells it.
enum class PostgreSqlCell { Integer, Bool, Decimal, Real, Bytes, Text };

/// By the numbers that PostgreSQL's catalogue gives its own types, which never change.
PostgreSqlCell cellKind(Oid type)
{
    switch (type) {
    case 16:
        return PostgreSqlCell::Bool;
    case 17:
        return PostgreSqlCell::Bytes;
    case 20: // int8
    case 21: // int2
    case 23: // int4
        return PostgreSqlCell::Integer;
    case 700: // float4
    case 701: // float8
        return PostgreSqlCell::Real;
    case 1700: // numeric
        return PostgreSqlCell::Decimal;
    default:
        return PostgreSqlCell::Text;
    }
}

std::optional<LibPq> lookUpLibPq(const QSqlDriver &driver)
{
    if (driver.dbmsType() != QSqlDriver::PostgreSQL)
        return {};
    DriverLibrary library(driver);
    LibPq found;
    library.find("PQnfields", found.nfields);
    library.find("PQftype", found.ftype);
    library.find("PQgetisnull", found.getisnull);
    library.find("PQgetvalue", found.getvalue);
    library.find("PQgetlength", found.getlength);
    library.find("PQunescapeBytea", found.unescapeBytea);
    library.find("PQfreemem", found.freemem);
    return library.hasAll() ? std::optional(found) : std::nullopt;
}

class PostgreSqlRowReader final : public RowReader
{
public:
    PostgreSqlRowReader(const LibPq &library, QSqlQuery &query, qsizetype maxCellBytes,
                        ErrorMeaning meaning)
        : m_library(library)
        , m_query(query)
        , m_maxCellBytes(maxCellBytes)
        , m_meaning(std::move(meaning))
    { }

    Result<qsizetype> read(std::span<ColumnData> columns, qsizetype maxRows) override
    {
        qsizetype rows = 0;
        for (; rows < maxRows && m_query.next(); ++rows) {
            // Each row is a result of its own where the driver reads them one by one.
            const QVariant handle = m_query.result()->handle();
            m_result = *static_cast<PGresult *const *>(handle.constData());
            m_row = m_query.isForwardOnly() ? 0 : m_query.at();
            if (m_kinds.empty())
                describeColumns();
            for (size_t i = 0; i < columns.size(); ++i)
                append(columns[i], i);
        }
        if (rows < maxRows && m_query.lastError().isValid())
            return m_meaning(m_query.lastError(), m_query.lastQuery());
        return rows;
    }

private:
    void describeColumns()
    {
        const int count = m_library.nfields(m_result);
        for (int i = 0; i < count; ++i)
            m_kinds.push_back(cellKind(m_library.ftype(m_result, i)));
    }

    void append(ColumnData &column, size_t i)
    {
        const int position = static_cast<int>(i);
        if (i >= m_kinds.size() || m_library.getisnull(m_result, m_row, position) != 0) {
            column.appendNull();
            return;
        }
        const char *value = m_library.getvalue(m_result, m_row, position);
        const QByteArrayView text(value, m_library.getlength(m_result, m_row, position));
        switch (m_kinds[i]) {
        case PostgreSqlCell::Integer: {
            qint64 number = 0;
            std::from_chars(text.begin(), text.end(), number);
            column.appendInteger(number);
            break;
        }
        case PostgreSqlCell::Bool:
            column.appendInteger(text == "t" ? 1 : 0);
            break;
        case PostgreSqlCell::Decimal:
            appendDecimal(column, text);
            break;
        case PostgreSqlCell::Real:
            appendReal(column, text);
            break;
        case PostgreSqlCell::Bytes:
            appendBytes(column, value);
            break;
        case PostgreSqlCell::Text:
            column.appendText(cut(text), static_cast<quint64>(text.size()));
            break;
        }
    }

    static void appendReal(ColumnData &column, QByteArrayView text)
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        bool isNumber = false;
        double number = text.toDouble(&isNumber);
        if (!isNumber) {
            number = text == "Infinity" ? infinity
                : text == "-Infinity"   ? -infinity
                                        : std::numeric_limits<double>::quiet_NaN();
        }
        column.appendReal(number);
    }

    /// In hexadecimal digits or with escapes, as the session has it.
    void appendBytes(ColumnData &column, const char *value) const
    {
        size_t size = 0;
        unsigned char *bytes = m_library.unescapeBytea(
            reinterpret_cast<const unsigned char *>(value), &size); // as libpq wants it
        const QByteArrayView blob(bytes, bytes ? static_cast<qsizetype>(size) : 0);
        column.appendBlob(cut(blob), static_cast<quint64>(size));
        m_library.freemem(bytes);
    }

    [[nodiscard]] QByteArrayView cut(QByteArrayView bytes) const
    {
        return m_maxCellBytes > 0 && bytes.size() > m_maxCellBytes ? bytes.first(m_maxCellBytes)
                                                                   : bytes;
    }

    const LibPq &m_library;
    QSqlQuery &m_query;
    qsizetype m_maxCellBytes;
    ErrorMeaning m_meaning;
    const PGresult *m_result = nullptr; ///< that has the row which is being read
    int m_row = 0; ///< the row's number in it
    std::vector<PostgreSqlCell> m_kinds; ///< a column each; empty before the first row
};

} // namespace

const LibPq *findLibPq(const QSqlDriver &driver)
{
    // There is one plugin for all connections.
    static const std::optional<LibPq> found = lookUpLibPq(driver);
    return found ? &*found : nullptr;
}

std::unique_ptr<RowReader> makePostgreSqlRowReader(const LibPq &library, QSqlQuery &query,
                                                   qsizetype maxCellBytes, ErrorMeaning meaning)
{
    return std::make_unique<PostgreSqlRowReader>(library, query, maxCellBytes, std::move(meaning));
}

} // namespace roundtrip
