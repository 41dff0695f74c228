// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/contest.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QSqlDatabase>

#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace roundtrip;

// What bench_fetchstrategies measures on files, on servers: all authors of a million books by
// prefetch beside a bare forward-only loop over the same statements, on a server that has
// everything in memory. Ends with 1 where a limit is missed.

namespace {

constexpr int authors = 100'000;
constexpr int books = 1'000'000;
constexpr qint64 records = authors + books;
constexpr int rounds = 7;

/// Room for all of it, and no log of statements, which no server keeps unless told to.
QStringList optionsFor(DatabaseKind kind)
{
    if (kind == DatabaseKind::PostgreSql)
        return { u"-c"_s, u"shared_buffers=512MB"_s, u"-c"_s, u"log_statement=none"_s,
                 u"-c"_s, u"max_wal_size=4GB"_s };
    return { u"--innodb-buffer-pool-size=512M"_s, u"--innodb-log-file-size=256M"_s,
             u"--general-log=0"_s };
}

/// Authors and their books, those of one author spread over the whole table; made by the server
/// itself. \return the name of the database
QString writeLibrary(test::TestServer &server)
{
    const bool isPostgres = server.kind() == DatabaseKind::PostgreSql;
    const QString numbers = isPostgres ? u"generate_series(CAST(1 AS bigint), %1) AS numbers (i)"_s
                                       : u"(SELECT seq AS i FROM seq_1_to_%1) AS numbers"_s;
    QString database = server.createDatabase();
    for (const QString &statement : {
             u"CREATE TABLE author (id int PRIMARY KEY, name varchar(200) NOT NULL)"_s,
             u"CREATE TABLE book (id int PRIMARY KEY, title varchar(200) NOT NULL, year int, "
             "author_id int)"_s,
             u"INSERT INTO author SELECT i, concat('Author ', 100000000 + i) FROM "_s
                 + numbers.arg(authors),
             // The factor has no divisor in common with the number of authors.
             u"INSERT INTO book SELECT i, concat('The book with the number ', 1000 + i % 9000), "
             "1800 + i % 225, i * 48271 % %1 + 1 FROM "_s.arg(authors)
                 + numbers.arg(books),
             u"CREATE INDEX book_author ON book (author_id)"_s,
             u"ALTER TABLE book ADD FOREIGN KEY (author_id) REFERENCES author (id)"_s,
         })
        server.run(database, statement);
    for (const QString &table : { u"author"_s, u"book"_s })
        server.run(database, (isPostgres ? u"VACUUM ANALYZE "_s : u"ANALYZE TABLE "_s) + table);
    return database;
}

Database openLibrary(const ConnectionSettings &settings, RowReading reading)
{
    Result<Database> database = Database::open(settings, reading);
    if (!database)
        qFatal("the library cannot be opened: %s", qPrintable(database.error().text));
    return *std::move(database);
}

/// The statements that loading the library by prefetch takes, for the bare loop.
std::vector<test::BareStatement> statementsOf(Database &database)
{
    const QuerySet query = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
    std::vector<test::BareStatement> statements;
    for (const QueryRecord &record : test::queriesOf(database, loaded)) {
        std::printf("    %s\n", qPrintable(record.sql));
        statements.push_back({ record.sql, statements.empty() ? 2 : 4 });
    }
    if (statements.size() != 2 || !loaded.records)
        qFatal("prefetch takes two statements");
    return statements;
}

bool measureTime(const ConnectionSettings &settings, const char *name)
{
    bool isGood = true;
    {
        QSqlDatabase bare = QSqlDatabase::addDatabase(
            settings.kind == DatabaseKind::PostgreSql ? u"QPSQL"_s : u"QMYSQL"_s, u"bare"_s);
        bare.setHostName(settings.server.host);
        bare.setPort(settings.server.port);
        bare.setUserName(settings.server.user);
        bare.setDatabaseName(settings.server.database);
        if (!bare.open())
            qFatal("the bare loop cannot connect");
        Database database = openLibrary(settings, RowReading::Fast);
        Database general = openLibrary(settings, RowReading::General);
        const bool isFast = database.connection().reader() == RowReading::Fast;
        if (!isFast)
            std::printf("built without the library's header: the general reader serves\n");
        std::printf("\n%s: %d authors, %lld records, median of %d rounds\n",
                    qPrintable(database.connection().serverVersion()), authors,
                    static_cast<long long>(records), rounds);
        const std::vector<test::BareStatement> ours = statementsOf(database);
        const std::vector<test::BareStatement> unordered {
            { u"SELECT id, name FROM author"_s, 2 },
            { u"SELECT id, title, year, author_id FROM book"_s, 4 },
        };
        isGood = test::contest(
            name,
            {
                { "bare QSqlQuery loop", [&] { test::bareLoop(bare, ours); }, 0 },
                { "the same without an order", [&] { test::bareLoop(bare, unordered); }, 0 },
                { "prefetch",
                  [&] { test::loadLibrary(database, FetchStrategy::Prefetch, records); },
                  isFast ? 1.05 : 1.5 },
                { "prefetch, general reader",
                  [&] { test::loadLibrary(general, FetchStrategy::Prefetch, records); }, 1.5 },
            },
            rounds);
    }
    QSqlDatabase::removeDatabase(u"bare"_s);
    return isGood;
}

bool measure(DatabaseKind kind, const char *name)
{
    QString why;
    const auto server = test::TestServer::start(kind, &why, optionsFor(kind));
    if (!server) {
        std::printf("\n%s: not measured, %s\n", name, qPrintable(why));
        return true;
    }
    const QString database = writeLibrary(*server);
    const bool isFast = measureTime(server->settings(database), name);
    // In bytes a record, as on files.
    constexpr double memoryLimit = 120;
    return test::measureMemory(server->url(database), name, records, memoryLimit) && isFast;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool isPostgreSqlGood = measure(DatabaseKind::PostgreSql, "PostgreSQL");
    const bool isMySqlGood = measure(DatabaseKind::MySql, "MariaDB");
    return isPostgreSqlGood && isMySqlGood ? 0 : 1;
}
