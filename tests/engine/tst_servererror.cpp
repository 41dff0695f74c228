// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/servererror.h"

#include "datalayer/records/access/database.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// Errors as Qt's drivers hand them out, and what becomes of them: also of what servers say and a
/// test cannot have them say, a full disk and a driver that is not here.
class TestServerError : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatPostgreSqlMeans_data();
    void saysWhatPostgreSqlMeans();
    void saysWhatMySqlMeans_data();
    void saysWhatMySqlMeans();
    void saysWhatLimitsMean_data();
    void saysWhatLimitsMean();
    void namesAMissingDriver_data();
    void namesAMissingDriver();

private:
    /// Of a statement, if there is one, else of connecting.
    static QSqlError error(const QString &text, const QString &code, const QString &sql)
    {
        return { u"QXSQL: Unable to do it"_s, text,
                 sql.isEmpty() ? QSqlError::ConnectionError : QSqlError::StatementError, code };
    }
};

void TestServerError::initTestCase()
{
    QCoreApplication::setLibraryPaths({}); // where Qt looks for drivers
}

void TestServerError::saysWhatPostgreSqlMeans_data()
{
    using Kind = DbError::Kind;
    QTest::addColumn<QString>("text"); // libpq's, to which the driver adds the code in brackets
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");

    const QString sql = u"SELECT 1"_s;
    const auto add = [](const char *name, const QString &text, const QString &code,
                        const QString &statement, Kind kind, const QString &message) {
        QTest::newRow(name) << text << code << statement << int(kind) << message;
    };
    const auto lost = [](const QString &words) {
        return u"the connection to the server was lost (%1); what was loaded is still here, and "
               "loading again connects anew"_s.arg(words);
    };
    add("a wrong name",
        u"ERROR:  column \"nam\" does not exist\nLINE 1: SELECT nam FROM author\n               ^\n"
        "(42703)"_s,
        u"42703"_s, sql, Kind::Statement, u"column \"nam\" does not exist"_s);
    add("cancelled", u"ERROR:  canceling statement due to user request\n(57014)"_s, u"57014"_s, sql,
        Kind::Stopped, u"the statement was cancelled"_s);
    add("too slow", u"ERROR:  canceling statement due to statement timeout\n(57014)"_s, u"57014"_s,
        sql, Kind::Timeout,
        u"the statement took longer than the time limit of this connection; raise the limit, or "
        "load less"_s);
    add("ended by the server",
        u"FATAL:  terminating connection due to administrator command\n(57P01)"_s, u"57P01"_s, sql,
        Kind::Connection, lost(u"terminating connection due to administrator command"_s));
    add("a foreign table's server",
        u"ERROR:  could not connect to server \"far\"\nDETAIL:  connection to server at "
        "\"127.0.0.1\", port 5432 failed: FATAL:  database \"x\" does not exist\n(08001)"_s,
        u"08001"_s, sql, Kind::Statement,
        u"a server that the statement needs besides cannot be reached (could not connect to server "
        "\"far\" DETAIL: connection to server at \"127.0.0.1\", port 5432 failed: FATAL: database "
        "\"x\" does not exist)"_s);
    add("between a pooler and the server", u"ERROR:  server conn crashed?\n(08P01)"_s, u"08P01"_s,
        sql, Kind::Connection, lost(u"server conn crashed?"_s));
    // Without an answer of the server there is no code.
    add("the server was killed",
        u"server closed the connection unexpectedly\n\tThis probably means the server terminated "
        "abnormally\n\tbefore or while processing the request.\n()"_s,
        {}, sql, Kind::Connection, lost(u"server closed the connection unexpectedly"_s));
    add("the connection is gone", u"no connection to the server\n()"_s, {}, sql, Kind::Connection,
        lost(u"no connection to the server"_s));
    add("in one line", u"no connection to the server ()"_s, {}, sql, Kind::Connection,
        lost(u"no connection to the server"_s));
    add("refused",
        u"connection to server at \"127.0.0.1\", port 5432 failed: Connection refused\n"
        "\tIs the server running on that host and accepting TCP/IP connections?\n"_s,
        {}, {}, Kind::Connection,
        u"the server cannot be reached (connection to server at \"127.0.0.1\", port 5432 failed: "
        "Connection refused)"_s);
    add("a wrong password",
        u"connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  password "
        "authentication failed for user \"guest\"\n"_s,
        {}, {}, Kind::Login,
        u"the server does not let you in (password authentication failed for user \"guest\")"_s);
    add("a wrong password, with TLS and without",
        u"connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  password "
        "authentication failed for user \"guest\"\nconnection to server at \"127.0.0.1\", port "
        "5432 failed: FATAL:  password authentication failed for user \"guest\"\n"_s,
        {}, {}, Kind::Login,
        u"the server does not let you in (password authentication failed for user \"guest\")"_s);
    add("another server",
        u"connection to server at \"127.0.0.1\", port 3306 failed: received invalid response to "
        u"SSL "
        "negotiation: Y\n"_s,
        {}, {}, Kind::Connection,
        u"what answers there is no PostgreSQL server (connection to server at \"127.0.0.1\", port "
        "3306 failed: received invalid response to SSL negotiation: Y); look at the port and the "
        "kind of server"_s);
    add("no such database",
        u"connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  database \"x\" does not "
        "exist\n"_s,
        {}, {}, Kind::NotFound, u"database \"x\" does not exist"_s);
    add("writing", u"ERROR:  cannot execute INSERT in a read-only transaction\n(25006)"_s,
        u"25006"_s, sql, Kind::Refused,
        u"this connection only reads (cannot execute INSERT in a read-only transaction)"_s);
    add("locked", u"ERROR:  could not obtain lock on relation \"author\"\n(55P03)"_s, u"55P03"_s,
        sql, Kind::Locked,
        u"it is locked by another transaction (could not obtain lock on relation \"author\"); "
        "try again when that has ended"_s);
}

void TestServerError::saysWhatPostgreSqlMeans()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    QFETCH(const QString, sql);
    QFETCH(const int, kind);
    QFETCH(const QString, message);
    const DbError found = postgreSqlError(error(text, code, sql), sql);
    QCOMPARE(found.text, message);
    QCOMPARE(int(found.kind), kind);
}

void TestServerError::saysWhatMySqlMeans_data()
{
    using Kind = DbError::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");

    const QString sql = u"SELECT 1"_s;
    QTest::newRow("a wrong name") << u"Unknown column 'nam' in 'SELECT'"_s << 1054 << sql
                                  << int(Kind::Statement) << u"Unknown column 'nam' in 'SELECT'"_s;
    QTest::newRow("cancelled") << u"Query execution was interrupted"_s << 1317 << sql
                               << int(Kind::Stopped) << u"the statement was cancelled"_s;
    QTest::newRow("lost") << u"Server has gone away"_s << 2006 << sql << int(Kind::Connection)
                          << u"the connection to the server was lost (Server has gone away); what "
                             u"was loaded is still "
                             "here, and loading again connects anew"_s;
    QTest::newRow("lost while connecting")
        << u"Lost connection to server during query"_s << 2013 << QString() << int(Kind::Connection)
        << u"the server cannot be reached (Lost connection to server during query)"_s;
    QTest::newRow("a wrong password")
        << u"Access denied for user 'guest'@'localhost' (using password: YES)"_s << 1045
        << QString() << int(Kind::Login)
        << u"the server does not let you in (Access denied for user 'guest'@'localhost' (using "
           "password: YES))"_s;
    QTest::newRow("no such database") << u"Unknown database 'x'"_s << 1049 << QString()
                                      << int(Kind::NotFound) << u"Unknown database 'x'"_s;
}

void TestServerError::saysWhatMySqlMeans()
{
    QFETCH(const QString, text);
    QFETCH(const int, code);
    QFETCH(const QString, sql);
    QFETCH(const int, kind);
    QFETCH(const QString, message);
    const DbError found = mySqlError(error(text, QString::number(code), sql), sql);
    QCOMPARE(found.text, message);
    QCOMPARE(int(found.kind), kind);
}

void TestServerError::saysWhatLimitsMean_data()
{
    QTest::addColumn<DatabaseKind>("server");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<DbError::Kind>("kind");
    QTest::addColumn<QString>("text");
    const QString full = u"the server has no room left for what the statement needs ("_s;
    const QString many = u"the server has no connection free ("_s;
    using Kind = DbError::Kind;
    constexpr DatabaseKind pg = DatabaseKind::PostgreSql;
    constexpr DatabaseKind my = DatabaseKind::MySql;
    QTest::newRow("PostgreSQL: disk")
        << pg << u"53100"_s
        << u"ERROR:  could not write to file \"base/pgsql_tmp/t1.0\": No space left on device\n"_s
        << Kind::Statement << full;
    QTest::newRow("PostgreSQL: limit")
        << pg << u"53400"_s << u"ERROR:  temporary file size exceeds temp_file_limit (1024kB)\n"_s
        << Kind::Statement << full;
    QTest::newRow("PostgreSQL: shared memory")
        << pg << u"53200"_s << u"ERROR:  out of shared memory\nHINT:  You might need more\n"_s
        << Kind::Statement << u"out of shared memory"_s;
    QTest::newRow("PostgreSQL: idle for too long")
        << pg << u"57P05"_s << u"FATAL:  terminating connection due to idle-session timeout\n"_s
        << Kind::Connection << u"the connection to the server was lost ("_s;
    QTest::newRow("PostgreSQL: slots")
        << pg << u"53300"_s << u"FATAL:  sorry, too many clients already\n"_s << Kind::Connection
        << many;
    QTest::newRow("MariaDB: disk")
        << my << u"1021"_s << u"Disk full (/tmp/#sql); waiting for someone to free some space"_s
        << Kind::Statement << full;
    QTest::newRow("MariaDB: engine's disk")
        << my << u"1030"_s << u"Got error 28 \"No space left on device\" from storage engine Aria"_s
        << Kind::Statement << full;
    QTest::newRow("MariaDB: engine's other error")
        << my << u"1030"_s << u"Got error 128 \"?\" from storage engine Aria"_s << Kind::Statement
        << u"Got error 128"_s;
    QTest::newRow("MariaDB: file")
        << my << u"3"_s << u"Error writing file '/tmp/MY' (Errcode: 28 \"No space left\")"_s
        << Kind::Statement << full;
    QTest::newRow("MariaDB: table")
        << my << u"1114"_s << u"The table '/tmp/#sql' is full"_s << Kind::Statement << full;
    QTest::newRow("MariaDB: slots")
        << my << u"1040"_s << u"Too many connections"_s << Kind::Connection << many;
    QTest::newRow("MariaDB: deadlock")
        << my << u"1213"_s << u"Deadlock found when trying to get lock"_s << Kind::Locked
        << u"it is locked by another transaction ("_s;
    QTest::newRow("MySQL: idle for too long")
        << my << u"4031"_s << u"The client was disconnected by the server because of inactivity."_s
        << Kind::Connection << u"the connection to the server was lost ("_s;
}

void TestServerError::saysWhatLimitsMean()
{
    QFETCH(const DatabaseKind, server);
    QFETCH(const QString, code);
    QFETCH(const QString, words);
    QFETCH(const QString, text);
    const QSqlError error(u"QPSQL: Unable to create query"_s, words, QSqlError::StatementError,
                          code);
    const DbError meant = server == DatabaseKind::PostgreSql ? postgreSqlError(error, u"SELECT"_s)
                                                             : mySqlError(error, u"SELECT"_s);
    QTEST(meant.kind, "kind");
    QVERIFY2(meant.text.startsWith(text), qPrintable(meant.text));
    QVERIFY2(!meant.text.contains(u'(' + code + u')'), qPrintable(meant.text));
    QVERIFY2(!meant.text.contains(u'\n') && !meant.text.endsWith(u'.'), qPrintable(meant.text));
}

void TestServerError::namesAMissingDriver_data()
{
    QTest::addColumn<DatabaseKind>("kind");
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("package");
    QTest::newRow("PostgreSQL") << DatabaseKind::PostgreSql << u"QPSQL"_s << u"libqt6sql6-psql"_s;
    QTest::newRow("MariaDB") << DatabaseKind::MySql << u"QMYSQL"_s << u"libqt6sql6-mysql"_s;
    QTest::newRow("SQLite") << DatabaseKind::Sqlite << u"QSQLITE"_s << u"libqt6sql6-sqlite"_s;
}

void TestServerError::namesAMissingDriver()
{
    QFETCH(const QString, driver);
    QFETCH(const QString, package);
    QFETCH(const DatabaseKind, kind);
    ConnectionSettings settings;
    settings.kind = kind;
    if (kind == DatabaseKind::Sqlite)
        settings.script = u"CREATE TABLE a (b);"_s;
    const Result<Database> database = Database::open(settings);
    QVERIFY(!database);
    QCOMPARE(database.error().kind, DbError::Kind::Unsupported);
    QVERIFY(database.error().text.contains(driver));
    QVERIFY(database.error().text.contains(package));
}

QTEST_GUILESS_MAIN(TestServerError)
#include "tst_servererror.moc"
