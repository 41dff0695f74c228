// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace roundtrip::test {

/// ServerStatement is a statement that was sent to a server, as the server's log has it.
struct ServerStatement
{
    qint64 connection = 0; ///< PostgreSQL: the server process's number; MariaDB: CONNECTION_ID()
    /// How the statement was sent. PostgreSQL: "statement" for plain text, else "execute". MariaDB:
    /// "Query" for plain text, "Prepare", "Execute" (with the values written into the text),
    /// "Close stmt" and the like.
    QString command;
    QString text;
};

/// What PostgreSQL is told to write before each entry of its log (log_line_prefix): process and
/// user.
inline constexpr auto postgresLogPrefix = "@@ %p %u @@ ";

/// Returns the statements in \a log, a log of PostgreSQL with log_statement = all and
/// postgresLogPrefix, but for those of the user \a without.
[[nodiscard]] QList<ServerStatement> readPostgresLog(const QByteArray &log, const QString &without);
/// Returns the statements in \a log, a general log of MariaDB, but for those of connections that
/// the log says the user \a without has made. The beginnings and ends of connections are no
/// statements.
[[nodiscard]] QList<ServerStatement> readMariadbLog(const QByteArray &log, const QString &without);

} // namespace roundtrip::test
