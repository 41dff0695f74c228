// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/race/racefigures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;

class TestGrowth : public QObject
{
    Q_OBJECT

private slots:
    void choosesSizes_data();
    void choosesSizes();
    void choosesTheMedian();
    void addsLatencyForEachRoundTrip();
    void comparesWithTheNaiveLane();
};

void TestGrowth::choosesSizes_data()
{
    QTest::addColumn<qint64>("parents");
    QTest::addColumn<QList<qint64>>("sizes");
    const auto row = [](const char *name, qint64 parents, const QList<qint64> &sizes) {
        QTest::newRow(name) << parents << sizes;
    };
    row("none", 0, {});
    row("one", 1, {});
    row("two", 2, { 1, 2 });
    row("nine", 9, { 1, 2, 4, 9 });
    row("ten", 10, { 1, 2, 5, 10 });
    row("eleven", 11, { 10, 11 });
    row("the sample", 77, { 10, 20, 40, 77 });
    row("eighty", 80, { 10, 20, 40, 80 });
    row("a page", 100, { 10, 20, 40, 80, 100 });
}

void TestGrowth::choosesSizes()
{
    QFETCH(qint64, parents);
    QTEST(growthSizes(parents), "sizes");
}

void TestGrowth::choosesTheMedian()
{
    const auto lasting = [](const QList<int> &durations) {
        QList<RaceRun> runs;
        for (const int duration : durations)
            runs << RaceRun { .duration = std::chrono::milliseconds(duration) };
        return medianOf(runs);
    };
    QCOMPARE(lasting({ 7 }), 0);
    QCOMPARE(lasting({ 9, 7 }), 1);
    QCOMPARE(lasting({ 9, 1, 5 }), 2);
    QCOMPARE(lasting({ 4, 4, 4 }), 1);
    QCOMPARE(lasting({ 1, 2, 3, 4 }), 1);
}

void TestGrowth::addsLatencyForEachRoundTrip()
{
    RaceRun run;
    run.statements = { { .start = 0ms, .duration = 2ms, .roundTrips = 1 },
                       { .start = 2ms, .duration = 1ms, .roundTrips = 2 },
                       { .start = 4ms, .duration = 1ms, .roundTrips = 1 } };
    run.statistics.roundTrips = 4;
    run.duration = 6ms;
    QCOMPARE(run.at(5ms), 26ms);
    const QList<RacedStatement> moved = run.statementsAt(5ms);
    QCOMPARE(moved[0].start, 0ms);
    QCOMPARE(moved[0].duration, 7ms);
    QCOMPARE(moved[1].start, 7ms);
    QCOMPARE(moved[1].duration, 11ms);
    QCOMPARE(moved[2].start, 19ms);
    QCOMPARE(moved[2].duration, 6ms);
    QCOMPARE(run.statementsAt(0ms).at(2).start, 4ms);
}

void TestGrowth::comparesWithTheNaiveLane()
{
    RaceFigures figures;
    QVERIFY(!figures.baseline(0ms));
    figures.lanes << RaceLane { .strategy = FetchStrategy::Naive }
                  << RaceLane { .strategy = FetchStrategy::Prefetch }
                  << RaceLane { .strategy = FetchStrategy::Join };
    for (RaceLane &lane : figures.lanes)
        lane.runs = 1;
    figures.lanes[0].run.duration = 3ms;
    figures.lanes[1].run.duration = 4ms;
    figures.lanes[2].run.duration = 5ms;
    QCOMPARE(figures.baseline(0ms)->strategy, FetchStrategy::Naive);
    // Where that cannot run, the slowest.
    figures.lanes[0].runs = 0;
    QCOMPARE(figures.baseline(0ms)->strategy, FetchStrategy::Join);
    figures.lanes[1].run.statistics.roundTrips = 2;
    QCOMPARE(figures.baseline(5ms)->strategy, FetchStrategy::Prefetch);
}

QTEST_GUILESS_MAIN(TestGrowth)

#include "tst_growth.moc"
