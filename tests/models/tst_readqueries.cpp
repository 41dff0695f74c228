// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/readqueries.h"

#include <QTest>

using namespace roundtrip;

class TestReadQueries : public QObject
{
    Q_OBJECT

private slots:
    void findsByIdInWhateverOrderTheyCame();
    void tellsWhetherThereIsABatch();
};

void TestReadQueries::findsByIdInWhateverOrderTheyCame()
{
    ReadQueries queries;
    QVERIFY(!queries.find(QueryId { 1 }));
    for (const int id : { 10, 30, 20, 40, 5 })
        queries.insert({ QueryId { id }, id * 100, QueryMark::Repeated });
    queries.insert({ QueryId { 30 }, 3001, QueryMark::Again }); // more is known of it now
    for (const int id : { 5, 10, 20, 40 }) {
        const ReadQueries::Query *found = queries.find(QueryId { id });
        QVERIFY(found);
        QCOMPARE(found->number, id * 100);
        QCOMPARE(found->mark, QueryMark::Repeated);
    }
    QCOMPARE(queries.find(QueryId { 30 })->number, 3001);
    QCOMPARE(queries.find(QueryId { 30 })->mark, QueryMark::Again);
    for (const int id : { 1, 15, 41 })
        QVERIFY(!queries.find(QueryId { id }));
    queries.clear();
    QVERIFY(!queries.find(QueryId { 10 }));
}

void TestReadQueries::tellsWhetherThereIsABatch()
{
    ReadQueries queries;
    queries.insert({ QueryId { 1 }, 1, QueryMark::Neutral });
    QVERIFY(!queries.hasBatches());
    queries.insert({ QueryId { 2 }, 2, QueryMark::Batch });
    QVERIFY(queries.hasBatches());
    queries.clear();
    QVERIFY(!queries.hasBatches());
}

QTEST_GUILESS_MAIN(TestReadQueries)
#include "tst_readqueries.moc"
