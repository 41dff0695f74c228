// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/loadsection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Kind = QueryRecord::Kind;
using Mark = LoadSection::Mark;

LoadRecord loadOf(const QString &strategy, const QString &title = u"author › books"_s)
{
    LoadRecord load;
    load.id = 7;
    load.title = title;
    load.strategy = strategy;
    return load;
}

/// A section that gets its records as a log would give them: with ids, numbers and levels.
class Fixture
{
public:
    explicit Fixture(const LoadRecord &load)
        : section(load, 0)
    { }

    int add(QueryRecord record)
    {
        record.load = section.load().id;
        record.id = ++m_id;
        if (record.isCounted())
            record.number = ++m_number;
        if (record.level == 0)
            record.level = record.id;
        section.append(record);
        return record.id;
    }
    int addRoot(qint64 rows) { return add({ .kind = Kind::Root, .rows = rows }); }
    int addOneKey(const QString &path, qint64 key, int keysFrom)
    {
        return add({ .kind = Kind::OneKey,
                     .path = path,
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
    void knowsHowFarALoadIs_data();
    void knowsHowFarALoadIs();
    void takesAsLongAsItsLastStatement();
};

void TestLoadSection::tellsOfARepetition()
{
    Fixture fixture(loadOf(u"naive"_s));
    const int root = fixture.addRoot(2);
    fixture.addOneKey(u"books"_s, 1, root);
    const int books = fixture.addOneKey(u"books"_s, 2, root);
    LoadSummary summary = fixture.section.summary();
    QCOMPARE(summary.load, 7);
    QCOMPARE(summary.queries, 3);
    QCOMPARE(summary.roundTrips, 3);
    QCOMPARE(summary.repeated, 2);
    QCOMPARE(summary.repeatedPath, u"books"_s);
    QCOMPARE(summary.repeatedKeysFrom, 1);
    QCOMPARE(summary.prefetchQueries, 2);
    QCOMPARE(summary.batches.queries, 0);
    QCOMPARE(summary.repeatedInAll, 2);
    QCOMPARE(fixture.section.positionOf(root), 0);
    QCOMPARE(fixture.section.positionOf(root + 2), 2);
    QCOMPARE(fixture.section.positionOf(root + 3), -1);
    // The largest group is told of.
    for (qint64 key = 1; key <= 3; ++key)
        fixture.addOneKey(u"books__tags"_s, key, books);
    summary = fixture.section.summary();
    QCOMPARE(summary.repeated, 3);
    QCOMPARE(summary.repeatedPath, u"books__tags"_s);
    QCOMPARE(summary.repeatedKeysFrom, 3);
    QCOMPARE(summary.repeatedInAll, 5);
    QCOMPARE(summary.prefetchQueries, 3);
}

void TestLoadSection::marksTheFirstOnceThereIsASecond()
{
    Fixture fixture(loadOf(u"naive"_s));
    const int root = fixture.addRoot(3);
    fixture.addOneKey(u"books"_s, 1, root);
    QCOMPARE(fixture.section.markAt(1), Mark::Neutral);
    QueryRecord second;
    second.id = 200;
    second.load = fixture.section.load().id;
    second.kind = Kind::OneKey;
    second.path = u"books"_s;
    second.sql = u"SELECT"_s;
    second.values = { Value::ofInteger(1) };
    QCOMPARE(fixture.section.append(second), 1);
    QCOMPARE(fixture.section.markAt(1), Mark::Repeated);
    QCOMPARE(fixture.section.markAt(2), Mark::Again);
    QCOMPARE(fixture.section.markCount(Mark::Repeated), 2);
    QCOMPARE(fixture.section.markCount(Mark::Again), 1);
    QCOMPARE(fixture.section.markCount(Mark::Neutral), 1);
}

void TestLoadSection::gathersChunksOfABatch()
{
    Fixture fixture(loadOf(u"prefetch"_s));
    const int root = fixture.addRoot(700);
    const int first = fixture.add({ .kind = Kind::Batch,
                                    .path = u"books"_s,
                                    .keysFrom = root,
                                    .plan = u"2 statements"_s,
                                    .keys = 500 });
    fixture.add({ .kind = Kind::Batch,
                  .path = u"books"_s,
                  .keysFrom = root,
                  .level = first,
                  .plan = u"2 statements"_s,
                  .keys = 200 });
    LoadSummary summary = fixture.section.summary();
    QCOMPARE(summary.queries, 2);
    QCOMPARE(summary.roundTrips, 3);
    QCOMPARE(summary.batches.queries, 1);
    QCOMPARE(summary.batches.keys, 700);
    QCOMPARE(summary.batches.plan, u"2 statements"_s);
    fixture.add({ .kind = Kind::Batch, .path = u"books__tags"_s, .keysFrom = first, .keys = 9 });
    summary = fixture.section.summary();
    QCOMPARE(summary.batches.queries, 2);
    QCOMPARE(summary.batches.keys, 700);
    QCOMPARE(summary.batches.path, u"books"_s);
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
    Fixture fixture(loadOf(u"any"_s));
    fixture.add({ .kind = static_cast<Kind>(kind), .path = u"books"_s, .plan = u"so"_s });
    QCOMPARE(fixture.section.markAt(0), Mark::Batch);
    const LoadSummary summary = fixture.section.summary();
    const bool isJoin = static_cast<Kind>(kind) == Kind::Join;
    QCOMPARE(summary.joins.queries, isJoin ? 1 : 0);
    QCOMPARE(summary.batches.queries, isJoin ? 0 : 1);
    QCOMPARE((isJoin ? summary.joins : summary.batches).plan, u"so"_s);
}

void TestLoadSection::leavesOutWhatDoesNotCount()
{
    Fixture fixture(loadOf(u"naive"_s));
    fixture.add({ .kind = Kind::Setup, .sql = u"BEGIN"_s, .rows = 9 });
    fixture.addRoot(40);
    fixture.add({ .kind = Kind::Setup, .sql = u"COMMIT"_s });
    QCOMPARE(fixture.section.records().size(), 3);
    QCOMPARE(fixture.section.notableCount(), 1);
    QCOMPARE(fixture.section.summary().queries, 1);
    QCOMPARE(fixture.section.progress().statements, 1);
    QCOMPARE(fixture.section.progress().expected, 41);
    // Unless it fails.
    fixture.add(
        { .kind = Kind::Setup, .error = DbError { DbError::Kind::Statement, u"locked"_s, {} } });
    QCOMPARE(fixture.section.notableCount(), 2);
    QCOMPARE(fixture.section.markAt(3), Mark::Error);
    QCOMPARE(fixture.section.summary().errors, 1);
    QCOMPARE(fixture.section.summary().queries, 1);
}

void TestLoadSection::knowsHowFarALoadIs_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("expected");
    QTest::newRow("naive, one hop") << u"naive"_s << u"author › books"_s << 41;
    QTest::newRow("naive, no hop") << u"naive"_s << u"author"_s << 0;
    QTest::newRow("naive, two hops") << u"naive"_s << u"author › books › tags"_s << 0;
    QTest::newRow("naive, siblings") << u"naive"_s << u"author › books, country"_s << 0;
    QTest::newRow("prefetch") << u"prefetch"_s << u"author › books"_s << 0;
}

void TestLoadSection::knowsHowFarALoadIs()
{
    QFETCH(QString, strategy);
    QFETCH(QString, title);
    QFETCH(int, expected);
    Fixture fixture(loadOf(strategy, title));
    QCOMPARE(fixture.section.progress().statements, 0);
    QCOMPARE(fixture.section.progress().expected, 0);
    fixture.addRoot(40);
    QCOMPARE(fixture.section.progress().statements, 1);
    QCOMPARE(fixture.section.progress().expected, expected);
}

void TestLoadSection::takesAsLongAsItsLastStatement()
{
    using namespace std::chrono_literals;
    Fixture fixture(loadOf(u"naive"_s));
    QCOMPARE(fixture.section.durationMs(), 0.0);
    fixture.add({ .start = 2ms, .duration = 3ms });
    QCOMPARE(fixture.section.durationMs(), 5.0);
    LoadRecord ended = fixture.section.load();
    ended.duration = 8ms;
    fixture.section.setLoad(ended);
    QCOMPARE(fixture.section.summary().measuredMs, 8.0);
}

QTEST_APPLESS_MAIN(TestLoadSection)
#include "tst_loadsection.moc"
