// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/logstatistics.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "tests/support/delayedlibrary.h"
#include "tests/support/delayproxy.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// What a load cost.
struct Cost
{
    LoadStatistics statistics;
    int proxyTrips = 0;
    std::chrono::nanoseconds duration {};
};

} // namespace

/// What a load is said to cost at a latency, against how often it waits there. The waits are
/// counted, by the program and by a proxy that makes each one long, and not timed: how long the
/// machine takes for the rest depends on what else it does. bench_latency has the times.
class TestLatency : public QObject
{
    Q_OBJECT

private slots:
    void waitsAsOftenAsItSays_data();
    void waitsAsOftenAsItSays();
    void cleanupTestCase() { m_servers.clear(); }

private:
    struct Started
    {
        std::unique_ptr<TestServer> server;
        QString why;
        QString database;
    };
    /// A server with the library; without one if it cannot be had here.
    const Started &started(DatabaseKind kind);
    /// Loads all authors with their books, over a connection that has prepared nothing yet.
    static Cost costOf(const ConnectionSettings &settings, DelayProxy &proxy,
                       FetchStrategy strategy, std::chrono::milliseconds delay);

    std::map<DatabaseKind, Started> m_servers;
};

const TestLatency::Started &TestLatency::started(DatabaseKind kind)
{
    Started &found = m_servers[kind];
    if (!found.server && found.why.isEmpty()) {
        found.server = TestServer::start(kind, &found.why);
        if (found.server) {
            found.database = found.server->createDatabase();
            found.server->run(found.database, libraryScript());
        }
    }
    return found;
}

Cost TestLatency::costOf(const ConnectionSettings &settings, DelayProxy &proxy,
                         FetchStrategy strategy, std::chrono::milliseconds delay)
{
    proxy.setDelay(0ms);
    auto database = Database::open(settings);
    if (!database)
        qFatal("%s", qPrintable(database.error().text));
    proxy.setDelay(delay);
    proxy.resetRoundTrips();
    const Loaded loaded = load(*database, u"author"_s, { u"book"_s }, strategy);
    const int proxyTrips = proxy.roundTrips();
    proxy.setDelay(0ms);
    if (loaded.error)
        qFatal("%s", qPrintable(loaded.error->text));
    QueryLog &log = database->log();
    return { statisticsOf(log.recordsOfLoad(loaded.load)), proxyTrips,
             log.loads().constLast().duration };
}

void TestLatency::waitsAsOftenAsItSays_data()
{
    QTest::addColumn<DatabaseKind>("kind");
    QTest::addColumn<FetchStrategy>("strategy");
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("roundTrips");
    // BEGIN with the authors, PREPARE with the first of 100 times EXECUTE, COMMIT.
    QTest::newRow("PostgreSQL naive")
        << DatabaseKind::PostgreSql << FetchStrategy::Naive << 101 << 102;
    // One EXECUTE.
    QTest::newRow("PostgreSQL prefetch")
        << DatabaseKind::PostgreSql << FetchStrategy::Prefetch << 2 << 3;
    // The transaction and PREPARE are one more each; where the driver executes, each execution is
    // two, for it resets the statement before.
    const bool isStreamed = ROUNDTRIP_HAS_LIBMARIADB != 0;
    QTest::newRow("MariaDB naive")
        << DatabaseKind::MySql << FetchStrategy::Naive << 101 << (isStreamed ? 104 : 204);
    QTest::newRow("MariaDB prefetch")
        << DatabaseKind::MySql << FetchStrategy::Prefetch << 2 << (isStreamed ? 5 : 6);
}

void TestLatency::waitsAsOftenAsItSays()
{
    QFETCH(const DatabaseKind, kind);
    QFETCH(const FetchStrategy, strategy);
    QFETCH(const int, queries);
    QFETCH(const int, roundTrips);
    const Started &place = started(kind);
    if (!place.server)
        QSKIP(qPrintable(place.why));
    DelayProxy proxy(place.server->port());
    const ConnectionSettings settings = proxy.through(place.server->settings(place.database));

    constexpr std::chrono::milliseconds delay = 5ms;
    const Cost near = costOf(settings, proxy, strategy, 0ms);
    const Cost far = costOf(settings, proxy, strategy, delay);
    for (const Cost &cost : { near, far }) {
        QCOMPARE(cost.statistics.queries, queries);
        QCOMPARE(cost.statistics.roundTrips, roundTrips);
        QCOMPARE(cost.proxyTrips, roundTrips);
    }
    // One wait after another, and the load's time has them all: no two are on the way together.
    QVERIFY2(far.duration >= roundTrips * delay, qPrintable(QString::number(far.duration.count())));
    // What is said of the far load, from the near one, is these waits and nothing else.
    QCOMPARE((near.statistics.estimate(near.duration, delay) - near.duration).count(),
             std::chrono::nanoseconds(roundTrips * delay).count());
}

QTEST_GUILESS_MAIN(TestLatency)
#include "tst_latency.moc"
