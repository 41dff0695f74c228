// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/loadsection.h"

#include "datalayer/records/loading/fetchstrategy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Kind = QueryRecord::Kind;
using Mark = LoadSection::Mark;

LoadRecord loadOf(std::optional<FetchStrategy> strategy)
{
    LoadRecord load;
    load.id = LoadId { 7 };
    load.table = u"author"_s;
    load.lookups = { { u"books"_s } };
    load.strategy = strategy;
    return load;
}

const ReadNote twoStatements { .kind = ReadNote::Kind::InStatements, .count = 700, .parts = 2 };

/// A section that gets its records as a log would give them: with ids, numbers and levels.
class Fixture
{
public:
    explicit Fixture(const LoadRecord &load)
        : section(load)
    { }

    QueryId add(QueryRecord record)
    {
        record.load = section.load().id;
        record.id = QueryId { ++m_id };
        if (record.isCounted())
            record.number = record.numberInLog = ++m_number;
        record.roundTrips = record.isCounted() ? 1 : 0;
        if (record.level == QueryId::None)
            record.level = record.id;
        section.append(std::make_shared<const QueryRecord>(record));
        return record.id;
    }
    QueryId addRoot(qint64 rows) { return add({ .kind = Kind::Root, .rows = rows }); }
    QueryId addOneKey(const QStringList &lookup, qint64 key, QueryId keysFrom)
    {
        return add({ .kind = Kind::OneKey,
                     .lookups = { lookup },
                     .keysFrom = keysFrom,
                     .sql = u"SELECT"_s,
                     .values = { Value::ofInteger(key) },
                     .keys = 1 });
    }

    LoadSection section;

private:
    int m_id = 100;
    int m_number = 0;
};

} // namespace

class TestLoadSection : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfARepetition();
    void marksTheFirstOnceThereIsASecond();
    void gathersChunksOfABatch();
    void marksWhatReadsManyAtOnce_data();
    void marksWhatReadsManyAtOnce();
    void leavesOutWhatDoesNotCount();
    void knowsHowFarALoadIs();
    void takesAsLongAsItsLastStatement();
};

void TestLoadSection::tellsOfARepetition()
{
    Fixture fixture(loadOf(FetchStrategy::Naive));
    const QueryId root = fixture.addRoot(2);
    fixture.addOneKey({ u"books"_s }, 1, root);
    const QueryId books = fixture.addOneKey({ u"books"_s }, 2, root);
    LoadSummary summary = fixture.section.summary();
    QCOMPARE(summary.load.id, LoadId { 7 });
    QCOMPARE(summary.statistics.queries, 3);
    QCOMPARE(summary.statistics.roundTrips, 3);
    QCOMPARE(summary.repeated, 2);
    QCOMPARE(lookupPaths(summary.repeatedLookups), u"books"_s);
    QCOMPARE(summary.repeatedKeysFrom, 1);
    QCOMPARE(summary.prefetchQueries, 2);
    QCOMPARE(summary.batches.queries, 0);
    QCOMPARE(summary.repeatedInAll, 2);
    QCOMPARE(fixture.section.positionOf(root), 0);
    QCOMPARE(fixture.section.positionOf(QueryId { static_cast<int>(root) + 2 }), 2);
    QCOMPARE(fixture.section.positionOf(QueryId { static_cast<int>(root) + 3 }), -1);
    // The largest group is told of.
    for (qint64 key = 1; key <= 3; ++key)
        fixture.addOneKey({ u"books"_s, u"tags"_s }, key, books);
    summary = fixture.section.summary();
    QCOMPARE(summary.repeated, 3);
    QCOMPARE(lookupPaths(summary.repeatedLookups), u"books__tags"_s);
    QCOMPARE(summary.repeatedKeysFrom, 3);
    QCOMPARE(summary.repeatedInAll, 5);
    QCOMPARE(summary.prefetchQueries, 3);
}

void TestLoadSection::marksTheFirstOnceThereIsASecond()
{
    Fixture fixture(loadOf(FetchStrategy::Naive));
    const QueryId root = fixture.addRoot(3);
    fixture.addOneKey({ u"books"_s }, 1, root);
    QCOMPARE(fixture.section.markAt(1), Mark::Neutral);
    QueryRecord second;
    second.id = QueryId { 200 };
    second.load = fixture.section.load().id;
    second.kind = Kind::OneKey;
    second.lookups = { { u"books"_s } };
    second.sql = u"SELECT"_s;
    second.values = { Value::ofInteger(1) };
    QCOMPARE(fixture.section.append(std::make_shared<const QueryRecord>(second)), 1);
    QCOMPARE(fixture.section.markAt(1), Mark::Repeated);
    QCOMPARE(fixture.section.markAt(2), Mark::Again);
    QCOMPARE(fixture.section.counts().of(Mark::Repeated), 2);
    QCOMPARE(fixture.section.counts().of(Mark::Again), 1);
    QCOMPARE(fixture.section.counts().of(Mark::Neutral), 1);
}

void TestLoadSection::gathersChunksOfABatch()
{
    Fixture fixture(loadOf(FetchStrategy::Prefetch));
    const QueryId root = fixture.addRoot(700);
    const QueryId first = fixture.add({ .kind = Kind::Batch,
                                        .lookups = { { u"books"_s } },
                                        .keysFrom = root,
                                        .notes = { twoStatements },
                                        .keys = 500 });
    fixture.add({ .kind = Kind::Batch,
                  .lookups = { { u"books"_s } },
                  .keysFrom = root,
                  .level = first,
                  .notes = { twoStatements },
                  .keys = 200 });
    LoadSummary summary = fixture.section.summary();
    QCOMPARE(summary.statistics.queries, 2);
    QCOMPARE(summary.statistics.roundTrips, 3);
    QCOMPARE(summary.batches.queries, 1);
    QCOMPARE(summary.batches.keys, 700);
    QCOMPARE(summary.batches.notes, QList<ReadNote> { twoStatements });
    fixture.add({ .kind = Kind::Batch,
                  .lookups = { { u"books"_s, u"tags"_s } },
                  .keysFrom = first,
                  .keys = 9 });
    summary = fixture.section.summary();
    QCOMPARE(summary.batches.queries, 2);
    QCOMPARE(summary.batches.keys, 700);
    QCOMPARE(lookupPaths(summary.batches.lookups), u"books"_s);
}

void TestLoadSection::marksWhatReadsManyAtOnce_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("batch") << static_cast<int>(Kind::Batch);
    QTest::newRow("join") << static_cast<int>(Kind::Join);
}

void TestLoadSection::marksWhatReadsManyAtOnce()
{
    QFETCH(int, kind);
    Fixture fixture(loadOf({}));
    fixture.add({ .kind = static_cast<Kind>(kind),
                  .lookups = { { u"books"_s } },
                  .notes = { twoStatements } });
    QCOMPARE(fixture.section.markAt(0), Mark::Batch);
    const LoadSummary summary = fixture.section.summary();
    const bool isJoin = static_cast<Kind>(kind) == Kind::Join;
    QCOMPARE(summary.joins.queries, isJoin ? 1 : 0);
    QCOMPARE(summary.batches.queries, isJoin ? 0 : 1);
    QCOMPARE((isJoin ? summary.joins : summary.batches).notes, QList<ReadNote> { twoStatements });
}

void TestLoadSection::leavesOutWhatDoesNotCount()
{
    Fixture fixture(loadOf(FetchStrategy::Naive));
    fixture.add({ .kind = Kind::Setup, .sql = u"BEGIN"_s, .rows = 9 });
    fixture.addRoot(40);
    fixture.add({ .kind = Kind::Setup, .sql = u"COMMIT"_s });
    QCOMPARE(fixture.section.records().size(), 3);
    QCOMPARE(fixture.section.counts().notable, 1);
    QCOMPARE(fixture.section.summary().statistics.queries, 1);
    QCOMPARE(fixture.section.progress().statements, 1);
    // Unless it fails.
    fixture.add(
        { .kind = Kind::Setup, .error = DbError { DbError::Kind::Statement, u"locked"_s, {} } });
    QCOMPARE(fixture.section.counts().notable, 2);
    QCOMPARE(fixture.section.markAt(3), Mark::Error);
    QCOMPARE(fixture.section.summary().errors, 1);
    QCOMPARE(fixture.section.summary().statistics.queries, 1);
    // What nobody has asked for is given up, and has not failed then; what was asked for has.
    const DbError tooLong { DbError::Kind::Timeout, u"too long"_s, {} };
    for (const QueryRecord &given :
         { QueryRecord { .kind = Kind::Count, .error = stoppedEarly() },
           QueryRecord { .kind = Kind::Count, .error = tooLong, .isOverdue = true } }) {
        fixture.add(given);
        QCOMPARE(fixture.section.counts().notable, 2);
        QCOMPARE(fixture.section.summary().errors, 1);
    }
    fixture.add({ .kind = Kind::Root, .error = stoppedEarly() });
    QCOMPARE(fixture.section.counts().notable, 3);
    QCOMPARE(fixture.section.summary().errors, 2);
}

void TestLoadSection::knowsHowFarALoadIs()
{
    LoadRecord load = loadOf(FetchStrategy::Naive);
    Fixture fixture(load);
    fixture.addRoot(40);
    QCOMPARE(fixture.section.progress().statements, 1);
    QCOMPARE(fixture.section.progress().expected, 0);
    load.expectedStatements = 41;
    fixture.section.setLoad(load);
    QCOMPARE(fixture.section.progress().expected, 41);
}

void TestLoadSection::takesAsLongAsItsLastStatement()
{
    using namespace std::chrono_literals;
    Fixture fixture(loadOf(FetchStrategy::Naive));
    QVERIFY(fixture.section.duration() == 0ms);
    fixture.add({ .start = 2ms, .duration = 3ms });
    QVERIFY(fixture.section.duration() == 5ms);
    LoadRecord ended = fixture.section.load();
    ended.duration = 8ms;
    fixture.section.setLoad(ended);
    QVERIFY(fixture.section.summary().measured == 8ms);
}

QTEST_APPLESS_MAIN(TestLoadSection)
#include "tst_loadsection.moc"
