// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servererror.h"

#include "datalayer/records/database.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// What servers say and a test cannot have them say: a full disk, and a driver that is not here.
class TestServerError : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void means_data();
    void means();
    void namesAMissingDriver_data();
    void namesAMissingDriver();
};

void TestServerError::initTestCase()
{
    QCoreApplication::setLibraryPaths({}); // where Qt looks for drivers
}

void TestServerError::means_data()
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
    QTest::newRow("PostgreSQL: shutting down")
        << pg << u"57P01"_s << u"FATAL:  terminating connection due to administrator command\n"_s
        << Kind::Connection << u"the connection to the server was lost ("_s;
    QTest::newRow("PostgreSQL: idle for too long")
        << pg << u"57P05"_s << u"FATAL:  terminating connection due to idle-session timeout\n"_s
        << Kind::Connection << u"the connection to the server was lost ("_s;
    // In the form in which Qt hands it on: with libpq's advice, and the code in a line of its own.
    QTest::newRow("PostgreSQL: gone")
        << pg << u""_s
        << u"server closed the connection unexpectedly\n\tThis probably means the server "
           "terminated abnormally\n\tbefore or while processing the request.\n()"_s
        << Kind::Connection
        << u"the connection to the server was lost (server closed the connection unexpectedly);"_s;
    QTest::newRow("PostgreSQL: read only")
        << pg << u"25006"_s
        << u"ERROR:  cannot execute DELETE in a read-only transaction\n(25006)"_s << Kind::Refused
        << u"this connection only reads (cannot execute DELETE in a read-only transaction)"_s;
    QTest::newRow("PostgreSQL: a statement's")
        << pg << u"42703"_s
        << u"ERROR:  column \"x\" does not exist\nLINE 1: SELECT x\n               ^\n(42703)"_s
        << Kind::Statement << u"column \"x\" does not exist"_s;
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

void TestServerError::means()
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
