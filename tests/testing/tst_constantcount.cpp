// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/querycount.h"

#include "datalayer/testing/querygroup.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// A library of \a books by as many authors, with two publishers.
QString library(int books)
{
    return u"CREATE TABLE publisher (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author,"
           " publisher_id INTEGER REFERENCES publisher);"
           "INSERT INTO publisher VALUES (0, 'even'), (1, 'odd');"_s
        + (books > 0 ? fillScript(u"author"_s, u"name"_s, books, u"'A'"_s)
                   + fillScript(u"book"_s, u"author_id, publisher_id"_s, books, u"i, i % 2"_s)
                     : QString());
}

/// What a load of \a lookups from the authors runs with so many.
CapturedQueries loadAt(int size, const QStringList &lookups, FetchStrategy strategy,
                       const LoadOptions &options = {})
{
    Database database = openScript(library(size));
    return queriesOfLoad(database, load(database, u"author"_s, lookups, strategy, options));
}

/// So many root queries, each of another table.
CapturedQueries rootQueries(int count)
{
    QList<QueryRecord> records;
    for (int i = 0; i < count; ++i) {
        QueryRecord record;
        record.level = QueryId { i + 1 };
        record.sql = u"SELECT id FROM t%1"_s.arg(i);
        records << record;
    }
    return records;
}

/// So many queries of one key each.
CapturedQueries oneKeyQueries(int count)
{
    CapturedQueries captured = rootQueries(count);
    for (QueryRecord &record : captured.records) {
        record.kind = QueryRecord::Kind::OneKey;
        record.lookups = { { u"r"_s } };
        record.sql = u"SELECT id FROM t"_s;
    }
    return captured;
}

} // namespace

/// The definition of no N+1: as many queries whatever the size of the data.
class TestConstantCount : public QObject
{
    Q_OBJECT

private slots:
    void holdsForPrefetch();
    void holdsWhereOnlyStatementsGrow();
    void namesWhatGrows();
    void namesALoopOfLoads();
    void tellsALevelWithoutKeysFromGrowth();
    void saysHowFast_data();
    void saysHowFast();
    void saysWhereItDoesNotGrow();
    void refusesToCompareNothing();
    void refusesFailedStatements();
    void asksEachSizeOnce();
};

void TestConstantCount::holdsForPrefetch()
{
    const auto queriesAt = [](int size) {
        return loadAt(size, { u"book__publisher"_s }, FetchStrategy::Prefetch);
    };
    // From a list of keys through an array of keys to none at all: a query each time.
    EXPECT_CONSTANT_QUERIES(queriesAt, 10, 20, 40, 1000);
}

void TestConstantCount::holdsWhereOnlyStatementsGrow()
{
    qint64 statements = 0;
    const auto queriesAt = [&](int size) {
        CapturedQueries captured = loadAt(size, { u"book"_s }, FetchStrategy::Prefetch,
                                          { .chunkSize = 10 });
        statements = countOf(captured).statements;
        return captured;
    };
    EXPECT_CONSTANT_QUERIES(queriesAt, 10, 20, 40);
    QCOMPARE(statements, 1 + 4);
}

void TestConstantCount::namesWhatGrows()
{
    const auto queriesAt = [](int size) {
        return loadAt(size, { u"book__publisher"_s }, FetchStrategy::Naive);
    };
    QCOMPARE(constantCountFailure(queriesAt, { 10, 20, 40 }).split(u'\n'),
             (QStringList {
                 u"queries grow with the data: 21 at 10, 41 at 20, 81 at 40: 2 more per record"_s,
                 u"  10, 20, 40 x SELECT ... FROM book WHERE author_id = ? ORDER BY id"_s,
                 u"         N+1 on book (author › book), one query per record, keys 1, 2, 3, ...: "
                 "load it with .prefetchRelated(u\"book\"_s) and FetchStrategy::Prefetch"_s,
                 u"  10, 20, 40 x SELECT ... FROM publisher WHERE id = ?"_s,
                 u"         N+1 on book__publisher (author › book › publisher), one query per "
                 "record, keys 1, 0 again and again: load it with "
                 ".prefetchRelated(u\"book__publisher\"_s) and FetchStrategy::Prefetch"_s,
             }));
}

void TestConstantCount::namesALoopOfLoads()
{
    const auto queriesAt = [](int size) -> CapturedQueries {
        Database database = openScript(library(size));
        const QueryCapture capture(database);
        const auto authors = database.objects(u"author"_s).fetch();
        for (const Record &author : *authors) {
            const auto books = database.objects(u"book"_s)
                                   .filter(u"author_id"_s, Value::of(author.cell(u"id"_s)))
                                   .fetch();
            if (!books)
                qFatal("the load failed");
        }
        return capture;
    };
    QCOMPARE(constantCountFailure(queriesAt, { 3, 5 }),
             u"queries grow with the data: 4 at 3, 6 at 5: one more per record\n"
             "  3, 5 x SELECT ... FROM book WHERE author_id = ? ORDER BY id\n"
             "         N+1 on author › book, one load per record, keys 1, 2, 3, ...: load both "
             "with objects(u\"author\"_s).prefetchRelated(u\"book\"_s)"_s);
}

void TestConstantCount::tellsALevelWithoutKeysFromGrowth()
{
    const auto queriesAt = [](int size) {
        return loadAt(size, { u"book"_s }, FetchStrategy::Prefetch);
    };
    QCOMPARE(constantCountFailure(queriesAt, { 0, 3, 6 }),
             u"queries grow with the data: 1 at 0, 2 at 3, 2 at 6\n"
             "  0, 1, 1 x SELECT ... FROM book WHERE author_id IN (?, ...) ORDER BY id\n"
             "         once or not at all, so no N+1: data of every size should have records for "
             "it"_s);
}

void TestConstantCount::saysHowFast_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<QString>("rate");
    const QList<int> sizes { 10, 20, 40 };
    QTest::newRow("one") << sizes << QList<int> { 11, 21, 41 } << u"one more per record"_s;
    QTest::newRow("two") << sizes << QList<int> { 21, 41, 81 } << u"2 more per record"_s;
    QTest::newRow("about one") << sizes << QList<int> { 11, 21, 40 }
                               << u"about one more per record"_s;
    QTest::newRow("two and a half")
        << sizes << QList<int> { 25, 50, 100 } << u"about 2.5 more per record"_s;
    QTest::newRow("one in five") << sizes << QList<int> { 3, 5, 9 }
                                 << u"about one more per 5 records"_s;
    QTest::newRow("one in many") << QList<int> { 1000, 2000 } << QList<int> { 2, 3 }
                                 << u"about one more per 1000 records"_s;
    QTest::newRow("quadratic") << sizes << QList<int> { 100, 400, 1600 } << u"not in proportion"_s;
    QTest::newRow("the largest first")
        << QList<int> { 40, 10, 20 } << QList<int> { 41, 11, 21 } << u"one more per record"_s;
}

void TestConstantCount::saysHowFast()
{
    QFETCH(const QList<int>, sizes);
    QFETCH(const QList<int>, counts);
    QFETCH(const QString, rate);
    const auto queriesAt = [&](int size) { return oneKeyQueries(counts[sizes.indexOf(size)]); };
    const QString failure = constantCountFailure(queriesAt, sizes);
    QVERIFY2(failure.section(u'\n', 0, 0).endsWith(u": "_s + rate), qPrintable(failure));
}

void TestConstantCount::saysWhereItDoesNotGrow()
{
    const auto fewer = [](int size) { return oneKeyQueries(10 - size); };
    const QString failure = constantCountFailure(fewer, { 1, 2, 4 });
    QCOMPARE(failure.section(u'\n', 0, 0),
             u"queries differ with the data: 9 at 1, 8 at 2, 6 at 4"_s);
    QCOMPARE(failure.section(u'\n', 1, 1), u"  9, 8, 6 x SELECT ... FROM t"_s);
    // Many sorts of them.
    const QString many = constantCountFailure(&rootQueries, { 1, 20 });
    QVERIFY2(many.endsWith(u"\n  and 11 more"_s), qPrintable(many));
}

void TestConstantCount::refusesToCompareNothing()
{
    const QString sizes = u"two different sizes at least are needed to see whether queries grow"_s;
    QCOMPARE(constantCountFailure(&rootQueries, {}), sizes);
    QCOMPARE(constantCountFailure(&rootQueries, { 3 }), sizes);
    QCOMPARE(constantCountFailure(&rootQueries, { 3, 3 }), sizes);
    const auto none = [](int) { return rootQueries(0); };
    QCOMPARE(constantCountFailure(none, { 10, 20 }),
             u"no queries at 10, 20: nothing was compared; EXPECT_NO_QUERIES is for code that is "
             "to run none"_s);
}

void TestConstantCount::refusesFailedStatements()
{
    const auto failing = [](int size) {
        CapturedQueries captured = rootQueries(2);
        if (size == 20)
            captured.records.last().error = DbError { DbError::Kind::Statement,
                                                      u"no such table: t1"_s,
                                                      {} };
        return captured;
    };
    QCOMPARE(constantCountFailure(failing, { 10, 20 }),
             u"a statement failed at 20, so that its count says nothing:\n"
             "     1 x SELECT ... FROM t1 (failed: no such table: t1)"_s);
}

void TestConstantCount::asksEachSizeOnce()
{
    QList<int> asked;
    const auto queriesAt = [&](int size) {
        asked << size;
        return rootQueries(2);
    };
    EXPECT_CONSTANT_QUERIES(queriesAt, 40, 10, 20, 10);
    QCOMPARE(asked, (QList<int> { 10, 20, 40 }));
}

QTEST_GUILESS_MAIN(TestConstantCount)
#include "tst_constantcount.moc"
