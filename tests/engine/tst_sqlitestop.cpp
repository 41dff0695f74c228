// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/canceller.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/loading/recordloader.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Statements that never end: rows that are all thrown away, rows that are all sorted, and one call
/// of a function, within which SQLite looks at nothing.
const QString endless
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "INSERT INTO author VALUES (1, 'A'), (2, 'B');"
      "CREATE VIEW silent AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
      " SELECT x AS n FROM c WHERE x < 0;"
      "CREATE VIEW sorted AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
      " SELECT x AS n FROM c;"
      "CREATE VIEW joined AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT "
      "5000) SELECT a.x AS n FROM c a, c b, c d, c e WHERE a.x + b.x + d.x + e.x < 0;"
      "CREATE VIEW function AS SELECT trim(printf('%.*c', 1000000, 'a'), printf('%.*c', 1000000, 'b') || 'a') AS n;"_s;

} // namespace

/// Stop ends within about a second whatever SQLite is at, and the end of the runner does not wait.
class TestSqliteStop : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void stopsAStatement_data();
    void stopsAStatement();
    void stopsByTheFlagAlone();
    void keepsTheConnectionThatItInterrupts();
    void leavesWhatNothingInterrupts();
    void countsForAWhile();
    void countsOnWhereThatIsWanted();
    void stopsOpening();
    void ends_data();
    void ends();
    void beginsNothingThatIsStopped();

private:
    [[nodiscard]] ConnectionSettings settings() const
    {
        ConnectionSettings settings;
        settings.path = m_file->path();
        settings.title = u"endless"_s;
        return settings;
    }
    template <typename T>
    static bool waitFor(const QFuture<T> &future)
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000);
    }
    /// Waits until the database thread is within the load's first statement.
    static bool waitForStart(const QueryLog &log, qsizetype loads)
    {
        return QTest::qWaitFor([&] { return log.loads().size() > loads; }, 30'000);
    }

    std::unique_ptr<DatabaseFile> m_file;
};

void TestSqliteStop::init()
{
    m_file = std::make_unique<DatabaseFile>(endless);
}

void TestSqliteStop::stopsAStatement_data()
{
    QTest::addColumn<QString>("root");
    QTest::newRow("without rows") << u"silent"_s;
    QTest::newRow("sorting") << u"sorted"_s;
    QTest::newRow("joining") << u"joined"_s;
    QTest::newRow("in one function") << u"function"_s;
}

void TestSqliteStop::stopsAStatement()
{
    QFETCH(const QString, root);
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    const auto future = runner.load(QuerySet(root), FetchStrategy::Prefetch);
    QVERIFY(QTest::qWaitFor(
        [&] {
            const QList<LoadRecord> loads = log.loads();
            return std::ranges::any_of(loads,
                                       [&](const LoadRecord &load) { return load.table == root; });
        },
        30'000));
    QElapsedTimer timer;
    timer.start();
    runner.stop();
    QVERIFY(waitFor(future));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!future.result().error);
    QVERIFY(future.result().wasStopped);
    // The log knows of the statement, and that its load is over.
    const QList<LoadRecord> loads = log.loads();
    const auto load = std::ranges::find(loads, root, &LoadRecord::table);
    QVERIFY(load->isFinished && load->wasStopped);
    // It may have come before the statement did.
    QVERIFY(log.queriesOfLoad(load->id).size() <= 1);
    // And the next one is served.
    const auto next = runner.load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
    QVERIFY(waitFor(next));
    QVERIFY2(!next.result().error,
             next.result().error ? qPrintable(next.result().error->text) : "");
    QCOMPARE(next.result().records->recordCount(), 2);
    QTRY_VERIFY(!runner.isBusy());
}

/// The library asks by itself, so that whoever has no other thread can stop it too.
void TestSqliteStop::stopsByTheFlagAlone()
{
    Database database = openFile(m_file->path());
    std::atomic_bool stop = false;
    std::thread stopper([&] {
        while (!database.connection().canceller()->isRunning())
            std::this_thread::yield();
        stop = true;
    });
    const QString sql = u"SELECT n FROM silent"_s;
    std::vector<ColumnData> columns(1);
    const Result<Ran> ran = database.connection().run({ sql, {}, sql }, {}, columns,
                                                      { .stop = &stop });
    stopper.join();
    QVERIFY(ran);
    QVERIFY(ran->wasStopped);
}

void TestSqliteStop::keepsTheConnectionThatItInterrupts()
{
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    const auto countOpenings = [&log] {
        return std::ranges::count(log.loads(), LoadRecord::Purpose::Open, &LoadRecord::purpose);
    };
    const qsizetype loads = log.loads().size();
    const auto future = runner.load(QuerySet(u"silent"_s), FetchStrategy::Prefetch);
    QVERIFY(waitForStart(log, loads + 1));
    runner.stop();
    QVERIFY(waitFor(future));
    QVERIFY(waitFor(runner.load(QuerySet(u"author"_s), FetchStrategy::Prefetch)));
    QCOMPARE(countOpenings(), 1);
}

/// Its thread is left alone, and another one connects anew.
void TestSqliteStop::leavesWhatNothingInterrupts()
{
    QueryLog log;
    QueryRunner runner(log);
    const auto opened = runner.open(settings());
    QVERIFY(waitFor(opened));
    const auto schema = opened.result()->schema;
    for (int i = 0; i < 2; ++i) {
        const qsizetype loads = log.loads().size();
        const auto future = runner.load(QuerySet(u"function"_s), FetchStrategy::Prefetch);
        const auto queued = runner.load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
        QVERIFY(waitForStart(log, loads + 1));
        runner.stop();
        const auto later = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
        QVERIFY(waitFor(future));
        QVERIFY(future.result().wasStopped);
        QVERIFY(waitFor(queued));
        QVERIFY(waitFor(later));
        QVERIFY(!later.result().error);
        QVERIFY(!later.result().wasStopped);
        // Nothing has changed, so that records from before and after belong together.
        QCOMPARE(later.result().records->sharedSchema(), schema);
    }
    QVERIFY(!runner.shutDown()); // both are still at it
}

void TestSqliteStop::countsForAWhile()
{
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    const auto counted = runner.count(QuerySet(u"silent"_s), 1000, 100ms);
    QVERIFY(waitFor(counted));
    QVERIFY(!counted.result());
    QCOMPARE(counted.result().error().kind, DbError::Kind::Timeout);
    QVERIFY(waitFor(runner.load(QuerySet(u"author"_s), FetchStrategy::Prefetch)));
}

void TestSqliteStop::countsOnWhereThatIsWanted()
{
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    const auto limited = runner.count(QuerySet(u"joined"_s), 1000, 1ms);
    QVERIFY(waitFor(limited));
    QVERIFY(!limited.result());
    const auto unlimited = runner.count(QuerySet(u"author"_s), 1000, 0ms);
    QVERIFY(waitFor(unlimited));
    QCOMPARE(*unlimited.result(), 2);
}

/// A database whose opening takes for ever: the script is run while it opens.
void TestSqliteStop::stopsOpening()
{
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    for (
        const QString &sql :
        { u"CREATE TABLE t AS SELECT * FROM (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT"
          " x + 1 FROM c) SELECT x FROM c WHERE x < 0);"_s,
          u"CREATE TABLE t AS SELECT trim(printf('%.*c', 1000000, 'a'), printf('%.*c', 1000000, 'b') || 'a');"_s }) {
        ConnectionSettings slow;
        slow.script = sql;
        const qsizetype loads = log.loads().size();
        const auto opening = runner.open(slow);
        QVERIFY(waitForStart(log, loads));
        runner.stopOpening();
        QVERIFY(opening.isFinished());
        QCOMPARE(opening.result().error().kind, DbError::Kind::Stopped);
        QElapsedTimer timer;
        timer.start();
        const auto next = runner.load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
        QVERIFY(waitFor(next));
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!next.result().error);
        QCOMPARE(next.result().records->recordCount(), 2);
    }
}

void TestSqliteStop::ends_data()
{
    stopsAStatement_data();
}

void TestSqliteStop::ends()
{
    QFETCH(const QString, root);
    QFuture<Loaded> future;
    {
        QueryLog log;
        QueryRunner runner(log);
        QVERIFY(waitFor(runner.open(settings())));
        const qsizetype loads = log.loads().size();
        future = runner.load(QuerySet(root), FetchStrategy::Prefetch);
        QVERIFY(waitForStart(log, loads + 1));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(runner.shutDown(), root != "function"_L1);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(future.isFinished());
    }
    // The log and the runner are gone; what was left alone does not miss them.
    QVERIFY(future.isFinished());
}

void TestSqliteStop::beginsNothingThatIsStopped()
{
    Database database = openFile(m_file->path());
    const qsizetype before = database.log().records().size();
    const std::atomic_bool stop = true;
    const QString sql = u"SELECT n FROM silent"_s;
    std::vector<ColumnData> columns(1);
    const Result<Ran> ran = database.connection().run({ sql, {}, sql }, {}, columns,
                                                      { .stop = &stop });
    QVERIFY(ran);
    QVERIFY(ran->wasStopped);
    QCOMPARE(database.log().records().size(), before);
}

QTEST_GUILESS_MAIN(TestSqliteStop)
#include "tst_sqlitestop.moc"
