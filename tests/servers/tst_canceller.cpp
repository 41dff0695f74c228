// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/canceller.h"

#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/async/queryrunner.h"
#include "tests/support/delayproxy.h"
#include "tests/support/serverstest.h"
#include "tests/support/silentserver.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Three authors with two books each; reading those of the second takes a minute in the view
/// `reading`, and any row of `slow`.
QString databaseScript(bool isPostgres)
{
    const QString sleep = isPostgres ? u"CAST(pg_sleep(60) AS TEXT)"_s : u"SLEEP(60)"_s;
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY);"
           "INSERT INTO author VALUES (1), (2), (3);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id));"
           "INSERT INTO book VALUES (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3);"
           "CREATE VIEW slow AS SELECT 1 AS id, %1 AS slept;"
           "CREATE VIEW reading AS SELECT id, author_id,"
           " CASE author_id WHEN 2 THEN %1 END AS slept FROM book;"
           "CREATE TABLE digit (id INTEGER PRIMARY KEY);"
           "INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)"_s.arg(sleep);
}

qint64 countOf(const Loaded &loaded, const QString &table)
{
    const std::map<int, qint64> counts = loaded.records->recordCounts();
    const auto found = counts.find(loaded.records->schema().tableIndex(table));
    return found == counts.end() ? 0 : found->second;
}

/// A connection that is tried for two seconds instead of ten.
ConnectionSettings hasty(ConnectionSettings settings)
{
    settings.server.options << std::pair(settings.kind == DatabaseKind::PostgreSql
                                             ? u"connect_timeout"_s
                                             : u"MYSQL_OPT_CONNECT_TIMEOUT"_s,
                                         u"2"_s);
    return settings;
}

} // namespace

/// Stop ends what a server is at, within a second, and nothing else.
class TestCanceller : public ServersTest
{
    Q_OBJECT

private slots:
    void stopsALoad_data();
    void stopsALoad();
    void stopsAStream();
    void stopsACount();
    void stopsAfterConnectingAnew();
    void hitsNoOtherStatement();
    void isNothingWhileIdle();
    void leavesASilentServer();
    void endsWithASilentServer();
    void closesASilentServer();
    void leavesASilentCatalogue();
    void beginsNothingThatIsStopped();
    void stopsConnecting();
    void leavesAnOpening();

private:
    QString script() const override { return databaseScript(TestServers::isPostgres()); }
    [[nodiscard]] ConnectionSettings settings() const
    {
        ConnectionSettings settings = ServersTest::settings();
        settings.declaredRelations = {
            { .table = u"reading"_s, .columns = { u"author_id"_s }, .target = u"author"_s }
        };
        return settings;
    }
    /// Whether the server is at one of the views that take long.
    bool isSleeping()
    {
        const QString sql = TestServers::isPostgres()
            ? u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s
            : u"SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User sleep'"_s;
        return m_server->value(m_database, sql).toInt() > 0;
    }
    /// How many connections the database has.
    int connections()
    {
        const QString sql = TestServers::isPostgres()
            ? u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"_s
            : u"SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE()"_s;
        return m_server->value(m_database, sql).toInt();
    }
    /// Ends \a runner, whose server has fallen silent.
    static void verifyEnds(std::unique_ptr<QueryRunner> runner)
    {
        QElapsedTimer timer;
        timer.start();
        runner.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
    template <typename T>
    static bool waitFor(const QFuture<T> &future)
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
    }
};

void TestCanceller::stopsALoad_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<FetchStrategy>("strategy");
    QTest::addColumn<int>("authors"); // that stay
    QTest::addColumn<int>("books");
    QTest::newRow("root") << u"slow"_s << FetchStrategy::Prefetch << 0 << 0;
    // As a stopped load of SQLite: whole levels, whole records.
    QTest::newRow("naive") << u"author"_s << FetchStrategy::Naive << 3 << 2;
    QTest::newRow("prefetch") << u"author"_s << FetchStrategy::Prefetch << 3 << 0;
    QTest::newRow("join") << u"author"_s << FetchStrategy::Join << 0 << 0;
    QTest::newRow("subquery") << u"author"_s << FetchStrategy::Subquery << 3 << 0;
    QTest::newRow("on demand") << u"author"_s << FetchStrategy::OnDemand << 3 << 0;
}

void TestCanceller::stopsALoad()
{
    QFETCH(const QString, root);
    QFETCH(const FetchStrategy, strategy);
    QFETCH(const int, authors);
    QFETCH(const int, books);
    QueryLog log;
    QueryRunner runner(log);
    const auto opened = runner.open(settings());
    QVERIFY(waitFor(opened));
    QVERIFY2(opened.result(), opened.result() ? "" : qPrintable(opened.result().error().text));
    const QuerySet query = root == "slow"_L1 ? QuerySet(root)
                                             : QuerySet(root).prefetchRelated(u"reading"_s);
    const QFuture<Loaded> future = runner.load(query, strategy);
    QTRY_VERIFY_WITH_TIMEOUT(isSleeping(), 20'000);

    QElapsedTimer timer;
    timer.start();
    runner.stop();
    QVERIFY(waitFor(future));
    const qint64 waited = timer.elapsed();
    QVERIFY2(waited < 1000, qPrintable(QString::number(waited)));
    QVERIFY(!isSleeping());

    const Loaded loaded = future.result();
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    QVERIFY(loaded.wasStopped);
    QVERIFY(loaded.records);
    QCOMPARE(countOf(loaded, u"author"_s), authors);
    QCOMPARE(countOf(loaded, u"reading"_s), books);
    const QList<LoadRecord> sections = log.loads();
    const auto section = std::ranges::find(sections, loaded.load, &LoadRecord::id);
    QVERIFY(section != sections.end());
    QVERIFY(section->wasStopped);
    QCOMPARE(section->records, authors + books);
    for (const QueryRecord &record : log.records())
        QVERIFY2(!record.error, record.error ? qPrintable(record.error->text) : "");
    // The same connection serves the next.
    const qsizetype loads = log.loads().size();
    const auto next = runner.load(QuerySet(u"author"_s).prefetchRelated(u"book"_s), strategy);
    QVERIFY(waitFor(next));
    QVERIFY(!next.result().error);
    QCOMPARE(next.result().records->recordCount(), 9);
    QCOMPARE(log.loads().size(), loads + 1); // and none for opening
}

/// Rows that come without end: also what is left of them must not be waited for.
void TestCanceller::stopsAStream()
{
    QueryLog log;
    const auto connection = Connection::open(settings(), log);
    QVERIFY(connection);
    const QString sql = u"SELECT a.id FROM digit a, digit b, digit c, digit d, digit e, digit f,"
                        " digit g, digit h, digit i, digit j, digit k, digit l"_s;
    const std::shared_ptr<Canceller> canceller = (*connection)->canceller();
    std::atomic_bool stop = false;
    std::atomic_bool hasRows = false;
    RunOptions options { .stop = &stop };
    std::vector<ColumnData> columns(1);
    options.onBatch = [&](QueryRecord &) {
        hasRows = true;
        columns.front().clear();
    };
    QElapsedTimer timer;
    std::thread stopper([&] {
        // MariaDB's driver hands nothing out before it has all: the general reader is stopped at
        // any moment there.
        const bool isStreamed = TestServers::isPostgres()
            || (*connection)->reader() == Connection::Reader::Fast;
        while (!hasRows && (isStreamed || !canceller->isRunning()))
            std::this_thread::yield();
        timer.start();
        stop = true;
        canceller->cancel();
    });
    const Result<Ran> ran = (*connection)->run({ sql, {}, sql }, {}, columns, options);
    const qint64 waited = timer.elapsed();
    stopper.join();
    QVERIFY2(ran, ran ? "" : qPrintable(ran.error().text));
    QVERIFY(ran->wasStopped);
    QVERIFY2(waited < 1000, qPrintable(QString::number(waited)));
    const QString next = u"SELECT id FROM author"_s;
    std::vector<ColumnData> ids(1);
    QVERIFY((*connection)->run({ next, {}, next }, {}, ids));
    QCOMPARE(ids.front().size(), 3);
}

void TestCanceller::stopsACount()
{
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    const QFuture<Result<qint64>> future = runner.count(
        QuerySet(u"slow"_s).filter(u"slept"_s, Value::ofText(u"0"_s)), 1000);
    QTRY_VERIFY_WITH_TIMEOUT(isSleeping(), 20'000);
    QElapsedTimer timer;
    timer.start();
    runner.stop();
    QVERIFY(waitFor(future));
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, DbError::Kind::Stopped);
}

/// The connection is another one to the server, within one load.
void TestCanceller::stopsAfterConnectingAnew()
{
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    m_server->restart();
    const auto lost = runner.load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
    QVERIFY(waitFor(lost));
    QVERIFY(lost.result().error);
    QCOMPARE(lost.result().error->kind, DbError::Kind::Connection);
    const auto future = runner.load(QuerySet(u"slow"_s), FetchStrategy::Prefetch);
    QTRY_VERIFY_WITH_TIMEOUT(isSleeping(), 20'000);
    QElapsedTimer timer;
    timer.start();
    runner.stop();
    QVERIFY(waitFor(future));
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(future.result().wasStopped && !future.result().error);
}

void TestCanceller::hitsNoOtherStatement()
{
    m_server->run(m_database,
                  u"CREATE TABLE parent (id INTEGER PRIMARY KEY);"
                  "CREATE TABLE child (id INTEGER PRIMARY KEY,"
                  " parent_id INTEGER REFERENCES parent (id));"
                  "INSERT INTO parent SELECT a.id * 10 + b.id FROM digit a, digit b;"
                  "INSERT INTO child SELECT id, id FROM parent;"_s);
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    const QuerySet query = QuerySet(u"parent"_s).prefetchRelated(u"child"_s);
    QElapsedTimer timer;
    qint64 whole = std::numeric_limits<qint64>::max(); // of a load, in nanoseconds
    for (int i = 0; i < 10; ++i) {
        timer.start();
        runner.load(query, FetchStrategy::Naive).waitForFinished();
        whole = std::min(whole, timer.nsecsElapsed());
    }
    QRandomGenerator random(4);
    int stopped = 0;
    for (int i = 0; i < 200; ++i) {
        const auto future = runner.load(query, FetchStrategy::Naive);
        const bool stops = random.bounded(2) == 0;
        if (stops) {
            timer.start();
            const qint64 moment = random.bounded(whole);
            while (timer.nsecsElapsed() < moment && !future.isFinished())
                std::this_thread::yield();
            runner.stop();
        }
        QVERIFY(waitFor(future));
        const Loaded loaded = future.result();
        if (stops && loaded.wasStopped) {
            ++stopped;
            QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
            continue;
        }
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        QVERIFY(!loaded.wasStopped);
        QCOMPARE(loaded.records->recordCount(), 200);
    }
    QVERIFY(stopped > 0);
    qInfo("%d of 200 loads were stopped", stopped);
}

void TestCanceller::isNothingWhileIdle()
{
    DelayProxy proxy(m_server->port());
    QueryLog log;
    const auto connection = Connection::open(proxy.through(settings()), log);
    QVERIFY(connection);
    proxy.stopAccepting();
    const std::shared_ptr<Canceller> canceller = (*connection)->canceller();
    QVERIFY(!canceller->isRunning());
    canceller->cancel(); // without a connection: none is to be had
    QVERIFY(canceller->takeSent().isEmpty());
    // A cancellation that reaches the server when the statement has ended does nothing either.
    const bool isPostgres = TestServers::isPostgres();
    const QString ask = isPostgres ? u"SELECT pg_backend_pid()"_s : u"SELECT CONNECTION_ID()"_s;
    std::vector<ColumnData> number(1);
    QVERIFY((*connection)->run({ ask, {}, ask }, {}, number));
    const QString cancel = isPostgres ? u"SELECT pg_cancel_backend(%1)"_s : u"KILL QUERY %1"_s;
    for (int i = 0; i < 20; ++i) {
        m_server->run(m_database, cancel.arg(number.front().cell(0).integer));
        std::vector<ColumnData> again(1);
        const Result<Ran> ran = (*connection)->run({ ask, {}, ask }, {}, again);
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().text));
        QCOMPARE(again.front().cell(0).integer, number.front().cell(0).integer);
    }
}

/// The way to the server swallows everything from the second level on.
void TestCanceller::leavesASilentServer()
{
    DelayProxy proxy(m_server->port());
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(proxy.through(hasty(settings())))));
    const QuerySet query = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    QFuture<Loaded> future;
    {
        StatementGate gate(u"FROM author"_s);
        future = runner.load(query, FetchStrategy::Prefetch);
        QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 20'000);
        proxy.setDelay(1h);
    }
    QTRY_VERIFY(proxy.isHolding());
    QVERIFY(!future.isFinished());
    QElapsedTimer timer;
    timer.start();
    runner.stop();
    QVERIFY(waitFor(future));
    const qint64 waited = timer.elapsed();
    QVERIFY2(waited < 2000, qPrintable(QString::number(waited)));
    const Loaded loaded = future.result();
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    QVERIFY(loaded.wasStopped);
    QCOMPARE(countOf(loaded, u"author"_s), 3);
    QCOMPARE(countOf(loaded, u"book"_s), 0);
    proxy.setDelay({});
    const auto next = runner.load(query, FetchStrategy::Prefetch);
    QVERIFY(waitFor(next));
    QVERIFY2(!next.result().error,
             next.result().error ? qPrintable(next.result().error->text) : "");
    QCOMPARE(next.result().records->recordCount(), 9);
}

void TestCanceller::endsWithASilentServer()
{
    DelayProxy proxy(m_server->port());
    QueryLog log;
    auto runner = std::make_unique<QueryRunner>(log);
    QVERIFY(waitFor(runner->open(proxy.through(hasty(settings())))));
    proxy.setDelay(1h);
    const auto future = runner->load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
    QTRY_VERIFY(proxy.isHolding());
    QVERIFY(!future.isFinished());
    verifyEnds(std::move(runner));
}

/// Closing lets the prepared statements go, which PostgreSQL is told of.
void TestCanceller::closesASilentServer()
{
    DelayProxy proxy(m_server->port());
    QueryLog log;
    auto runner = std::make_unique<QueryRunner>(log);
    QVERIFY(waitFor(runner->open(proxy.through(hasty(settings())))));
    const auto future = runner->load(QuerySet(u"author"_s).limit(2), FetchStrategy::Prefetch);
    QVERIFY(waitFor(future));
    QVERIFY(!future.result().error);
    proxy.setDelay(1h);
    verifyEnds(std::move(runner));
}

/// It lets one in, and then says nothing more.
void TestCanceller::leavesASilentCatalogue()
{
    DelayProxy proxy(m_server->port());
    QueryLog log;
    QueryRunner runner(log);
    QFuture<Result<DatabaseInfo>> opening;
    {
        StatementGate gate(u"READ ONLY"_s);
        opening = runner.open(proxy.through(hasty(settings())));
        QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 20'000);
        proxy.setDelay(1h);
    }
    QTRY_VERIFY(proxy.isHolding());
    runner.stopOpening();
    QVERIFY(opening.isFinished());
    QCOMPARE(opening.result().error().kind, DbError::Kind::Stopped);
    QElapsedTimer timer;
    timer.start();
    const auto next = runner.open(settings());
    QVERIFY(waitFor(next));
    QVERIFY2(next.result(), next.result() ? "" : qPrintable(next.result().error().text));
    QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
}

/// A stop may come when no statement runs, between two.
void TestCanceller::beginsNothingThatIsStopped()
{
    QueryLog log;
    const auto connection = Connection::open(settings(), log);
    QVERIFY(connection);
    const qsizetype before = log.records().size();
    const std::atomic_bool stop = true;
    const QString sql = u"SELECT slept FROM slow"_s;
    std::vector<ColumnData> columns(1);
    const Result<Ran> ran = (*connection)->run({ sql, {}, sql }, {}, columns, { .stop = &stop });
    QVERIFY(ran);
    QVERIFY(ran->wasStopped);
    QCOMPARE(log.records().size(), before);
}

void TestCanceller::stopsConnecting()
{
    const SilentServer silent;
    ConnectionSettings nowhere = hasty(settings());
    nowhere.server.port = silent.port();
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(waitFor(runner.open(settings())));
    const auto future = runner.open(nowhere);
    QTRY_VERIFY(silent.isAsked());
    QVERIFY(!future.isFinished());
    runner.stopOpening();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, DbError::Kind::Stopped);
    // What was open is open still.
    const auto next = runner.load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
    QVERIFY(waitFor(next));
    QVERIFY(!next.result().error);
    QCOMPARE(next.result().records->recordCount(), 3);
}

/// Connecting would go on for long: its thread is left alone, and what the log has of it ends.
void TestCanceller::leavesAnOpening()
{
    const int before = connections();
    {
        const SilentServer silent;
        ConnectionSettings nowhere = settings();
        nowhere.server.port = silent.port();
        QueryLog log;
        QueryRunner runner(log);
        QVERIFY(waitFor(runner.open(settings())));
        const auto future = runner.open(nowhere);
        QTRY_VERIFY(silent.isAsked());
        runner.stopOpening();
        const auto next = runner.load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
        QVERIFY(waitFor(next));
        QVERIFY(!next.result().error);
        const QList<LoadRecord> loads = log.loads();
        QVERIFY(std::ranges::all_of(loads, &LoadRecord::isFinished));
        const auto stopped = std::ranges::find(loads, true, &LoadRecord::wasStopped);
        QVERIFY(stopped != loads.end());
        QCOMPARE(stopped->purpose, LoadRecord::Purpose::Open);
    }
    // The thread comes back, and closes what it had open before: the log is gone by then.
    // MariaDB counts one that has asked for the number a moment longer.
    QVERIFY(QTest::qWaitFor([&] { return connections() <= before; }, 30'000));
}

QTEST_GUILESS_MAIN(TestCanceller)
#include "tst_canceller.moc"
