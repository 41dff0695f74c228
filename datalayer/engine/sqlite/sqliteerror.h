// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

class QSqlError;

namespace roundtrip {

/// Translates SQLite's result code \a code, basic or extended, for the person who looks at the
/// database. \a detail is the library's own text, \a sql the statement or empty.
/// https://sqlite.org/rescode.html lists the codes.
[[nodiscard]] DbError sqliteError(int code, const QString &detail, const QString &sql);

/// Translates an error that came through Qt's driver, as sqliteError() does.
[[nodiscard]] DbError statementError(const QSqlError &error, const QString &sql);

/// Returns whether the index of the write-ahead log, as this connection has it, is to blame for
/// \a error, so that opening the file anew may help.
[[nodiscard]] bool isOfLogIndex(const QSqlError &error);

} // namespace roundtrip
