// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/race/feltlatency.h"
#include "datalayer/records/race/race.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

constexpr int authors = 12;

QString library()
{
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
           " author_id INTEGER REFERENCES author (id));"_s
        + fillScript(u"author"_s, u"name"_s, authors, u"'a' || i"_s)
        + u"INSERT INTO book SELECT id, 'first of ' || name, id FROM author;"
          "INSERT INTO book SELECT id + 100, 'second of ' || name, id FROM author;"_s;
}

QuerySet authorsWithBooks()
{
    return QuerySet(u"author"_s).prefetchRelated(u"book"_s);
}

RaceFigures race(Database &database, const RaceOptions &options, const std::atomic_bool &stop,
                 const Race::Tell &tell = {}, FeltLatency *latency = nullptr)
{
    return Race(database.connection(), database.sharedSchema(), options, latency, stop, tell)
        .run(authorsWithBooks());
}

QList<qint64> queriesOf(const RaceFigures &figures)
{
    QList<qint64> queries;
    for (const RaceLane &lane : figures.lanes)
        queries << lane.run.statistics.queries;
    return queries;
}

const RaceLane *runningLane(const RaceFigures &figures)
{
    const auto found = std::ranges::find(figures.lanes, true, &RaceLane::isRunning);
    return found == figures.lanes.end() ? nullptr : &*found;
}

} // namespace

class TestRace : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void measuresEachStrategy();
    void leavesTheLogAlone();
    void rotatesTheOrder();
    void beginsNoFurtherRoundAfterItsTime();
    void growsTheRunsItShows();
    void stopsBetweenTwoRuns();
    void waitsForRoundTrips();
    void stopsWhileItWaits();
    void givesWayToALoad();
    void saysWhichStrategyCannotRun();
    void tellsThatRecordsHaveChanged();
    void saysWhatEndedIt();
    void endsWithTheServer();
    void refusesWrongNames();
};

void TestRace::measuresEachStrategy()
{
    Database database = openTested(library());
    const std::atomic_bool stop = false;
    const RaceFigures figures = race(database, { .rounds = 3 }, stop);
    QVERIFY(!figures.error);
    QVERIFY(!figures.wasStopped);
    QVERIFY(!figures.haveRecordsChanged);
    QCOMPARE(figures.phase, RaceFigures::Phase::Ended);
    QCOMPARE(figures.path(), u"author › book"_s);
    QCOMPARE(figures.parents, authors);
    QCOMPARE(figures.rounds, 3);
    QCOMPARE(queriesOf(figures), (QList<qint64> { 1 + authors, 2, 1, 2, 2 }));
    for (const RaceLane &lane : figures.lanes) {
        QVERIFY(!lane.error);
        QCOMPARE(lane.runs, 3);
        QVERIFY(lane.run.duration > 0ns);
        const auto counted = std::ranges::count_if(lane.run.statements, &RacedStatement::isCounted);
        QCOMPARE(counted, lane.run.statistics.statements);
        QVERIFY(lane.run.statistics.roundTrips >= counted);
        // Each begins where the one before has ended, at whatever latency.
        std::chrono::nanoseconds before {};
        for (const RacedStatement &statement : lane.run.statementsAt(1ms)) {
            QVERIFY(statement.start >= before);
            before = statement.start + statement.duration;
        }
        QVERIFY(before <= lane.run.at(1ms));
    }
    const QList<RacedStatement> naive = figures.lanes.constFirst().run.statements;
    QCOMPARE(std::ranges::count(naive, QueryMark::Repeated, &RacedStatement::mark), authors);
    QVERIFY(figures.lanes[2].run.statistics.repeatedBytes > 0);
    // Ten, and all twelve.
    QCOMPARE(figures.growth.size(), 5);
    QCOMPARE(figures.growth[0].points.size(), 2);
    QCOMPARE(figures.growth[0].points[0].run.statistics.queries, 11);
    QCOMPARE(figures.growth[0].points[1].run.statistics.queries, 13);
    QCOMPARE(figures.growth[1].points[0].run.statistics.queries, 2);
    QCOMPARE(figures.growth[1].points[1].run.statistics.queries, 2);
    QCOMPARE(figures.runsDone, figures.runsInAll);
    QCOMPARE(figures.sent, 4 * (13 + 2 + 1 + 2 + 2) + 3 * (11 + 2 + 1 + 2 + 2));
}

void TestRace::leavesTheLogAlone()
{
    Database database = openTested(library());
    const auto loads = database.log().loads().size();
    const auto statements = database.log().records().size();
    const std::atomic_bool stop = false;
    const RaceFigures figures = race(database, { .rounds = 1 }, stop);
    QVERIFY(figures.sent > 0);
    QCOMPARE(database.log().loads().size(), loads);
    QCOMPARE(database.log().records().size(), statements);
    const Loaded loaded = load(database, u"author"_s, { u"book"_s });
    QCOMPARE(test::queriesOf(database, loaded).size(), 2);
}

void TestRace::rotatesTheOrder()
{
    Database database = openTested(library());
    const std::atomic_bool stop = false;
    QList<FetchStrategy> order;
    const RaceFigures figures = race(
        database, { .rounds = 2, .measuresGrowth = false }, stop, [&order](const RaceFigures &at) {
            const RaceLane *lane = runningLane(at);
            const bool isNew = lane && (order.isEmpty() || order.constLast() != lane->strategy);
            if (at.phase == RaceFigures::Phase::Racing && isNew)
                order << lane->strategy;
        });
    QCOMPARE(figures.rounds, 2);
    using enum FetchStrategy;
    QCOMPARE(order,
             (QList<FetchStrategy> { Naive, Prefetch, Join, Subquery, OnDemand, Prefetch, Join,
                                     Subquery, OnDemand, Naive }));
    QVERIFY(figures.growth.isEmpty());
}

void TestRace::beginsNoFurtherRoundAfterItsTime()
{
    Database database = openTested(library());
    const std::atomic_bool stop = false;
    const RaceFigures figures = race(
        database, { .rounds = 7, .measuresGrowth = false, .patience = 0ms }, stop);
    QCOMPARE(figures.rounds, 1);
    QCOMPARE(figures.lanes.constFirst().runs, 1);
}

/// In the first round: with a latency that is felt there is time to look.
void TestRace::growsTheRunsItShows()
{
    Database database = openTested(library());
    const std::atomic_bool stop = false;
    FeltLatency latency(10ms);
    QList<qsizetype> seen;
    const RaceFigures figures = race(
        database, { .felt = 10ms }, stop,
        [&seen](const RaceFigures &at) {
            const RaceLane &naive = at.lanes.constFirst();
            if (at.phase == RaceFigures::Phase::Racing && naive.isRunning)
                seen << naive.run.statements.size();
        },
        &latency);
    QVERIFY(seen.size() > 2);
    QVERIFY(std::ranges::is_sorted(seen));
    QVERIFY(seen.constLast() > seen.constFirst());
    QCOMPARE(figures.lanes.constFirst().runs, 1);
    // The growth is measured without that, all of it.
    const GrowthPoint last = figures.growth.constFirst().points.constLast();
    QCOMPARE(last.parents, authors);
    QVERIFY(last.run.duration < figures.lanes.constFirst().run.duration);
}

void TestRace::stopsBetweenTwoRuns()
{
    Database database = openTested(library());
    std::atomic_bool stop = false;
    const RaceFigures figures = race(database, { .rounds = 3 }, stop,
                                     [&stop](const RaceFigures &at) {
                                         const RaceLane *lane = runningLane(at);
                                         if (at.phase == RaceFigures::Phase::Racing && lane
                                             && lane->strategy == FetchStrategy::Join)
                                             stop = true;
                                     });
    QVERIFY(figures.wasStopped);
    QVERIFY(!figures.error);
    QCOMPARE(figures.rounds, 0);
    QCOMPARE(figures.lanes[0].runs, 1);
    QCOMPARE(figures.lanes[1].runs, 1);
    QCOMPARE(figures.lanes[2].runs, 0);
    QCOMPARE(figures.lanes[0].run.statistics.queries, 1 + authors);
    QVERIFY(figures.growth.isEmpty());
    for (const RaceLane &lane : figures.lanes) {
        QVERIFY(!lane.isRunning);
        QVERIFY(!lane.error);
    }
}

void TestRace::waitsForRoundTrips()
{
    Database database = openTested(library());
    const std::atomic_bool stop = false;
    FeltLatency latency(20ms);
    const RaceFigures figures = race(database, { .felt = 20ms, .measuresGrowth = false }, stop, {},
                                     &latency);
    QCOMPARE(figures.wantedRounds, 1);
    for (const RaceLane &lane : figures.lanes) {
        QCOMPARE(lane.runs, 1);
        const std::chrono::nanoseconds least = lane.run.statistics.roundTrips * 20ms;
        QVERIFY(lane.run.duration >= least);
        // A machine may be busy with other tests, but not for so long.
        QVERIFY(lane.run.duration < least + 2s);
    }
}

void TestRace::stopsWhileItWaits()
{
    std::atomic_bool stop = false;
    FeltLatency hour(1h);
    std::thread waiting([&] { hour.wait(1, stop); });
    stop = true;
    hour.wake();
    waiting.join();
    hour.wait(1, stop); // returns at once

    ConnectionSettings settings;
    settings.script = library();
    QueryLog log;
    QueryRunner runner(log);
    runner.open(settings);
    RaceFigures shown;
    auto ended = runner.race(authorsWithBooks(), { .felt = 1h },
                             [&shown](const RaceFigures &figures) { shown = figures; });
    QTRY_COMPARE(shown.phase, RaceFigures::Phase::Racing);
    QVERIFY(!ended.isFinished());
    runner.stop();
    QTRY_VERIFY(ended.isFinished());
    const RaceFigures figures = ended.result();
    QVERIFY(figures.wasStopped);
    QCOMPARE(figures.lanes.size(), 5);
    QCOMPARE(figures.lanes.constFirst().runs, 0);
    QTRY_VERIFY(!runner.isBusy());
}

void TestRace::givesWayToALoad()
{
    ConnectionSettings settings;
    settings.script = library();
    QueryLog log;
    QueryRunner runner(log);
    runner.open(settings);
    RaceFigures shown;
    auto raced = runner.race(authorsWithBooks(), { .felt = 1h },
                             [&shown](const RaceFigures &figures) { shown = figures; });
    QTRY_COMPARE(shown.phase, RaceFigures::Phase::Racing);
    auto loaded = runner.load(authorsWithBooks(), FetchStrategy::Prefetch);
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(raced.result().wasStopped);
    QVERIFY(!loaded.result().error);
    QVERIFY(!loaded.result().wasStopped);
    QCOMPARE(loaded.result().records->recordCount(), 3 * authors);
    QCOMPARE(log.queriesOfLoad(loaded.result().load).size(), 2);
    // Nor is the log's window told of what has raced.
    for (const LoadRecord &load : log.loads())
        QVERIFY(load.strategy != FetchStrategy::Naive);
}

void TestRace::saysWhichStrategyCannotRun()
{
    if (testedKind() != DatabaseKind::Sqlite)
        return; // a table is renamed meanwhile, in a file
    const DatabaseFile file(library());
    Database database = openFile(file.path());
    const std::atomic_bool stop = false;
    bool isAway = false;
    const auto rename = [&](bool isGone) {
        if (isGone != isAway) {
            writeScript(file.path(),
                        isGone ? u"ALTER TABLE book RENAME TO gone;"_s
                               : u"ALTER TABLE gone RENAME TO book;"_s);
        }
        isAway = isGone;
    };
    const RaceFigures figures = race(database, { .rounds = 2 }, stop,
                                     [&rename](const RaceFigures &at) {
                                         const RaceLane *lane = runningLane(at);
                                         rename(at.phase == RaceFigures::Phase::Warming && lane
                                                && lane->strategy == FetchStrategy::Join);
                                     });
    QVERIFY(!figures.error);
    QVERIFY(figures.lanes[2].error);
    QVERIFY(figures.lanes[2].error->text.contains("book"_L1));
    QCOMPARE(figures.lanes[2].runs, 0);
    for (const int other : { 0, 1, 3, 4 }) {
        QVERIFY(!figures.lanes[other].error);
        QCOMPARE(figures.lanes[other].runs, 2);
    }
    QCOMPARE(figures.growth.size(), 4);
}

void TestRace::tellsThatRecordsHaveChanged()
{
    if (testedKind() != DatabaseKind::Sqlite)
        return; // a row is added meanwhile, to a file
    const DatabaseFile file(library());
    Database database = openFile(file.path());
    const std::atomic_bool stop = false;
    bool isWritten = false;
    const RaceFigures figures = race(database, { .rounds = 2 }, stop, [&](const RaceFigures &at) {
        if (at.phase != RaceFigures::Phase::Racing || isWritten)
            return;
        isWritten = true;
        writeScript(file.path(), u"INSERT INTO book VALUES (999, 'new', 1);"_s);
    });
    QVERIFY(figures.haveRecordsChanged);
    QVERIFY(!figures.error);
    QCOMPARE(figures.lanes.constFirst().runs, 2);
}

void TestRace::saysWhatEndedIt()
{
    if (testedKind() != DatabaseKind::Sqlite)
        return; // a file is taken away meanwhile
    const DatabaseFile file(library());
    Database database = openFile(file.path());
    const std::atomic_bool stop = false;
    bool isGone = false;
    const RaceFigures figures = race(database, { .rounds = 3 }, stop, [&](const RaceFigures &at) {
        if (at.rounds < 1 || isGone)
            return;
        isGone = true;
        QVERIFY(QFile::remove(file.path()));
    });
    QCOMPARE(figures.phase, RaceFigures::Phase::Ended);
    // Each strategy has found it gone, and what was measured is there.
    for (const RaceLane &lane : figures.lanes) {
        QVERIFY(lane.error);
        QCOMPARE(lane.runs, 1);
        QVERIFY(lane.run.statistics.queries > 0);
    }
}

void TestRace::endsWithTheServer()
{
    if (testedKind() == DatabaseKind::Sqlite)
        return; // there is no server
    Database database = openTested(library());
    const std::atomic_bool stop = false;
    bool isGone = false;
    const RaceFigures figures = race(database, { .rounds = 3 }, stop, [&](const RaceFigures &at) {
        if (at.rounds < 1 || isGone)
            return;
        isGone = true;
        testedServer().kill();
    });
    testedServer().restart();
    QVERIFY(figures.error);
    QCOMPARE(figures.error->kind, DbError::Kind::Connection);
    QVERIFY(!figures.wasStopped);
    QCOMPARE(figures.rounds, 1);
    for (const RaceLane &lane : figures.lanes) {
        QCOMPARE(lane.runs, 1);
        QVERIFY(lane.run.statistics.queries > 0);
    }
    QVERIFY(figures.growth.isEmpty());
    // The next race connects anew.
    const RaceFigures again = race(database, { .rounds = 1 }, stop);
    QVERIFY(!again.error);
    QCOMPARE(again.lanes.constFirst().runs, 1);
}

void TestRace::refusesWrongNames()
{
    Database database = openTested(library());
    const std::atomic_bool stop = false;
    const RaceFigures figures = Race(database.connection(), database.sharedSchema(), {}, nullptr,
                                     stop)
                                    .run(QuerySet(u"auther"_s));
    QVERIFY(figures.error);
    QCOMPARE(figures.error->kind, DbError::Kind::Name);
    QCOMPARE(figures.sent, 0);
}

QTEST_GUILESS_MAIN(TestRace)

#include "tst_race.moc"
