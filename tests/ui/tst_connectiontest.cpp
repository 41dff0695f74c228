// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/connectiontest.h"

#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"

#include <QSqlDatabase>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

ConnectionSettings script(const QString &text)
{
    ConnectionSettings settings;
    settings.script = text;
    return settings;
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void answers();
    void answersAnError();
    void saysNothingOnceItIsStopped();
    void answersTheLastOne();
    void endsWithATestUnderWay();
    void knowsTheDrivers();
};

void TestConnectionTest::answers()
{
    ConnectionTest test;
    QList<Result<DatabaseInfo>> answers;
    {
        StatementGate gate(u"CREATE TABLE"_s);
        test.begin(script(u"CREATE TABLE a (b);"_s),
                   [&answers](const Result<DatabaseInfo> &info) { answers << info; });
        QVERIFY(answers.isEmpty()); // returns at once
    }
    QTRY_COMPARE(answers.size(), 1);
    QVERIFY(answers.first());
    QCOMPARE(answers.first()->schema->tables().size(), 1);
    QTRY_COMPARE(test.count(), 0);
}

void TestConnectionTest::answersAnError()
{
    ConnectionTest test;
    ConnectionSettings missing;
    missing.path = u"/no/such/file.sqlite"_s;
    QList<Result<DatabaseInfo>> answers;
    test.begin(missing, [&answers](const Result<DatabaseInfo> &info) { answers << info; });
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.first().error().kind, DbError::Kind::NotFound);
    QTRY_COMPARE(test.count(), 0);
}

void TestConnectionTest::saysNothingOnceItIsStopped()
{
    ConnectionTest test;
    int answers = 0;
    test.begin(script(u"CREATE TABLE a (b);"_s), [&answers](const auto &) { ++answers; });
    test.stop();
    QTRY_COMPARE(test.count(), 0);
    QCOMPARE(answers, 0);
}

void TestConnectionTest::answersTheLastOne()
{
    ConnectionTest test;
    bool hasSecond = false;
    int late = 0;
    int answers = 0;
    // Nothing is answered before the event loop runs, so that the first answer would be late.
    test.begin(script(u"CREATE TABLE a (b);"_s), [&](const auto &) { late += hasSecond ? 1 : 0; });
    hasSecond = true;
    test.begin(script(u"CREATE TABLE a (b);"_s), [&](const auto &) { ++answers; });
    QTRY_COMPARE(test.count(), 0);
    QCOMPARE(late, 0);
    QCOMPARE(answers, 1);
}

void TestConnectionTest::endsWithATestUnderWay()
{
    int answers = 0;
    {
        ConnectionTest test;
        test.begin(script(u"CREATE TABLE a (b);"_s), [&answers](const auto &) { ++answers; });
    }
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void TestConnectionTest::knowsTheDrivers()
{
    QCOMPARE(missingDriver(DatabaseKind::Sqlite), QString());
    const QStringList drivers = QSqlDatabase::drivers();
    const QString postgres = missingDriver(DatabaseKind::PostgreSql);
    const QString mysql = missingDriver(DatabaseKind::MySql);
    QCOMPARE(postgres.isEmpty(), drivers.contains(u"QPSQL"_s));
    QCOMPARE(mysql.isEmpty(), drivers.contains(u"QMYSQL"_s));
    QVERIFY(postgres.isEmpty() || postgres.contains("libqt6sql6-psql"_L1));
    QVERIFY(mysql.isEmpty() || mysql.contains("libqt6sql6-mysql"_L1));
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
