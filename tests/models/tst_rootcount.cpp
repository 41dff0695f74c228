// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/rootcount.h"
#include "datalayer/records/queryset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// What is known of how many root records a query has.
class TestRootCount : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatWasCounted_data();
    void takesWhatWasCounted();
    void hasARowMoreWhereRecordsMayFollow();
    void isInexactWhereCountingEnds();
    void beginsAnew();
};

void TestRootCount::takesWhatWasCounted_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<qint64>("counted");
    QTest::addColumn<qint64>("held");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("isEndOpen");
    const QuerySet all(u"author"_s);
    QTest::newRow("more than are held") << all << 250LL << 100LL << 250LL << true;
    QTest::newRow("all are held") << all << 100LL << 100LL << 100LL << false;
    QTest::newRow("some have come meanwhile") << all << 90LL << 100LL << 100LL << false;
    QTest::newRow("offset") << all.offset(50) << 250LL << 100LL << 200LL << true;
    QTest::newRow("offset behind the last") << all.offset(300) << 250LL << 0LL << 0LL << false;
    QTest::newRow("limit") << all.limit(120) << 250LL << 100LL << 120LL << true;
}

void TestRootCount::takesWhatWasCounted()
{
    QFETCH(const QuerySet, query);
    QFETCH(const qint64, counted);
    QFETCH(const qint64, held);
    RootCount count { .estimate = 1000, .isEndOpen = true, .isCut = true };
    count.take(counted, query, held);
    QTEST(count.total, "total");
    QTEST(count.isEndOpen, "isEndOpen");
    QVERIFY(!count.isCut);
    QCOMPARE(count.rowsUpTo(held, query), count.total); // the estimate has no say any more
    QCOMPARE(count.exact(query), std::optional(count.total));
}

void TestRootCount::hasARowMoreWhereRecordsMayFollow()
{
    const QuerySet all(u"author"_s);
    RootCount count;
    QCOMPARE(count.rowsUpTo(100, all), 100);
    count.isEndOpen = true;
    QCOMPARE(count.rowsUpTo(0, all), 0);
    QCOMPARE(count.rowsUpTo(100, all), 101);
    QCOMPARE(count.rowsUpTo(100, all.limit(100)), 100);
    count.estimate = 1000;
    QCOMPARE(count.rowsUpTo(100, all), 1000);
    QCOMPARE(count.rowsUpTo(1000, all), 1001);
    QVERIFY(!count.exact(all));
}

void TestRootCount::isInexactWhereCountingEnds()
{
    const QuerySet all(u"author"_s);
    RootCount count { .isEndOpen = true };
    count.take(RootCount::most, all, 100);
    QVERIFY(!count.exact(all));
    count.take(RootCount::most, all.offset(10), 100);
    QVERIFY(!count.exact(all.offset(10)));
}

void TestRootCount::beginsAnew()
{
    RootCount count { .total = 250, .estimate = 1000, .isCut = true };
    count.startAnew(100, false, true); // the same records, again
    QCOMPARE(count.total, 250);
    QCOMPARE(count.estimate, -1);
    QVERIFY(count.isEndOpen);
    QVERIFY(!count.isCut);
    count.startAnew(300, false, true); // more than there were
    QCOMPARE(count.total, 300);
    count.startAnew(200, true, true); // fewer
    QCOMPARE(count.total, 200);
    QVERIFY(!count.isEndOpen);
    count.startAnew(100, false, false); // others
    QCOMPARE(count.total, -1);
    count.startAnew(100, true, true);
    QCOMPARE(count.total, -1); // who is to count them has not
    count.isCut = true;
    count.endAt(120);
    QCOMPARE(count.total, 120);
    QVERIFY(!count.isEndOpen);
    QVERIFY(!count.isCut);
}

QTEST_GUILESS_MAIN(TestRootCount)
#include "tst_rootcount.moc"
