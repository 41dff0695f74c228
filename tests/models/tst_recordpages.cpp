// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pagesfixture.h"
#include "tests/support/statementwatch.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using Fixture = test::PagesFixture;

class TestRecordPages : public QObject
{
    Q_OBJECT

private slots:
    void startsEmpty();
    void loadsPageByPage();
    void staysWithinALimit_data();
    void staysWithinALimit();
    void bracketsEachChange();
    void loadsAtLeastWhatWasShown();
    void keepsWhatItHoldsWhenALoadFails();
    void dropsAReplyThatIsNoLongerWanted();
    void dropsRepliesWhenCleared();
    void holdsWhatCameBeforeAStop();
};

void TestRecordPages::startsEmpty()
{
    Fixture fixture;
    QVERIFY(fixture.pages.isEmpty());
    QCOMPARE(fixture.pages.count(), 0);
    QCOMPARE(fixture.pages.totalCount(), -1);
    QVERIFY(!fixture.pages.hasMore());
    fixture.pages.loadMore(); // of nothing
    QVERIFY(!fixture.pages.isLoading());
}

void TestRecordPages::loadsPageByPage()
{
    Fixture fixture;
    fixture.load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    QCOMPARE(fixture.ends(), std::pair(1LL, 100LL));
    QCOMPARE(fixture.pages.recordCount(), 103);
    QVERIFY(fixture.pages.hasMore());
    QTRY_COMPARE(fixture.pages.totalCount(), 250);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.loadMore();
        fixture.pages.loadMore(); // one at a time: no second request
        gate.open();
        QVERIFY(fixture.wait());
    }
    QCOMPARE(fixture.ends(), std::pair(1LL, 200LL));
    fixture.pages.loadMore();
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.ends(), std::pair(1LL, 250LL));
    QCOMPARE(fixture.keyAt(100), 101);
    QCOMPARE(fixture.keyAt(199), 200);
    QVERIFY(!fixture.pages.hasMore());
    QCOMPARE(fixture.pages.recordCount(), 253);
}

void TestRecordPages::staysWithinALimit_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<qint64>("total");
    QTest::newRow("below a page") << QuerySet(u"n"_s).limit(7) << 1LL << 7LL << 7LL;
    QTest::newRow("above a page") << QuerySet(u"n"_s).limit(120).offset(10) << 11LL << 110LL
                                  << 120LL;
    QTest::newRow("above what is there")
        << QuerySet(u"n"_s).limit(900).offset(200) << 201LL << 250LL << 50LL;
    QTest::newRow("offset alone") << QuerySet(u"n"_s).offset(40) << 41LL << 140LL << 210LL;
}

void TestRecordPages::staysWithinALimit()
{
    QFETCH(QuerySet, query);
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    QFETCH(qint64, total);
    Fixture fixture;
    fixture.load(query);
    QCOMPARE(fixture.ends(), std::pair(first, last));
    QTRY_COMPARE(fixture.pages.totalCount(), total);
    QCOMPARE(fixture.pages.hasMore(), fixture.pages.count() < total);
    QCOMPARE(fixture.pages.query(), query);
}

void TestRecordPages::bracketsEachChange()
{
    Fixture fixture;
    QStringList told;
    const auto tell = [&](const QString &what) {
        told << u"%1: %2"_s.arg(what).arg(fixture.pages.count());
    };
    QObject::connect(&fixture.pages, &RecordPages::aboutToReplace, [&] { tell(u"replacing"_s); });
    QObject::connect(&fixture.pages, &RecordPages::replaced, [&] { tell(u"replaced"_s); });
    QObject::connect(&fixture.pages, &RecordPages::aboutToResize,
                     [&](qint64 rows) { tell(u"resizing to %1"_s.arg(rows)); });
    QObject::connect(&fixture.pages, &RecordPages::resized, [&] { tell(u"resized"_s); });
    QObject::connect(&fixture.pages, &RecordPages::arrived, [&](qint64 first, qint64 last) {
        tell(u"%1 to %2 arrived"_s.arg(first).arg(last));
    });
    QObject::connect(&fixture.pages, &RecordPages::loadFinished, [&] { tell(u"finished"_s); });
    fixture.load(QuerySet(u"n"_s).limit(130));
    fixture.pages.loadMore();
    QVERIFY(fixture.wait());
    fixture.pages.clear();
    QCOMPARE(
        told,
        (QStringList { u"replacing: 0"_s, u"replaced: 100"_s, u"finished: 100"_s,
                       u"resizing to 130: 100"_s, u"resized: 100"_s, u"100 to 129 arrived: 130"_s,
                       u"finished: 130"_s, u"replacing: 130"_s, u"replaced: 0"_s }));
}

void TestRecordPages::loadsAtLeastWhatWasShown()
{
    Fixture fixture;
    fixture.load(QuerySet(u"n"_s));
    fixture.pages.loadMore();
    QVERIFY(fixture.wait());
    const int before = static_cast<int>(fixture.log.loads().size());
    fixture.pages.load(fixture.pages.query(), FetchStrategy::Naive, fixture.pages.count());
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.pages.count(), 200);
    QCOMPARE(fixture.pages.strategy(), FetchStrategy::Naive);
    // One load, and the count that may have followed it by now.
    const QList<LoadRecord> loads = fixture.log.loads().sliced(before);
    QCOMPARE(std::ranges::count_if(loads, &LoadRecord::isCounted), 1);
}

void TestRecordPages::keepsWhatItHoldsWhenALoadFails()
{
    Fixture fixture;
    const QuerySet letters(u"letter"_s);
    fixture.load(letters);
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    fixture.load(QuerySet(u"lettre"_s), FetchStrategy::Naive);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.first().at(1).value<std::optional<DbError>>().has_value());
    QCOMPARE(fixture.pages.query(), letters);
    QCOMPARE(fixture.pages.strategy(), FetchStrategy::Prefetch);
    QCOMPARE(fixture.pages.count(), 3);
}

void TestRecordPages::dropsAReplyThatIsNoLongerWanted()
{
    Fixture fixture;
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.load(QuerySet(u"n"_s), FetchStrategy::Naive);
        fixture.pages.load(QuerySet(u"letter"_s), FetchStrategy::Naive);
        gate.open();
        QTRY_VERIFY(!fixture.runner.isBusy());
    }
    QVERIFY(!fixture.pages.isLoading());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(fixture.pages.query(), QuerySet(u"letter"_s));
}

void TestRecordPages::dropsRepliesWhenCleared()
{
    Fixture fixture;
    fixture.load(QuerySet(u"letter"_s));
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.load(QuerySet(u"n"_s), FetchStrategy::Naive);
        fixture.pages.clear();
        QVERIFY(!fixture.pages.isLoading());
        gate.open();
        QTRY_VERIFY(!fixture.runner.isBusy());
    }
    QVERIFY(fixture.pages.isEmpty());
    QVERIFY(fixture.pages.query().root().isEmpty());
    QVERIFY(finished.isEmpty());
}

void TestRecordPages::holdsWhatCameBeforeAStop()
{
    Fixture fixture;
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s), FetchStrategy::Naive);
        QTRY_VERIFY(gate.isReached());
        fixture.runner.stop();
        gate.open();
        QVERIFY(fixture.wait());
    }
    QVERIFY(finished.last().at(2).toBool());
    QVERIFY(fixture.pages.count() > 0);
    // The stop was for that load alone.
    fixture.load(QuerySet(u"letter"_s));
    QCOMPARE(fixture.pages.count(), 3);
}

QTEST_GUILESS_MAIN(TestRecordPages)
#include "tst_recordpages.moc"
