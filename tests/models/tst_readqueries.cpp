// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/models/readqueries.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// A statement that asks for what one key leads to.
QueryRecord ofKey(LoadId load, int key)
{
    QueryRecord record;
    record.load = load;
    record.kind = QueryRecord::Kind::OneKey;
    record.sql = u"SELECT * FROM book WHERE author_id = ?"_s;
    record.values = { Value(key) };
    return record;
}

QueryMark markOf(const ReadQueries &queries, QueryId id)
{
    const ReadQueries::Query *found = queries.find(id);
    return found ? found->mark : QueryMark::Error; // which no statement here is
}

} // namespace

class TestReadQueries : public QObject
{
    Q_OBJECT

private slots:
    void findsByIdInWhateverOrderTheyCame();
    void tellsWhetherThereIsABatch();
    void followsALoadWhileItRuns();
    void knowsWhatHasLeftTheLogUnseen();
    void findsLoadsThatHaveEnded();
};

void TestReadQueries::findsByIdInWhateverOrderTheyCame()
{
    ReadQueries queries(nullptr);
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
    ReadQueries queries(nullptr);
    queries.insert({ QueryId { 1 }, 1, QueryMark::Neutral });
    QVERIFY(!queries.hasBatches());
    queries.insert({ QueryId { 2 }, 2, QueryMark::Batch });
    QVERIFY(queries.hasBatches());
    queries.clear();
    QVERIFY(!queries.hasBatches());
}

void TestReadQueries::followsALoadWhileItRuns()
{
    QueryLog log;
    ReadQueries queries(&log);
    const LoadId load = log.beginLoad({ .table = u"author"_s });
    const QueryId first = log.append(ofKey(load, 1)).id;
    queries.follow();
    QVERIFY(!queries.find(first)); // nothing shows its rows yet
    queries.addLoad(load);
    QCOMPARE(markOf(queries, first), QueryMark::Neutral);
    // What has left the log since is known, and counts for the marks of what comes.
    QCOMPARE(log.takeOldest(0, first).records.size(), 1);
    const QueryId second = log.append(ofKey(load, 2)).id;
    const QueryId other = log.append(ofKey(log.beginLoad({ .table = u"book"_s }), 1)).id;
    const QueryId again = log.append(ofKey(load, 1)).id;
    queries.addLoad(load);
    QCOMPARE(markOf(queries, first), QueryMark::Repeated);
    QCOMPARE(markOf(queries, second), QueryMark::Repeated);
    QCOMPARE(markOf(queries, again), QueryMark::Again);
    QCOMPARE(queries.find(again)->number, 4);
    QVERIFY(!queries.find(other));
}

void TestReadQueries::knowsWhatHasLeftTheLogUnseen()
{
    QueryLog log;
    const LoadId load = log.beginLoad({ .table = u"author"_s });
    const QueryId left = log.append(ofKey(load, 1)).id;
    const QueryId kept = log.append(ofKey(load, 2)).id;
    log.takeOldest(1, left);
    log.noteLeft({ { left, load, 1, QueryMark::Repeated } });
    ReadQueries queries(&log);
    queries.addLoad(load);
    QCOMPARE(markOf(queries, left), QueryMark::Repeated);
    QCOMPARE(queries.find(left)->number, 1);
    QVERIFY(queries.find(kept));
}

/// The records of a kept load are shown again and again, and what was opened of them in any order.
void TestReadQueries::findsLoadsThatHaveEnded()
{
    QueryLog log;
    ReadQueries queries(&log);
    const LoadId first = log.beginLoad({ .table = u"author"_s });
    const QueryId one = log.append(ofKey(first, 1)).id;
    const QueryId again = log.append(ofKey(first, 1)).id;
    const LoadId second = log.beginLoad({ .table = u"author"_s });
    const QueryId next = log.append(ofKey(second, 1)).id;
    queries.addLoad(second);
    queries.endLoad(second);
    QCOMPARE(markOf(queries, next), QueryMark::Neutral);
    for (int time = 0; time < 2; ++time) {
        queries.clear();
        QVERIFY(!queries.find(one));
        queries.addLoad(first);
        queries.endLoad(first);
        QCOMPARE(markOf(queries, one), QueryMark::Repeated);
        QCOMPARE(markOf(queries, again), QueryMark::Again);
        QVERIFY(!queries.find(next));
    }
    // As the log, which begins anew.
    const LoadId third = log.beginLoad({ .table = u"author"_s });
    log.append(ofKey(third, 1));
    queries.follow();
    log.clear();
    queries.clearFollowed();
    const QueryId last = log.append(ofKey(third, 1)).id;
    queries.addLoad(third);
    QCOMPARE(markOf(queries, last), QueryMark::Neutral);
}

QTEST_GUILESS_MAIN(TestReadQueries)
#include "tst_readqueries.moc"
