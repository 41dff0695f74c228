// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/logstatistics.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "tests/support/delayedlibrary.h"
#include "tests/support/delayproxy.h"
#include "tests/support/echoserver.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

// Loads 100 authors with their 500 books from servers that a proxy puts 5 ms away, naively and by
// prefetch. Prints what that took beside what is estimated from a load without the proxy's delay,
// and ends with 1 where they differ by more than 10 %. How often a load waits, tst_latency counts.

namespace {

constexpr auto delay = 5ms;
constexpr double mostDifference = 10; // in per cent

double inMs(std::chrono::nanoseconds duration)
{
    return double(duration.count()) / 1e6;
}

/// What a load cost.
struct Cost
{
    LoadStatistics statistics;
    std::chrono::nanoseconds duration {};
};

/// EchoPath is a way to an echo server with a delay. It tells how long a round trip takes that way.
class EchoPath
{
public:
    explicit EchoPath(std::chrono::microseconds wait)
        : m_proxy(m_server.port(), wait)
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

/// Loads all authors with their books, over a connection that has prepared nothing yet.
Cost costOf(const ConnectionSettings &settings, FetchStrategy strategy)
{
    auto database = Database::open(settings);
    if (!database)
        qFatal("%s", qPrintable(database.error().text));
    const Loaded loaded = load(*database, u"author"_s, { u"book"_s }, strategy);
    if (loaded.error)
        qFatal("%s", qPrintable(loaded.error->text));
    QueryLog &log = database->log();
    return { statisticsOf(log.recordsOfLoad(loaded.load)), log.loads().constLast().duration };
}

/// Measures the load and the round trips in turn, without a delay and with it, several times, and
/// keeps the quickest of each: other programs only add to them, and one that is busy for a while
/// disturbs all of them alike.
Measured measure(const ConnectionSettings &settings, DelayProxy &proxy, FetchStrategy strategy)
{
    const EchoPath shortPath(0us);
    const EchoPath longPath(delay);
    const int rounds = strategy == FetchStrategy::Naive ? 6 : 20; // the shorter, the more is chance
    Measured measured;
    for (int round = 0; round < rounds; ++round) {
        proxy.setDelay(0ms);
        keepQuicker(measured.near, costOf(settings, strategy));
        proxy.setDelay(delay);
        keepQuicker(measured.far, costOf(settings, strategy));
        const auto roundTrips = static_cast<int>(measured.near.statistics.roundTrips);
        measured.shortTrip = std::min(measured.shortTrip, shortPath.roundTrip(roundTrips));
        measured.longTrip = std::min(measured.longTrip, longPath.roundTrip(roundTrips));
    }
    return measured;
}

/// Returns false where the estimate is too far from what was measured.
bool compare(TestServer &server, const QString &database, FetchStrategy strategy)
{
    DelayProxy proxy(server.port());
    const Measured measured = measure(proxy.through(server.settings(database)), proxy, strategy);
    const std::chrono::nanoseconds trip = measured.longTrip - measured.shortTrip;
    const LoadStatistics &statistics = measured.near.statistics;
    const double estimated = inMs(statistics.estimate(measured.near.duration, trip));
    const double took = inMs(measured.far.duration);
    const double difference = (took / estimated - 1) * 100;
    const bool isNear = std::abs(difference) <= mostDifference;
    std::printf("%-10s %-8s %3d round trips of %.2f ms  measured %7.2f ms  estimated %7.2f ms  "
                "%+5.1f %%%s\n",
                server.kind() == DatabaseKind::PostgreSql ? "PostgreSQL" : "MariaDB",
                qPrintable(fetchStrategyName(strategy)), static_cast<int>(statistics.roundTrips),
                inMs(trip), took, estimated, difference, isNear ? "" : "  too far");
    return isNear;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    bool isGood = true;
    for (const DatabaseKind kind : { DatabaseKind::PostgreSql, DatabaseKind::MySql }) {
        QString why;
        const std::unique_ptr<TestServer> server = TestServer::start(kind, &why);
        if (!server) {
            std::printf("%s\n", qPrintable(why));
            continue;
        }
        const QString database = server->createDatabase();
        server->run(database, libraryScript());
        for (const FetchStrategy strategy : { FetchStrategy::Naive, FetchStrategy::Prefetch })
            isGood = compare(*server, database, strategy) && isGood;
    }
    return isGood ? EXIT_SUCCESS : EXIT_FAILURE;
}
