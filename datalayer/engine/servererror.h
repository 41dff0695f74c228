// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

class QSqlError;

namespace roundtrip {

/// What an error of Qt's PostgreSQL driver means to the person who looks at the database, by its
/// SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) and, where the server
/// was not reached, by libpq's words.
[[nodiscard]] DbError postgreSqlError(const QSqlError &error, const QString &sql);

/// The same for MariaDB and MySQL, by their numbers
/// (https://mariadb.com/kb/en/mariadb-error-code-reference/).
[[nodiscard]] DbError mySqlError(const QSqlError &error, const QString &sql);

/// The connection ended while \a sql ran; \a words are the driver's.
[[nodiscard]] DbError lostConnection(const QString &words, const QString &sql);

} // namespace roundtrip
