// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <mysql.h>

class QSqlDriver;
class QSqlError;

namespace roundtrip {

/// LibMariaDb holds those functions of MariaDB's client library that statements are sent and rows
/// are read with: the functions that Qt's driver itself calls, see DriverLibrary. Only the files
/// that are compiled where the library's header is include this one.
struct LibMariaDb
{
    decltype(&mysql_real_query) realQuery = nullptr;
    decltype(&mysql_field_count) fieldCount = nullptr;
    decltype(&mysql_use_result) useResult = nullptr;
    decltype(&mysql_num_fields) numFields = nullptr;
    decltype(&mysql_fetch_field_direct) fetchFieldDirect = nullptr;
    decltype(&mysql_fetch_row) fetchRow = nullptr;
    decltype(&mysql_fetch_lengths) fetchLengths = nullptr;
    decltype(&mysql_free_result) freeResult = nullptr;
    decltype(&mysql_errno) errorNumber = nullptr;
    decltype(&mysql_error) errorText = nullptr;
    decltype(&mysql_stmt_init) stmtInit = nullptr;
    decltype(&mysql_stmt_prepare) stmtPrepare = nullptr;
    decltype(&mysql_stmt_param_count) stmtParamCount = nullptr;
    decltype(&mysql_stmt_bind_param) stmtBindParam = nullptr;
    decltype(&mysql_stmt_execute) stmtExecute = nullptr;
    decltype(&mysql_stmt_result_metadata) stmtResultMetadata = nullptr;
    decltype(&mysql_stmt_bind_result) stmtBindResult = nullptr;
    decltype(&mysql_stmt_fetch) stmtFetch = nullptr;
    decltype(&mysql_stmt_fetch_column) stmtFetchColumn = nullptr;
    decltype(&mysql_stmt_free_result) stmtFreeResult = nullptr;
    decltype(&mysql_stmt_attr_get) stmtAttrGet = nullptr;
    decltype(&mysql_stmt_close) stmtClose = nullptr;
    decltype(&mysql_stmt_errno) stmtErrorNumber = nullptr;
    decltype(&mysql_stmt_error) stmtErrorText = nullptr;

    /// Returns the functions that \a driver, one of the kind QMYSQL, calls. Null if its library is
    /// not MariaDB's, whose structures the header describes, or cannot be found.
    [[nodiscard]] static const LibMariaDb *of(const QSqlDriver &driver);
    /// Returns the connection of \a driver; null if it is not open.
    [[nodiscard]] static MYSQL *connectionOf(const QSqlDriver &driver);

    /// Returns what has gone wrong last, as the driver would tell it.
    [[nodiscard]] QSqlError lastError(MYSQL *connection) const;
    [[nodiscard]] QSqlError lastError(MYSQL_STMT *statement) const;
};

} // namespace roundtrip
