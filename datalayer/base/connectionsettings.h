// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace roundtrip {

/// DeclaredName gives a relation of a table another name: "the relation `book` of `author` is
/// called `books`".
///
/// \snippet tst_schemaexamples.cpp DeclaredRelation
struct DeclaredName
{
    QString table;
    QString relation; ///< the name that the relation has in the schema
    QString name; ///< the other name
    QString place {}; ///< the file and entry that declares it, put before error texts; or empty

    friend bool operator==(const DeclaredName &, const DeclaredName &) = default;
};

/// DeclaredRelation adds a relation that the catalogue does not have: "`writer` of `book` refers to
/// `author`". It leads between tables or views. With a junction it is many-to-many: the table
/// `through` then has two keys, one to each end.
///
/// \snippet tst_schemaexamples.cpp DeclaredRelation
struct DeclaredRelation
{
    QString table;
    /// Of table: the columns of the key; with a junction the columns that the junction refers to,
    /// or empty for the primary key.
    QStringList columns;
    QString target;
    QStringList targetColumns; ///< of target, referred to by the key; empty for the primary key
    QString name {}; ///< of the relation from table to target; empty to follow the naming rules
    /// Of the relation from target to table; empty to follow the naming rules.
    QString reverseName {};
    /// The junction table, or empty; where several of its rows link two records, the related record
    /// comes once for each.
    QString through {};
    QStringList throughColumns {}; ///< of the junction: the key to table
    QStringList throughTargetColumns {}; ///< of the junction: the key to target
    bool isGuessed = false; ///< somebody has taken it from the guesses: it is named as they are
    QString place {}; ///< the file and entry that declares it, put before error texts; or empty

    friend bool operator==(const DeclaredRelation &, const DeclaredRelation &) = default;
};

/// DatabaseKind is the kind of a database; servers are told apart by the protocol that they speak.
enum class DatabaseKind {
    Sqlite,
    PostgreSql, ///< also CockroachDB, YugabyteDB and Citus
    MySql, ///< also MariaDB and TiDB
};

/// ServerPlace is a host and a port at which a server listens.
///
/// \snippet tst_schemaexamples.cpp ServerAddress
struct ServerPlace
{
    QString host;
    int port = 0; ///< 0: the usual one, 5432 for PostgreSQL and 3306 for MySQL

    friend bool operator==(const ServerPlace &, const ServerPlace &) = default;
};

/// ServerAddress says where a server is and as which user to log in to which of its databases.
///
/// \snippet tst_schemaexamples.cpp ServerAddress
struct ServerAddress
{
    /// The name or the address of a computer, or the path of a Unix socket: of its folder for
    /// PostgreSQL, of the socket itself for MySQL. Empty: wherever the driver looks first.
    QString host;
    int port = 0; ///< 0: the usual one, 5432 for PostgreSQL and 3306 for MySQL
    /// Further places, tried in turn where the first cannot be reached.
    QList<ServerPlace> others {};
    /// The name of the database, which MySQL also calls schema. It may be empty where a service of
    /// PostgreSQL names the database.
    QString database;
    QString user; ///< empty: the one that the driver takes, the user of this computer
    /// The password is never logged, shown or stored. Empty: the driver looks for one itself
    /// (PGPASSWORD, .pgpass, MYSQL_PWD).
    QString password;
    /// Options of the connection as pairs of name and value. The names are the drivers': `sslmode`,
    /// `sslrootcert`, ... for PostgreSQL, `SSL_CA`, `SSL_CERT`, `SSL_KEY` for MySQL. Values may
    /// hold any character.
    QList<std::pair<QString, QString>> options;

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

/// RowReading says which code fetches rows: `Fast`, with the functions of the database's own
/// library, where that is proved to be the one that Qt's driver runs in, else `General`, with
/// QSqlQuery::value(). Asking for the general one is there to measure and test it.
enum class RowReading { Fast, General };

/// ConnectionSettings says which database to open, and how. It is a plain value that can be handed
/// to another thread.
///
/// \snippet tst_schemaexamples.cpp ConnectionSettings
struct ConnectionSettings
{
    DatabaseKind kind = DatabaseKind::Sqlite;
    QString path; ///< a SQLite file (see base/filename.h); empty with a script and on a server
    QString script; ///< SQL that fills a SQLite database in memory, which is read-only afterwards
    ServerAddress server; ///< unused with SQLite
    QString title; ///< what the window and the reports call the database; empty: the file's name
    /// A server gives up a statement that takes longer; 0: never; unused with SQLite.
    int statementTimeoutMs = 0;
    QList<DeclaredRelation> declaredRelations;
    QList<DeclaredName> declaredNames;
    /// The most values that one statement may bind, where the database itself takes more; 0: as
    /// many as the database takes. With this a test meets the limit of another database.
    int maxBoundValues = 0;
    /// True where the user vouches that nobody writes to the SQLite file. The file is then read
    /// without locks, and a write-ahead log or a journal beside it is left unread.
    bool isImmutable = false;
    bool guessesRelations = false; ///< takes a column `author_id` without a key for one to `author`

    friend bool operator==(const ConnectionSettings &, const ConnectionSettings &) = default;
};

} // namespace roundtrip
