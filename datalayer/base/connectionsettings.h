// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace roundtrip {

/// Another name for a relation of a table: "the relation `book` of `author` is called `books`".
struct DeclaredName
{
    QString table;
    QString relation; ///< the name that the schema gives it
    QString name; ///< the name that people use
    QString place {}; ///< where it was declared, for errors
};

/// A relation that the catalogue does not have: "`writer` of `book` refers to `author`". Between
/// tables or views. With a junction it is many-to-many: two keys of `through`, one to each end.
struct DeclaredRelation
{
    QString table;
    QStringList columns; ///< of table; with a junction what it refers to, empty for the primary key
    QString target;
    QStringList targetColumns; ///< empty for its primary key
    QString name {}; ///< of the relation from table to target; by the naming rules where empty
    QString reverseName {}; ///< of the one back
    QString through {}; ///< the junction, or empty; a row of it twice is a record twice
    QStringList throughColumns {}; ///< of the junction, to table
    QStringList throughTargetColumns {}; ///< of the junction, to target
    QString place {}; ///< where it was declared, for errors
};

/// The kinds of database, by the protocol that they speak.
enum class DatabaseKind {
    Sqlite,
    PostgreSql, ///< and CockroachDB, YugabyteDB, Citus
    MySql, ///< and MariaDB, TiDB
};

/// A place where a server listens.
struct ServerPlace
{
    QString host;
    int port = 0; ///< 0: 5432 or 3306

    friend bool operator==(const ServerPlace &, const ServerPlace &) = default;
};

/// Where a server is, and who asks.
struct ServerAddress
{
    /// A name or an address; or a path: the folder of PostgreSQL's Unix sockets, the file of
    /// MySQL's. Empty: wherever the driver looks first.
    QString host;
    int port = 0; ///< 0: 5432 or 3306
    QList<ServerPlace> others {}; ///< tried in turn where the first cannot be reached
    /// Also called schema in MySQL. May be empty where a service of PostgreSQL names it.
    QString database;
    QString user; ///< empty: whom the driver takes, the user of this computer
    /// Never logged, shown or stored. Empty: the driver's own ways (PGPASSWORD, .pgpass,
    /// MYSQL_PWD).
    QString password;
    /// How it connects, by the drivers' names: `sslmode`, `sslrootcert`, ... for PostgreSQL,
    /// `SSL_CA`, `SSL_CERT`, `SSL_KEY` for MySQL. Values may hold any character.
    QList<std::pair<QString, QString>> options;
};

/// What to open. A plain value that crosses threads.
struct ConnectionSettings
{
    DatabaseKind kind = DatabaseKind::Sqlite;
    QString path; ///< a SQLite file (see base/filename.h); empty with a script and on a server
    QString script; ///< SQL that makes a SQLite database in memory, read-only afterwards
    ServerAddress server; ///< unused with SQLite
    QString title; ///< what the window and the reports call it; the file's name where empty
    int statementTimeoutMs = 0; ///< a server gives up a statement that takes longer; 0: never
    QList<DeclaredRelation> declaredRelations;
    QList<DeclaredName> declaredNames;
    /// At most this many values in one statement, where the database takes more; 0: as many as it
    /// takes. Lets a test meet the limit of another database.
    int maxBoundValues = 0;
    /// Somebody vouches that nobody writes to the SQLite file: it is read alone, without locks and
    /// whatever lies beside it.
    bool isImmutable = false;
    bool guessesRelations = false; ///< takes `author_id` for a key to `author` where none is known
};

} // namespace roundtrip
