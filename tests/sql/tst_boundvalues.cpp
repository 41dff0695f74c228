// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"
#include "datalayer/engine/sqlite/sqlitelimits.h"
#include "datalayer/log/querylog.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Reader = Connection::Reader;

Statement binding(qsizetype count)
{
    return { u"SELECT 7 IN (?"_s + u", ?"_s.repeated(count - 1) + u')',
             QList<Value>(count, Value::ofInteger(7)),
             {} };
}

std::unique_ptr<Connection> open(QueryLog &log, const ConnectionSettings &settings, Reader reader)
{
    auto connection = Connection::open(settings, log, reader);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().text));
    return *std::move(connection);
}

} // namespace

/// How many values a statement can bind: asked, and lowered.
class TestBoundValues : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatALibrarySays_data();
    void readsWhatALibrarySays();
    void isWhatTheLibraryAllows();
    void canBeLowered_data();
    void canBeLowered();
    void cannotBeRaised();
    void staysLoweredWhenTheFileIsOpenedAgain();
};

void TestBoundValues::readsWhatALibrarySays_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("version");
    QTest::addColumn<qsizetype>("limit");
    const QStringList others { u"COMPILER=gcc-12.2.0"_s, u"MAX_ATTACHED=10"_s, u"THREADSAFE=1"_s };
    QTest::newRow("nothing") << QStringList() << QString() << qsizetype(999);
    QTest::newRow("an old one") << others << u"3.31.1"_s << qsizetype(999);
    QTest::newRow("since 3.32") << others << u"3.32.0"_s << qsizetype(32766);
    QTest::newRow("a later one") << QStringList() << u"3.40.1"_s << qsizetype(32766);
    QTest::newRow("as compiled") << others + QStringList { u"MAX_VARIABLE_NUMBER=250000"_s }
                                 << u"3.40.1"_s << qsizetype(250000);
    QTest::newRow("fewer, as compiled")
        << QStringList { u"MAX_VARIABLE_NUMBER=100"_s } + others << u"3.40.1"_s << qsizetype(100);
    QTest::newRow("no number") << QStringList { u"MAX_VARIABLE_NUMBER=x"_s } << u"3.40.1"_s
                               << qsizetype(32766);
}

void TestBoundValues::readsWhatALibrarySays()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, version);
    QTEST(sqliteMaxBoundValues(options, version), "limit");
}

void TestBoundValues::isWhatTheLibraryAllows()
{
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &handle), SQLITE_OK);
    const int limit = sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, -1);
    QCOMPARE(sqlite3_close(handle), SQLITE_OK);
    const DatabaseFile file(u"CREATE TABLE t (id);"_s);
    ConnectionSettings byPath;
    byPath.path = file.path();
    ConnectionSettings byScript;
    byScript.script = u"CREATE TABLE t (id);"_s;
    for (const ConnectionSettings &settings : { byPath, byScript }) {
        // The general reader asks in SQL, the fast one the library.
        for (const Reader reader : { Reader::Fast, Reader::General }) {
            QueryLog log;
            const auto connection = open(log, settings, reader);
            if (reader == Reader::Fast && connection->reader() != reader)
                QSKIP("Qt's SQLite driver has a library of its own here");
            QCOMPARE(connection->maxBoundValues(), limit);
            for (const QueryRecord &record : log.records())
                QVERIFY(!record.isCounted() && !record.error);
        }
    }
}

void TestBoundValues::canBeLowered_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : { 1, 10, 999, 1000, 32766, 32767 })
        QTest::addRow("%d", limit) << limit;
}

void TestBoundValues::canBeLowered()
{
    QFETCH(const int, limit);
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        QueryLog log;
        ConnectionSettings settings;
        settings.script = u"CREATE TABLE t (id);"_s;
        settings.maxBoundValues = limit;
        const auto connection = open(log, settings, reader);
        QCOMPARE(connection->maxBoundValues(), limit);
        if (limit > 1000)
            continue; // Qt's driver takes seconds to prepare so many
        // And the database does refuse more: a statement that is too long fails where it is tested.
        std::vector<ColumnData> columns(1);
        QVERIFY(connection->run(binding(limit), {}, columns));
        QCOMPARE(columns[0].cell(0).integer, 1);
        const auto refused = connection->run(binding(limit + 1), {}, columns);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(u"too many"_s), qPrintable(refused.error().text));
    }
}

void TestBoundValues::cannotBeRaised()
{
    QueryLog log;
    ConnectionSettings settings;
    settings.script = u"CREATE TABLE t (id);"_s;
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        settings.maxBoundValues = 0;
        const qsizetype own = open(log, settings, reader)->maxBoundValues();
        settings.maxBoundValues = std::numeric_limits<int>::max();
        QCOMPARE(open(log, settings, reader)->maxBoundValues(), own);
    }
}

void TestBoundValues::staysLoweredWhenTheFileIsOpenedAgain()
{
    const DatabaseFile file(u"CREATE TABLE t (id);"_s);
    ConnectionSettings settings;
    settings.path = file.path();
    settings.maxBoundValues = 3;
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        QueryLog log;
        const auto connection = open(log, settings, reader);
        connection->abandon();
        QVERIFY(connection->refresh());
        QCOMPARE(connection->maxBoundValues(), 3);
        std::vector<ColumnData> columns(1);
        QVERIFY(connection->run(binding(3), {}, columns));
        QVERIFY(!connection->run(binding(4), {}, columns));
    }
}

QTEST_GUILESS_MAIN(TestBoundValues)
#include "tst_boundvalues.moc"
