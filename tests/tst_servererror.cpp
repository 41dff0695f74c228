// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servererror.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// Errors as Qt's drivers hand them out, and what becomes of them.
class TestServerError : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatPostgreSqlMeans_data();
    void saysWhatPostgreSqlMeans();
    void saysWhatMySqlMeans_data();
    void saysWhatMySqlMeans();

private:
    /// Of a statement, if there is one, else of connecting.
    static QSqlError error(const QString &text, const QString &code, const QString &sql)
    {
        return { u"QXSQL: Unable to do it"_s, text,
                 sql.isEmpty() ? QSqlError::ConnectionError : QSqlError::StatementError, code };
    }
};

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
        u"42703"_s, sql, Kind::Statement, u"column \"nam\" does not exist (42703)"_s);
    add("cancelled", u"ERROR:  canceling statement due to user request\n(57014)"_s, u"57014"_s, sql,
        Kind::Stopped, u"the statement was cancelled"_s);
    add("too slow", u"ERROR:  canceling statement due to statement timeout\n(57014)"_s, u"57014"_s,
        sql, Kind::Timeout,
        u"the statement took longer than the time limit of this connection; raise the limit, or "
        "load less"_s);
    add("ended by the server",
        u"FATAL:  terminating connection due to administrator command\n(57P01)"_s, u"57P01"_s, sql,
        Kind::Connection, lost(u"terminating connection due to administrator command (57P01)"_s));
    // Without an answer of the server there is no code.
    add("the server was killed",
        u"server closed the connection unexpectedly\n\tThis probably means the server terminated "
        "abnormally\n\tbefore or while processing the request.\n()"_s,
        {}, sql, Kind::Connection,
        lost(u"server closed the connection unexpectedly This probably means the server "
             "terminated abnormally before or while processing the request"_s));
    add("the connection is gone", u"no connection to the server\n()"_s, {}, sql, Kind::Connection,
        lost(u"no connection to the server"_s));
    add("in one line", u"no connection to the server ()"_s, {}, sql, Kind::Connection,
        lost(u"no connection to the server"_s));
    add("refused",
        u"connection to server at \"127.0.0.1\", port 5432 failed: Connection refused\n"
        "\tIs the server running on that host and accepting TCP/IP connections?\n"_s,
        {}, {}, Kind::Connection,
        u"the server cannot be reached (connection to server at \"127.0.0.1\", port 5432 failed: "
        "Connection refused Is the server running on that host and accepting TCP/IP "
        "connections?)"_s);
    add("a wrong password",
        u"connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  password "
        "authentication failed for user \"guest\"\n"_s,
        {}, {}, Kind::Login,
        u"the server does not let you in (password authentication failed for user \"guest\")"_s);
    add("no such database",
        u"connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  database \"x\" does not "
        "exist\n"_s,
        {}, {}, Kind::NotFound, u"database \"x\" does not exist"_s);
    add("writing", u"ERROR:  cannot execute INSERT in a read-only transaction\n(25006)"_s,
        u"25006"_s, sql, Kind::Refused,
        u"this connection only reads (cannot execute INSERT in a read-only transaction (25006))"_s);
    add("locked", u"ERROR:  could not obtain lock on relation \"author\"\n(55P03)"_s, u"55P03"_s,
        sql, Kind::Locked,
        u"it is locked by another transaction (could not obtain lock on relation \"author\" "
        "(55P03)); try again when that has ended"_s);
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

QTEST_GUILESS_MAIN(TestServerError)
#include "tst_servererror.moc"
