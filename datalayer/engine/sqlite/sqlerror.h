// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

class QSqlError;

namespace roundtrip {

/// What SQLite's result code \a code, basic or extended, means for the person who looks at the
/// database; \a detail is the library's own text, \a sql the statement or empty.
/// Codes: https://sqlite.org/rescode.html.
[[nodiscard]] DbError sqliteError(int code, const QString &detail, const QString &sql);

/// The same for an error that came through Qt's driver.
[[nodiscard]] DbError statementError(const QSqlError &error, const QString &sql);

/// True if what this connection has of the log's index is to blame, so that opening the file anew
/// may help.
[[nodiscard]] bool isOfLogIndex(const QSqlError &error);

} // namespace roundtrip
