// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/queryassert.h"

#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QueryRecord statement(QueryRecord::Kind kind, int level, const QString &sql)
{
    QueryRecord record;
    record.kind = kind;
    record.level = level;
    record.sql = sql;
    return record;
}

constexpr auto root = QueryRecord::Kind::Root;
constexpr auto oneKey = QueryRecord::Kind::OneKey;
constexpr auto batch = QueryRecord::Kind::Batch;

} // namespace

/// The helper's own failures, which nobody would read if they were wrong.
class TestQueryAssert : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatRanInstead_data();
    void saysWhatRanInstead();
    void saysNothingWhereTheCountIsRight();
    void namesTheRepeatedStatementOfARealLoad();
    void capturesOnlyWhatRanInItsBlock();
};

void TestQueryAssert::saysWhatRanInstead_data()
{
    QTest::addColumn<QList<QueryRecord>>("records");
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<QString>("failure");

    QList<QueryRecord> nPlusOne { statement(root, 1,
                                            u"SELECT id, name FROM author ORDER BY id"_s) };
    for (int i = 0; i < 40; ++i)
        nPlusOne << statement(oneKey, i + 2, u"SELECT id, title FROM book WHERE author_id = ?"_s);
    QTest::newRow("the N+1 in one line")
        << nPlusOne << qint64(2)
        << u"expected 2 queries, 41 ran: 1 x SELECT ... FROM author ORDER BY id, "
           "40 x SELECT ... FROM book WHERE author_id = ?"_s;

    QTest::newRow("one, none ran")
        << QList<QueryRecord>() << qint64(1) << u"expected 1 query, none ran"_s;
    QTest::newRow("none, one ran")
        << QList<QueryRecord> { statement(root, 1, u"SELECT id FROM a"_s) } << qint64(0)
        << u"expected 0 queries, 1 ran: 1 x SELECT ... FROM a"_s;
    QTest::newRow("the catalogue does not count")
        << QList<QueryRecord> { statement(QueryRecord::Kind::Schema, 1, u"SELECT 1 FROM x"_s),
                                statement(QueryRecord::Kind::Setup, 2, u"PRAGMA encoding"_s) }
        << qint64(1) << u"expected 1 query, none ran"_s;

    const QString list = u"SELECT id FROM b WHERE a IN (?, ?, ?, ?, ?)"_s;
    QTest::newRow("the chunks of a level are one, a long list is cut")
        << QList<QueryRecord> { statement(root, 1, u"SELECT id FROM a"_s),
                                statement(batch, 2, list), statement(batch, 2, list) }
        << qint64(3)
        << u"expected 3 queries, 2 ran in 3 statements: 1 x SELECT ... FROM a, "
           "2 x SELECT ... FROM b WHERE a IN (?, ...)"_s;
    QTest::newRow("a list of composite keys is cut")
        << QList<QueryRecord> { statement(
               batch, 1,
               u"SELECT id FROM b WHERE (a, c) IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?))"_s) }
        << qint64(0)
        << u"expected 0 queries, 1 ran: 1 x SELECT ... FROM b WHERE (a, c) IN (VALUES (?, ?), ...)"_s;

    QueryRecord failed = statement(root, 1, u"SELECT id FROM a"_s);
    failed.error = DbError { DbError::Kind::Statement, u"no such table: a"_s, failed.sql };
    QTest::newRow("a failure is named")
        << QList<QueryRecord> { failed } << qint64(2)
        << u"expected 2 queries, 1 ran: 1 x SELECT ... FROM a (failed: no such table: a)"_s;
}

void TestQueryAssert::saysWhatRanInstead()
{
    QFETCH(const QList<QueryRecord>, records);
    QFETCH(const qint64, expected);
    QFETCH(const QString, failure);
    QCOMPARE(queryCountFailure(records, expected), failure);
}

void TestQueryAssert::saysNothingWhereTheCountIsRight()
{
    const QList<QueryRecord> records { statement(root, 1, u"SELECT id FROM a"_s),
                                       statement(batch, 2, u"SELECT id FROM b"_s),
                                       statement(batch, 2, u"SELECT id FROM b"_s) };
    QCOMPARE(queryCountFailure(records, 2), QString());
    EXPECT_QUERIES(records, 2);
}

void TestQueryAssert::namesTheRepeatedStatementOfARealLoad()
{
    Database database = openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author);"
        "INSERT INTO author VALUES (1, 'A'), (2, 'B'), (3, 'C');"_s);
    const QuerySet query = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const Loaded loaded = database.load(query, FetchStrategy::Naive);
    QCOMPARE(queryCountFailure(database.log().recordsOfLoad(loaded.load), 2),
             u"expected 2 queries, 4 ran: 1 x SELECT ... FROM author ORDER BY id, "
             "3 x SELECT ... FROM book WHERE author_id = ? ORDER BY id"_s);
}

void TestQueryAssert::capturesOnlyWhatRanInItsBlock()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY);"_s);
    QVERIFY(database.objects(u"a"_s).fetch());
    const QueryCapture capture(database.log());
    EXPECT_QUERIES(capture.records(), 0);
    QVERIFY(database.objects(u"a"_s).fetch());
    EXPECT_QUERIES(capture.records(), 1);
}

QTEST_GUILESS_MAIN(TestQueryAssert)
#include "tst_queryassert.moc"
