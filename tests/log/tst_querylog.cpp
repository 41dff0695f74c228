// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

QueryRecord recordOf(LoadId load, const QString &sql = u"SELECT 1"_s)
{
    QueryRecord record;
    record.load = load;
    record.sql = sql;
    return record;
}

QList<int> idsOf(const QList<QueryRecord> &records)
{
    QList<int> ids;
    for (const QueryRecord &record : records)
        ids << static_cast<int>(record.id);
    return ids;
}

} // namespace

class TestQueryLog : public QObject
{
    Q_OBJECT

private slots:
    void numbersRecordsAndLoads();
    void keepsEveryFieldOfARecord();
    void findsRecords();
    void timesALoad();
    void wakesOnceForMany();
    void wakesOnItsOwnThread();
    void givesWhatMayHaveChanged();
    void takesTheOldest();
    void clearsWhatIsFinished();
    void takesRecordsFromManyThreads();
};

void TestQueryLog::numbersRecordsAndLoads()
{
    QueryLog log;
    const LoadId first = log.beginLoad({ .table = u"a"_s });
    const QueryRecord one = log.append(recordOf(first));
    const LoadId second = log.beginLoad({ .table = u"b"_s });
    const QueryRecord two = log.append(recordOf(second));
    const QueryRecord three = log.append(recordOf(first));
    QVERIFY(first != second);
    QCOMPARE(idsOf({ one, two, three }), (QList<int> { 1, 2, 3 }));
    QCOMPARE((QList<int> { one.number, two.number, three.number }), (QList<int> { 1, 1, 2 }));
    QCOMPARE((QList<int> { one.numberInLog, two.numberInLog, three.numberInLog }),
             (QList<int> { 1, 2, 3 }));
    // What is not counted has no number and takes none away.
    QueryRecord transaction = recordOf(first);
    transaction.kind = QueryRecord::Kind::Transaction;
    QCOMPARE(log.append(transaction).number, 0);
    QCOMPARE(log.append(transaction).numberInLog, 0);
    const QueryRecord four = log.append(recordOf(first));
    QCOMPARE(four.number, 3);
    QCOMPARE(four.numberInLog, 4);
    QCOMPARE(log.recordsOfLoad(first).size(), 5);
    QCOMPARE(idsOf(log.queriesOfLoad(first)), (QList<int> { 1, 3, 6 }));
    // A statement is a level of its own unless it says which it belongs to.
    QVERIFY(one.level == one.id && two.level == two.id);
    QueryRecord chunk = recordOf(first);
    chunk.level = one.level;
    QCOMPARE(log.append(chunk).level, QueryId { 1 });
    QCOMPARE(log.loads().size(), 2);
    QCOMPARE(log.loads().constLast().table, u"b"_s);
}

void TestQueryLog::keepsEveryFieldOfARecord()
{
    using namespace std::chrono_literals;
    QueryLog log;
    QueryRecord record = recordOf(log.beginLoad({}), u"SELECT ?"_s);
    record.kind = QueryRecord::Kind::Batch;
    record.lookups = { { u"books"_s, u"publisher"_s } };
    record.keysFrom = QueryId { 7 };
    record.summary = u"book"_s;
    record.notes = { { .kind = ReadNote::Kind::InStatements, .count = 40, .parts = 2 } };
    record.table = u"publisher"_s;
    record.filterColumns = { u"id"_s };
    record.values = { Value::ofInteger(3) };
    record.keys = 40;
    record.rows = 41;
    record.start = 5ns;
    record.duration = 6ns;
    record.error = DbError { DbError::Kind::Locked, u"locked"_s, u"SELECT ?"_s };
    log.append(record);
    const QueryRecord kept = log.records().constFirst();
    QCOMPARE(kept.kind, record.kind);
    QCOMPARE(kept.lookups, record.lookups);
    QCOMPARE(kept.lookupPath(), u"books__publisher"_s);
    QCOMPARE(kept.table, record.table);
    QCOMPARE(kept.filterColumns, record.filterColumns);
    QCOMPARE(kept.keysFrom, QueryId { 7 });
    QCOMPARE(kept.sql, record.sql);
    QCOMPARE(kept.summary, record.summary);
    QCOMPARE(kept.notes, record.notes);
    QCOMPARE(kept.values, record.values);
    QCOMPARE(kept.keys, 40);
    QCOMPARE(kept.rows, 41);
    QVERIFY(kept.start == 5ns && kept.duration == 6ns);
    QCOMPARE(kept.error->text, u"locked"_s);
}

void TestQueryLog::findsRecords()
{
    QueryLog log;
    const LoadId first = log.beginLoad({});
    const LoadId second = log.beginLoad({});
    for (const LoadId load : { first, second, first, second })
        log.append(recordOf(load));
    QCOMPARE(idsOf(log.records()), (QList<int> { 1, 2, 3, 4 }));
    QCOMPARE(idsOf(log.records(2)), (QList<int> { 3, 4 }));
    QCOMPARE(idsOf(log.records(4)), QList<int>());
    QCOMPARE(idsOf(log.records(99)), QList<int>());
    QCOMPARE(idsOf(log.recordsOfLoad(second)), (QList<int> { 2, 4 }));
    QCOMPARE(idsOf(log.recordsOfLoad(LoadId { 99 })), QList<int>());
    QCOMPARE(log.record(QueryId { 3 }).id, QueryId { 3 });
    QCOMPARE(log.record(QueryId { 99 }).id, QueryId::None);
}

void TestQueryLog::timesALoad()
{
    QueryLog log;
    const LoadId load = log.beginLoad({});
    QVERIFY(!log.loads().constFirst().isFinished);
    const auto before = log.elapsed(load);
    QTRY_VERIFY(log.elapsed(load) > before);
    log.endLoad(load, 42, true);
    const LoadRecord ended = log.loads().constFirst();
    QVERIFY(ended.isFinished);
    QVERIFY(ended.wasStopped);
    QCOMPARE(ended.records, 42);
    QVERIFY(ended.duration > before);
    QCOMPARE(log.elapsed(LoadId { 99 }).count(), 0);
    log.endLoad(LoadId { 99 }, 1, false); // of nobody
    QCOMPARE(log.loads().size(), 1);
}

void TestQueryLog::wakesOnceForMany()
{
    QueryLog log;
    const QSignalSpy spy(&log, &QueryLog::recorded);
    const LoadId load = log.beginLoad({});
    for (int i = 0; i < 1000; ++i)
        log.append(recordOf(load));
    log.endLoad(load, 0, false);
    QCOMPARE(spy.count(), 0); // not within the call
    QTRY_COMPARE(spy.count(), 1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(spy.count(), 1);
    log.append(recordOf(load));
    QTRY_COMPARE(spy.count(), 2);
}

void TestQueryLog::wakesOnItsOwnThread()
{
    QueryLog log;
    const QThread *wokenOn = nullptr;
    connect(
        &log, &QueryLog::recorded, &log, [&wokenOn] { wokenOn = QThread::currentThread(); },
        Qt::DirectConnection);
    const std::unique_ptr<QThread> thread(
        QThread::create([&log] { log.append(recordOf(log.beginLoad({}))); }));
    thread->start();
    QVERIFY(thread->wait());
    QTRY_COMPARE(wokenOn, QThread::currentThread());
}

void TestQueryLog::givesWhatMayHaveChanged()
{
    QueryLog log;
    const auto loadsAfter = [&log](LoadId load) {
        QList<LoadId> ids;
        const QList<LoadRecord> loads = log.entriesAfter(load, QueryId::None).loads;
        for (const LoadRecord &one : loads)
            ids << one.id;
        return ids;
    };
    const LoadId first = log.beginLoad({});
    const LoadId second = log.beginLoad({});
    const LoadId third = log.beginLoad({});
    const QueryId one = log.append(recordOf(first)).id;
    const QueryId two = log.append(recordOf(second)).id;
    log.endLoad(first, 1, false);
    log.endLoad(third, 0, false);
    QCOMPARE(loadsAfter(LoadId::None), (QList<LoadId> { first, second, third }));
    QCOMPARE(loadsAfter(first), (QList<LoadId> { second, third }));
    QCOMPARE(loadsAfter(third), QList<LoadId>());
    const QueryLog::Entries entries = log.entriesAfter(first, one);
    QCOMPARE(entries.records.size(), 1);
    QCOMPARE(entries.records.constFirst()->id, two);
    QVERIFY(!entries.loads.constFirst().isFinished);
    log.clear(); // what has ended is gone
    QCOMPARE(loadsAfter(LoadId::None), QList<LoadId> { second });
}

void TestQueryLog::takesTheOldest()
{
    QueryLog log;
    const LoadId first = log.beginLoad({});
    const LoadId second = log.beginLoad({});
    const QueryId one = log.append(recordOf(first)).id;
    const QueryId two = log.append(recordOf(second)).id;
    const QueryId three = log.append(recordOf(first)).id;
    const QueryId four = log.append(recordOf(second)).id;
    log.endLoad(first, 1, false);
    QVERIFY(log.takeOldest(4, four).records.isEmpty());
    // None that whoever asks has not seen yet.
    QueryLog::Entries taken = log.takeOldest(1, two);
    QCOMPARE(taken.records.size(), 2);
    QCOMPARE(taken.records.constFirst()->id, one);
    QVERIFY(taken.loads.isEmpty());
    QCOMPARE(idsOf(log.recordsOfLoad(first)), QList<int> { static_cast<int>(three) });
    // A load goes with its last statement.
    taken = log.takeOldest(1, four);
    QCOMPARE(taken.records.size(), 1);
    QCOMPARE(taken.loads.size(), 1);
    QCOMPARE(taken.loads.constFirst().id, first);
    QVERIFY(taken.loads.constFirst().isFinished);
    QVERIFY(log.recordsOfLoad(first).isEmpty());
    QCOMPARE(idsOf(log.recordsOfLoad(second)), QList<int> { static_cast<int>(four) });
    QCOMPARE(log.loads().size(), 1);
}

void TestQueryLog::clearsWhatIsFinished()
{
    QueryLog log;
    const QSignalSpy cleared(&log, &QueryLog::cleared);
    const LoadId finished = log.beginLoad({ .table = u"finished"_s });
    log.append(recordOf(finished));
    log.endLoad(finished, 0, false);
    const LoadId running = log.beginLoad({ .table = u"running"_s });
    log.append(recordOf(running));
    log.clear();
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(log.records().size(), 0);
    QCOMPARE(log.loads().size(), 1);
    // The load that goes on goes on counting, and ids are never given out again.
    const QueryRecord next = log.append(recordOf(running));
    QCOMPARE(next.id, QueryId { 3 });
    QCOMPARE(next.number, 2);
    QCOMPARE(next.numberInLog, 3);
    QCOMPARE(log.record(QueryId { 3 }).load, running);
    QCOMPARE(log.record(QueryId { 1 }).id, QueryId::None);
    QVERIFY(log.beginLoad({}) > running);
}

void TestQueryLog::takesRecordsFromManyThreads()
{
    constexpr int threads = 4;
    constexpr int each = 500;
    QueryLog log;
    std::vector<std::unique_ptr<QThread>> writers;
    for (int i = 0; i < threads; ++i) {
        writers.emplace_back(QThread::create([&log] {
            const LoadId load = log.beginLoad({});
            for (int j = 0; j < each; ++j)
                log.append(recordOf(load));
            log.endLoad(load, each, false);
        }));
        writers.back()->start();
    }
    // Reading meanwhile sees whole records, in order.
    while (log.records().size() < threads * each) {
        const QList<int> ids = idsOf(log.records());
        QVERIFY(std::ranges::is_sorted(ids));
    }
    for (const auto &writer : writers)
        QVERIFY(writer->wait());
    QList<int> expected(threads * each);
    std::iota(expected.begin(), expected.end(), 1);
    QCOMPARE(idsOf(log.records()), expected);
    for (const LoadRecord &load : log.loads()) {
        const QList<QueryRecord> own = log.recordsOfLoad(load.id);
        QCOMPARE(own.size(), each);
        QCOMPARE(own.last().number, each);
        QVERIFY(load.isFinished);
    }
}

QTEST_GUILESS_MAIN(TestQueryLog)
#include "tst_querylog.moc"
