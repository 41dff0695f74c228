// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/neededqueries.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestNeededQueries : public QObject
{
    Q_OBJECT

private slots:
    void remembersByPathPageAndStrategy();
    void comparesWithNaive();
};

void TestNeededQueries::remembersByPathPageAndStrategy()
{
    NeededQueries needed;
    const QuerySet books = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const QuerySet genres = books.prefetchRelated(u"book__genre"_s);
    const QuerySet some = books.filter(u"id"_s, Value::ofInteger(3));
    QCOMPARE(needed.last(books, 77, FetchStrategy::Naive), 0);
    needed.note(books, 77, FetchStrategy::Naive, 78);
    needed.note(books, 77, FetchStrategy::Prefetch, 2);
    needed.note(genres, 77, FetchStrategy::Prefetch, 3);
    QCOMPARE(needed.last(books, 77, FetchStrategy::Naive), 78);
    QCOMPARE(needed.last(books, 77, FetchStrategy::Prefetch), 2);
    QCOMPARE(needed.last(genres, 77, FetchStrategy::Prefetch), 3);
    QCOMPARE(needed.last(genres, 77, FetchStrategy::Naive), 0);
    QCOMPARE(needed.last(books, 100, FetchStrategy::Naive), 0);
    QCOMPARE(needed.last(some, 77, FetchStrategy::Naive), 0);
    // The last time, not the first.
    needed.note(books, 77, FetchStrategy::Naive, 80);
    QCOMPARE(needed.last(books, 77, FetchStrategy::Naive), 80);
    needed.clear();
    QCOMPARE(needed.last(books, 77, FetchStrategy::Prefetch), 0);
}

void TestNeededQueries::comparesWithNaive()
{
    for (const FetchStrategy strategy : allFetchStrategies()) {
        QCOMPARE(NeededQueries::comparedWith(strategy),
                 strategy == FetchStrategy::Naive ? FetchStrategy::Prefetch : FetchStrategy::Naive);
    }
}

QTEST_APPLESS_MAIN(TestNeededQueries)
#include "tst_neededqueries.moc"
