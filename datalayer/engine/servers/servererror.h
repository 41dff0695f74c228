// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

class QSqlError;

namespace roundtrip {

/// Translates an error of Qt's PostgreSQL driver for the person who looks at the database, by its
/// SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) and, where the server
/// was not reached, by libpq's words. \a sql is the statement that failed; empty if connecting
/// failed.
[[nodiscard]] DbError postgreSqlError(const QSqlError &error, const QString &sql);

/// Translates an error of Qt's driver for MariaDB and MySQL as postgreSqlError() does, by the
/// numbers of these servers (https://mariadb.com/kb/en/mariadb-error-code-reference/).
[[nodiscard]] DbError mySqlError(const QSqlError &error, const QString &sql);

/// Returns the error for a connection that ended while \a sql ran; \a reason is the driver's.
[[nodiscard]] DbError lostConnection(Words reason, const QString &sql);

} // namespace roundtrip
