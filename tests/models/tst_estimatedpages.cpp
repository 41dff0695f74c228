// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pagesfixture.h"

using namespace Qt::StringLiterals;
using namespace roundtrip;
using Fixture = test::PagesFixture;

namespace {

/// 250 records, of which the catalogue's statistics say that they are \a rows.
QString estimatedAs(int rows)
{
    return test::numbers
        + u"ANALYZE; DELETE FROM sqlite_stat1;"
          "INSERT INTO sqlite_stat1 VALUES ('n', NULL, '%1');"_s.arg(rows);
}

qsizetype countsIn(const QueryLog &log)
{
    QList<QueryRecord> records = log.records();
    records.removeIf(
        [](const QueryRecord &record) { return record.kind != QueryRecord::Kind::Count; });
    return records.size();
}

} // namespace

/// Pages of a database that is not to be counted unless somebody asks for it.
class TestEstimatedPages : public QObject
{
    Q_OBJECT

private slots:
    void hasAsManyRowsAsTheCatalogueSays();
    void countsOnRequest();
    void countsWhatIsFiltered();
    void estimatesAnewAfterAReload();
    void findsTheEndBehindTooFew();
    void findsTheEndBeforeTooMany();
    void heedsLimitAndOffset();
    void knowsTheEndOfFewRecords();
    void goesOnWithoutStatistics();

private:
    static void load(Fixture &fixture, const QuerySet &query)
    {
        fixture.pages.setSparse(true);
        fixture.pages.setCounting(RecordPages::Counting::OnRequest);
        fixture.load(query);
    }
};

void TestEstimatedPages::hasAsManyRowsAsTheCatalogueSays()
{
    Fixture fixture(estimatedAs(240));
    load(fixture, QuerySet(u"n"_s));
    QCOMPARE(fixture.pages.rowCount(), 240);
    QCOMPARE(fixture.pages.estimatedCount(), 240);
    QCOMPARE(fixture.pages.totalCount(), -1);
    QVERIFY(fixture.pages.isCountCut());
    QVERIFY(fixture.pages.hasMore());
    QVERIFY(fixture.show(100, 110));
    QVERIFY(fixture.isInOrder());
    QCOMPARE(countsIn(fixture.log), 0);
}

void TestEstimatedPages::countsOnRequest()
{
    Fixture fixture(estimatedAs(240));
    load(fixture, QuerySet(u"n"_s));
    fixture.pages.countAll();
    QTRY_COMPARE(fixture.pages.totalCount(), 250);
    QCOMPARE(fixture.pages.estimatedCount(), -1);
    QCOMPARE(fixture.pages.rowCount(), 250);
    QVERIFY(!fixture.pages.isCountCut());
    QCOMPARE(countsIn(fixture.log), 1);
}

void TestEstimatedPages::countsWhatIsFiltered()
{
    Fixture fixture(estimatedAs(240));
    load(fixture, QuerySet(u"n"_s).filter(u"id__gt"_s, Value::ofInteger(10)));
    QTRY_COMPARE(fixture.pages.totalCount(), 240);
    QCOMPARE(fixture.pages.estimatedCount(), -1);
}

void TestEstimatedPages::estimatesAnewAfterAReload()
{
    Fixture fixture(estimatedAs(260));
    load(fixture, QuerySet(u"n"_s));
    fixture.pages.countAll();
    QTRY_COMPARE(fixture.pages.totalCount(), 250);
    fixture.pages.reload(FetchStrategy::Naive);
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.pages.totalCount(), -1);
    QCOMPARE(fixture.pages.rowCount(), 260);
    QVERIFY(fixture.pages.isCountCut());
    QCOMPARE(countsIn(fixture.log), 1);
}

void TestEstimatedPages::findsTheEndBehindTooFew()
{
    Fixture fixture(estimatedAs(120));
    load(fixture, QuerySet(u"n"_s));
    QCOMPARE(fixture.pages.rowCount(), 120);
    QVERIFY(fixture.show(100, 119));
    QCOMPARE(fixture.pages.rowCount(), 201); // a whole page has come, and more may follow
    QCOMPARE(fixture.pages.estimatedCount(), 120);
    QVERIFY(fixture.show(150, 200));
    QCOMPARE(fixture.pages.totalCount(), 250);
    QCOMPARE(fixture.pages.rowCount(), 250);
    QVERIFY(fixture.isInOrder());
    QCOMPARE(countsIn(fixture.log), 0);
}

void TestEstimatedPages::findsTheEndBeforeTooMany()
{
    Fixture fixture(estimatedAs(1000));
    load(fixture, QuerySet(u"n"_s));
    QCOMPARE(fixture.pages.rowCount(), 1000);
    // Within a page of the end.
    QVERIFY(fixture.show(205, 249));
    QCOMPARE(fixture.pages.rowCount(), 250);
    // Far behind it.
    load(fixture, QuerySet(u"n"_s));
    QCOMPARE(fixture.pages.rowCount(), 1000);
    fixture.pages.show(980, 999);
    QTRY_COMPARE(fixture.pages.totalCount(), 250);
    QCOMPARE(fixture.pages.rowCount(), 250);
    QCOMPARE(countsIn(fixture.log), 1);
    QVERIFY(fixture.show(230, 249));
    QVERIFY(fixture.isInOrder());
}

void TestEstimatedPages::heedsLimitAndOffset()
{
    Fixture fixture(estimatedAs(240));
    load(fixture, QuerySet(u"n"_s).offset(20).limit(1000));
    QCOMPARE(fixture.pages.rowCount(), 220);
    load(fixture, QuerySet(u"n"_s).limit(130));
    QCOMPARE(fixture.pages.rowCount(), 130);
    QVERIFY(fixture.show(100, 129));
    QVERIFY(!fixture.pages.hasMore());
    load(fixture, QuerySet(u"n"_s).offset(245));
    QCOMPARE(fixture.pages.totalCount(), 5);
}

void TestEstimatedPages::knowsTheEndOfFewRecords()
{
    Fixture fixture(estimatedAs(240));
    load(fixture, QuerySet(u"letter"_s));
    QCOMPARE(fixture.pages.totalCount(), 3);
    QVERIFY(!fixture.pages.isCountCut());
    QCOMPARE(countsIn(fixture.log), 0);
}

void TestEstimatedPages::goesOnWithoutStatistics()
{
    Fixture fixture;
    load(fixture, QuerySet(u"n"_s));
    QCOMPARE(fixture.pages.rowCount(), 101);
    QCOMPARE(fixture.pages.estimatedCount(), -1);
    QVERIFY(fixture.pages.isCountCut());
    QCOMPARE(countsIn(fixture.log), 0);
    fixture.pages.countAll();
    QTRY_COMPARE(fixture.pages.rowCount(), 250);
}

QTEST_GUILESS_MAIN(TestEstimatedPages)

#include "tst_estimatedpages.moc"
