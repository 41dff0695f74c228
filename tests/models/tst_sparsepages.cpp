// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pagesfixture.h"
#include "tests/support/statementwatch.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using Fixture = test::PagesFixture;

/// The pages of a window, with a row for each record.
class TestSparsePages : public QObject
{
    Q_OBJECT

private slots:
    void hasARowForEachRecord();
    void loadsWhatIsInSight();
    void readsByTheNearestKey_data();
    void readsByTheNearestKey();
    void passesOverWhatIsDraggedBy();
    void stopsAPageThatIsOutOfSight();
    void costsAsMuchAPageAsTheStrategyDoes();
    void dropsWhatWasOutOfSightLongest();
    void keepsWhatHasJustCome();
    void loadsAgainWhatIsInSight();
    void waitsAfterAFailure();
    void letsPagesPassACount();
    void correctsTheEnd_data();
    void correctsTheEnd();
};

void TestSparsePages::hasARowForEachRecord()
{
    Fixture fixture;
    fixture.pages.setSparse(true);
    QSignalSpy resized(&fixture.pages, &RecordPages::resized);
    fixture.load(QuerySet(u"n"_s));
    QTRY_COMPARE(fixture.pages.rowCount(), 250);
    QCOMPARE(resized.size(), 1); // from 101, one more than are held
    QCOMPARE(fixture.pages.count(), 100);
    QVERIFY(fixture.pages.hasMore());
    QVERIFY(!fixture.pages.pageAt(100));
    fixture.loadSparse(QuerySet(u"n"_s).limit(120).offset(10));
    QCOMPARE(fixture.pages.rowCount(), 120);
    fixture.loadSparse(QuerySet(u"letter"_s));
    QCOMPARE(fixture.pages.rowCount(), 3);
    QVERIFY(!fixture.pages.hasMore());
}

void TestSparsePages::loadsWhatIsInSight()
{
    Fixture fixture;
    fixture.loadSparse(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    QSignalSpy arrived(&fixture.pages, &RecordPages::arrived);
    QVERIFY(fixture.show(230, 245));
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toLongLong(), 200);
    QCOMPARE(fixture.pages.count(), 150);
    QVERIFY(!fixture.pages.pageAt(199));
    // Both ways, and both pages where the sight is on two.
    QVERIFY(fixture.show(195, 205));
    QCOMPARE(fixture.pages.count(), 250);
    QVERIFY(fixture.isInOrder());
    QVERIFY(!fixture.pages.hasMore());
    QCOMPARE(fixture.loads().size(), 3);
    QCOMPARE(fixture.pages.loadedCount(), 250);
    // All are of one walk.
    QCOMPARE(fixture.loads().at(0).continues, LoadId::None);
    QCOMPARE(fixture.loads().at(1).continues, fixture.loads().at(0).id);
    QCOMPARE(fixture.loads().at(2).continues, fixture.loads().at(0).id);
    // What is there is not asked for.
    QVERIFY(fixture.show(0, 249));
    QCoreApplication::processEvents();
    QCOMPARE(fixture.loads().size(), 3);
}

void TestSparsePages::readsByTheNearestKey_data()
{
    QTest::addColumn<QStringList>("order");
    QTest::addColumn<qint64>("seen");
    QTest::addColumn<qint64>("position");
    QTest::addColumn<QString>("where");
    QTest::addColumn<qint64>("offset");
    const QStringList none;
    QTest::newRow("the next page") << none << 0LL << 150LL << u"id > ?"_s << 0LL;
    QTest::newRow("one further") << none << 0LL << 250LL << u"id > ?"_s << 100LL;
    QTest::newRow("the end") << none << 0LL << 999LL << QString() << 0LL;
    QTest::newRow("near the end") << none << 0LL << 810LL << QString() << 100LL;
    QTest::newRow("the page before") << none << 550LL << 450LL << u"id < ?"_s << 0LL;
    QTest::newRow("before that") << none << 550LL << 310LL << u"id < ?"_s << 100LL;
    QTest::newRow("down") << QStringList { u"-id"_s } << 0LL << 150LL << u"id < ?"_s << 0LL;
    QTest::newRow("by a column that may be NULL")
        << QStringList { u"maybe"_s } << 0LL << 150LL << QString() << 100LL;
}

void TestSparsePages::readsByTheNearestKey()
{
    QFETCH(const QStringList, order);
    QFETCH(const qint64, seen);
    QFETCH(const qint64, position);
    QFETCH(const QString, where);
    QFETCH(const qint64, offset);
    Fixture fixture(
        u"CREATE TABLE n (id INTEGER PRIMARY KEY, maybe INTEGER);"
        "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1000)"
        " INSERT INTO n SELECT i, i FROM c;"_s);
    fixture.loadSparse(QuerySet(u"n"_s).orderBy(order));
    QVERIFY(fixture.show(seen, seen));
    QVERIFY(fixture.show(position, position));
    const QueryRecord root = fixture.lastRoot();
    QVERIFY2(where.isEmpty() ? !root.sql.contains("WHERE"_L1) : root.sql.contains(where),
             qPrintable(root.sql));
    QCOMPARE(root.sql.contains("OFFSET"_L1), offset > 0);
    if (offset > 0)
        QCOMPARE(root.values.last(), Value::ofInteger(offset));
    QVERIFY(fixture.isInOrder(!order.isEmpty() && order.first().startsWith(u'-')));
}

void TestSparsePages::passesOverWhatIsDraggedBy()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s));
    for (qint64 first = 0; first <= 240; ++first)
        fixture.pages.show(first, first + 5);
    QVERIFY(fixture.show(240, 249));
    QCOMPARE(fixture.loads().size(), 2);
    QCOMPARE(fixture.pages.count(), 20);
}

void TestSparsePages::stopsAPageThatIsOutOfSight()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.show(100, 105);
        QTRY_VERIFY(gate.isReached());
        fixture.pages.show(200, 205);
        QCoreApplication::processEvents(); // it is asked for
        gate.open();
        QVERIFY(fixture.show(200, 205));
    }
    QVERIFY(!fixture.pages.pageAt(100));
    // The end of one alone was told, and it was not a stop of the user's.
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished.first().at(2).toBool());
    QVERIFY(fixture.isInOrder());
    QVERIFY(fixture.show(100, 105)); // and can be had later
}

void TestSparsePages::costsAsMuchAPageAsTheStrategyDoes()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s).prefetchRelated(u"letter"_s), FetchStrategy::Naive);
    QVERIFY(fixture.show(100, 105));
    QCOMPARE(fixture.log.queriesOfLoad(fixture.loads().constLast().id).size(), 11);
    QCOMPARE(fixture.loads().constLast().strategy, FetchStrategy::Naive);
}

void TestSparsePages::dropsWhatWasOutOfSightLongest()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s));
    const qint64 ofOne = fixture.pages.memory();
    QVERIFY(ofOne > 0);
    fixture.pages.setMemoryLimit(3 * ofOne + ofOne / 2);
    QSignalSpy dropped(&fixture.pages, &RecordPages::dropped);
    for (const qint64 first : { 50, 100, 0, 200 }) // the first page is seen again
        QVERIFY(fixture.show(first, first + 5));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toLongLong(), 50);
    QVERIFY(!fixture.pages.pageAt(50));
    QVERIFY(fixture.pages.pageAt(0) && fixture.pages.pageAt(100) && fixture.pages.pageAt(200));
    QVERIFY(fixture.pages.memory() <= fixture.pages.memoryLimit());
    QCOMPARE(fixture.pages.rowCount(), 250);
    // It comes back when it is seen.
    QVERIFY(fixture.show(50, 55));
    QVERIFY(fixture.isInOrder());
    // What is in sight stays, however little memory there is.
    fixture.pages.setMemoryLimit(1);
    QCOMPARE(fixture.pages.count(), 10);
    QVERIFY(fixture.pages.pageAt(50));
}

/// The limit may fall at any moment, since the log takes of the same memory: also before whoever
/// looks at other records has said which are in sight.
void TestSparsePages::keepsWhatHasJustCome()
{
    Fixture fixture;
    fixture.loadSparse(QuerySet(u"n"_s));
    QVERIFY(fixture.show(205, 212));
    QObject::connect(&fixture.pages, &RecordPages::loadFinished, &fixture.pages,
                     [&fixture] { fixture.pages.setMemoryLimit(1); });
    const qsizetype before = fixture.loads().size();
    fixture.load(QuerySet(u"letter"_s));
    QVERIFY(fixture.pages.pageAt(0));
    QVERIFY(fixture.show(0, 2));
    QCOMPARE(fixture.loads().size(), before + 1);
}

void TestSparsePages::loadsAgainWhatIsInSight()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    QVERIFY(fixture.show(205, 212));
    const qsizetype before = fixture.loads().size();
    fixture.pages.reload(FetchStrategy::Naive);
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.loads().size(), before + 1);
    QCOMPARE(fixture.pages.count(), 20);
    QVERIFY(fixture.pages.pageAt(200) && fixture.pages.pageAt(219));
    QCOMPARE(fixture.pages.rowCount(), 250);
    QCOMPARE(fixture.pages.strategy(), FetchStrategy::Naive);
    QCOMPARE(fixture.pages.loadedCount(), 20);
    QVERIFY(fixture.isInOrder());
}

void TestSparsePages::waitsAfterAFailure()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s));
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.show(100, 105);
        QTRY_VERIFY(gate.isReached());
        fixture.runner.stop();
        gate.open();
        QVERIFY(fixture.wait());
    }
    const qsizetype loads = fixture.loads().size();
    QCoreApplication::processEvents();
    QVERIFY(!fixture.pages.isLoading());
    QCOMPARE(fixture.loads().size(), loads);
    QVERIFY(fixture.show(101, 106)); // the next look asks again
}

void TestSparsePages::letsPagesPassACount()
{
    Fixture fixture;
    fixture.pages.setSparse(true);
    {
        test::StatementGate gate(u"COUNT"_s);
        fixture.pages.load(QuerySet(u"n"_s), FetchStrategy::Prefetch);
        QTRY_VERIFY(gate.isReached());
        QVERIFY(fixture.wait());
        QCOMPARE(fixture.pages.rowCount(), 101); // as far as is known
        fixture.pages.show(90, 100);
        QTRY_VERIFY(fixture.pages.isLoading());
        gate.open();
        QVERIFY(fixture.show(90, 100));
    }
    QTRY_COMPARE(fixture.pages.rowCount(), 250);
    QCOMPARE(fixture.pages.totalCount(), 250);
}

void TestSparsePages::correctsTheEnd_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<qint64>("seen");
    QTest::addColumn<qint64>("total");
    QTest::newRow("shorter, read from before")
        << u"DELETE FROM n WHERE id > 120;"_s << 110LL << 120LL;
    QTest::newRow("shorter, read from the end")
        << u"DELETE FROM n WHERE id > 12;"_s << 240LL << 12LL;
    QTest::newRow("empty behind") << u"DELETE FROM n WHERE id > 100;"_s << 110LL << 100LL;
}

/// Somebody has deleted records since they were counted.
void TestSparsePages::correctsTheEnd()
{
    QFETCH(const QString, change);
    QFETCH(const qint64, seen);
    QFETCH(const qint64, total);
    const test::DatabaseFile file(test::numbers);
    Fixture fixture(file);
    fixture.loadSparse(QuerySet(u"n"_s));
    QCOMPARE(fixture.pages.rowCount(), 250);
    test::writeScript(file.path(), change);
    fixture.pages.show(seen, seen + 5);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.pages.rowCount(), total, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.pages.totalCount(), total, 30'000);
    QVERIFY(fixture.isInOrder());
    QVERIFY(fixture.show(0, total - 1));
    QVERIFY(fixture.isInOrder());
}

QTEST_GUILESS_MAIN(TestSparsePages)
#include "tst_sparsepages.moc"
