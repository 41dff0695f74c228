// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/libmariadb.h"

#include "datalayer/engine/servers/driverlibrary.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QString>
#include <QVariant>

#include <optional>

namespace roundtrip {

namespace {

std::optional<LibMariaDb> findLibMariaDb(const QSqlDriver &driver)
{
    if (driver.dbmsType() != QSqlDriver::MySqlServer)
        return {};
    DriverLibrary library(driver);
    LibMariaDb found;
    // Only MariaDB's library has this one. It keeps its structures as they are: libmariadb.so.3.
    decltype(&mariadb_get_infov) ofMariaDb = nullptr;
    library.find("mariadb_get_infov", ofMariaDb);
    library.find("mysql_real_query", found.realQuery);
    library.find("mysql_field_count", found.fieldCount);
    library.find("mysql_use_result", found.useResult);
    library.find("mysql_num_fields", found.numFields);
    library.find("mysql_fetch_field_direct", found.fetchFieldDirect);
    library.find("mysql_fetch_row", found.fetchRow);
    library.find("mysql_fetch_lengths", found.fetchLengths);
    library.find("mysql_free_result", found.freeResult);
    library.find("mysql_errno", found.errorNumber);
    library.find("mysql_error", found.errorText);
    library.find("mysql_stmt_init", found.stmtInit);
    library.find("mysql_stmt_prepare", found.stmtPrepare);
    library.find("mysql_stmt_param_count", found.stmtParamCount);
    library.find("mysql_stmt_bind_param", found.stmtBindParam);
    library.find("mysql_stmt_execute", found.stmtExecute);
    library.find("mysql_stmt_result_metadata", found.stmtResultMetadata);
    library.find("mysql_stmt_bind_result", found.stmtBindResult);
    library.find("mysql_stmt_fetch", found.stmtFetch);
    library.find("mysql_stmt_fetch_column", found.stmtFetchColumn);
    library.find("mysql_stmt_free_result", found.stmtFreeResult);
    library.find("mysql_stmt_attr_get", found.stmtAttrGet);
    library.find("mysql_stmt_close", found.stmtClose);
    library.find("mysql_stmt_errno", found.stmtErrorNumber);
    library.find("mysql_stmt_error", found.stmtErrorText);
    return library.hasAll() ? std::optional(found) : std::nullopt;
}

QSqlError errorOf(const char *text, unsigned int number)
{
    return { {}, QString::fromUtf8(text), QSqlError::StatementError, QString::number(number) };
}

} // namespace

const LibMariaDb *LibMariaDb::of(const QSqlDriver &driver)
{
    // There is one plugin for all connections.
    static const std::optional<LibMariaDb> found = findLibMariaDb(driver);
    return found ? &*found : nullptr;
}

MYSQL *LibMariaDb::connectionOf(const QSqlDriver &driver)
{
    const QVariant handle = driver.handle();
    if (!handle.isValid() || !(handle.metaType().flags() & QMetaType::IsPointer))
        return nullptr;
    return *static_cast<MYSQL *const *>(handle.constData());
}

QSqlError LibMariaDb::lastError(MYSQL *connection) const
{
    return errorOf(errorText(connection), errorNumber(connection));
}

QSqlError LibMariaDb::lastError(MYSQL_STMT *statement) const
{
    return errorOf(stmtErrorText(statement), stmtErrorNumber(statement));
}

} // namespace roundtrip
