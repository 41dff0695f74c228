// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace roundtrip::test {

/// A statement as a server says that it was sent.
struct ServerStatement
{
    qint64 connection = 0; ///< PostgreSQL: the number of the process; MariaDB: CONNECTION_ID()
    /// How it came. PostgreSQL: "statement" for text, else "execute". MariaDB: "Query" for text,
    /// "Prepare", "Execute" (with the values written into it), "Close stmt" and the like.
    QString command;
    QString text;
};

/// What PostgreSQL writes before each entry of its log: process and user.
inline constexpr auto postgresLogPrefix = "@@ %p %u @@ ";

/// The statements in a log of PostgreSQL (log_statement = all, the prefix above), but for those of
/// the user \a without.
[[nodiscard]] QList<ServerStatement> readPostgresLog(const QByteArray &log, const QString &without);
/// The statements in a general log of MariaDB, but for those of connections that the user
/// \a without made in it. The beginnings and ends of connections are no statements.
[[nodiscard]] QList<ServerStatement> readMariadbLog(const QByteArray &log, const QString &without);

} // namespace roundtrip::test
