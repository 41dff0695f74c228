// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/logstatistics.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "tests/support/delayproxy.h"
#include "tests/support/echoserver.h"
#include "tests/support/sanitizing.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QString libraryScript()
{
    QStringList authorRows;
    QStringList bookRows;
    for (int i = 1; i <= 100; ++i) {
        authorRows << u"(%1, 'author %1')"_s.arg(i);
        for (int j = 0; j < 5; ++j)
            bookRows << u"(%1, 'book %1', %2)"_s.arg(i * 5 + j).arg(i);
    }
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(90));"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title VARCHAR(90), author_id INTEGER, "
           "FOREIGN KEY (author_id) REFERENCES author (id));"
           "INSERT INTO author VALUES %1; INSERT INTO book VALUES %2;"_s.arg(
               authorRows.join(u", "_s), bookRows.join(u", "_s));
}

double inMs(std::chrono::nanoseconds duration)
{
    return double(duration.count()) / 1e6;
}

/// What a load cost.
struct Cost
{
    LoadStatistics statistics;
    int proxyTrips = 0;
    std::chrono::nanoseconds duration {};
};

/// EchoPath is a way to an echo server with a delay. It tells how long a round trip takes that way.
class EchoPath
{
public:
    explicit EchoPath(std::chrono::microseconds delay)
        : m_proxy(m_server.port(), delay)
        , m_client(m_proxy.port())
    {
        m_client.ask("x");
    }
    /// How long one round trip takes: that of a program which asks nothing but an echo, as many
    /// times one after another as the load does. Its own side and the other are woken for each, as
    /// they are for a load, and as late on a busy machine.
    [[nodiscard]] std::chrono::nanoseconds roundTrip(int roundTrips) const
    {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < roundTrips; ++i)
            m_client.ask("x");
        return (std::chrono::steady_clock::now() - begin) / roundTrips;
    }

private:
    EchoServer m_server;
    DelayProxy m_proxy;
    EchoClient m_client;
};

/// Measured is a load near and far, and a round trip near and far.
struct Measured
{
    Cost near;
    Cost far;
    std::chrono::nanoseconds shortTrip = std::chrono::nanoseconds::max();
    std::chrono::nanoseconds longTrip = std::chrono::nanoseconds::max();
};

void keepQuicker(Cost &kept, const Cost &other)
{
    if (kept.duration == std::chrono::nanoseconds() || other.duration < kept.duration)
        kept = other;
}

} // namespace

/// What a load is said to cost at a latency, against what it costs there.
class TestLatency : public QObject
{
    Q_OBJECT

private slots:
    void estimatesWhatIsMeasured_data();
    void estimatesWhatIsMeasured();
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
                       FetchStrategy strategy);
    /// Measures the load and the round trips in turn, without a delay and with \a delay, several
    /// times, and keeps the quickest of each: other programs only add to them, and one that is busy
    /// for a while disturbs all of them alike.
    static Measured measure(const ConnectionSettings &settings, DelayProxy &proxy,
                            FetchStrategy strategy, std::chrono::milliseconds delay,
                            int roundTrips);

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
                         FetchStrategy strategy)
{
    auto database = Database::open(settings);
    if (!database)
        qFatal("%s", qPrintable(database.error().text));
    proxy.resetRoundTrips();
    const Loaded loaded = load(*database, u"author"_s, { u"book"_s }, strategy);
    const int proxyTrips = proxy.roundTrips();
    if (loaded.error)
        qFatal("%s", qPrintable(loaded.error->text));
    QueryLog &log = database->log();
    return { statisticsOf(log.recordsOfLoad(loaded.load)), proxyTrips,
             log.loads().constLast().duration };
}

Measured TestLatency::measure(const ConnectionSettings &settings, DelayProxy &proxy,
                              FetchStrategy strategy, std::chrono::milliseconds delay,
                              int roundTrips)
{
    const EchoPath shortPath(0us);
    const EchoPath longPath(delay);
    const int rounds = strategy == FetchStrategy::Naive ? 6 : 20; // the shorter, the more is chance
    Measured measured;
    for (int round = 0; round < rounds; ++round) {
        proxy.setDelay(0ms);
        keepQuicker(measured.near, costOf(settings, proxy, strategy));
        proxy.setDelay(delay);
        keepQuicker(measured.far, costOf(settings, proxy, strategy));
        measured.shortTrip = std::min(measured.shortTrip, shortPath.roundTrip(roundTrips));
        measured.longTrip = std::min(measured.longTrip, longPath.roundTrip(roundTrips));
    }
    return measured;
}

void TestLatency::estimatesWhatIsMeasured_data()
{
    QTest::addColumn<DatabaseKind>("kind");
    QTest::addColumn<int>("naiveTrips");
    QTest::addColumn<int>("prefetchTrips");
    // Naive: BEGIN with the authors, PREPARE with the first of 100 times EXECUTE, COMMIT. Prefetch:
    // one EXECUTE.
    QTest::newRow("PostgreSQL") << DatabaseKind::PostgreSql << 102 << 3;
    // The transaction and PREPARE are one more each; where the driver executes, each execution is
    // two, for it resets the statement before.
    const bool isStreamed = ROUNDTRIP_HAS_LIBMARIADB != 0;
    QTest::newRow("MariaDB") << DatabaseKind::MySql << (isStreamed ? 104 : 204)
                             << (isStreamed ? 5 : 6);
}

void TestLatency::estimatesWhatIsMeasured()
{
    QFETCH(const DatabaseKind, kind);
    QFETCH(const int, naiveTrips);
    QFETCH(const int, prefetchTrips);
    const Started &place = started(kind);
    if (!place.server)
        QSKIP(qPrintable(place.why));
    DelayProxy proxy(place.server->port());
    const ConnectionSettings settings = proxy.through(place.server->settings(place.database));

    double naive = 0;
    if (isSanitizing)
        QSKIP("a sanitizer slows everything down");
    for (const FetchStrategy strategy : { FetchStrategy::Naive, FetchStrategy::Prefetch }) {
        const bool isNaive = strategy == FetchStrategy::Naive;
        const int roundTrips = isNaive ? naiveTrips : prefetchTrips;
        const Measured measuredCosts = measure(settings, proxy, strategy, 5ms, roundTrips);
        const auto &[near, far, shortTrip, longTrip] = measuredCosts;
        QCOMPARE(near.statistics.queries, isNaive ? 101 : 2);
        for (const Cost &cost : { near, far }) {
            QCOMPARE(cost.statistics.roundTrips, roundTrips);
            QCOMPARE(cost.proxyTrips, roundTrips);
        }
        const std::chrono::nanoseconds latency = longTrip - shortTrip;
        QVERIFY(latency >= 4900us);
        const double estimated = inMs(near.statistics.estimate(near.duration, latency));
        const double measured = inMs(far.duration);
        qInfo("%s: %.1f ms, and %d round trips of %.2f ms: %.1f ms estimated, %.1f ms measured",
              isNaive ? "naive" : "prefetch", inMs(near.duration), roundTrips, inMs(latency),
              estimated, measured);
        QVERIFY(std::abs(estimated - measured) <= measured * 0.1);
        if (isNaive)
            naive = measured;
        else
            QVERIFY2(naive / measured >= 0.6 * naiveTrips / prefetchTrips,
                     qPrintable(QString::number(naive / measured)));
    }
}

QTEST_GUILESS_MAIN(TestLatency)
#include "tst_latency.moc"
