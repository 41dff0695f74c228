// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/samplelibrary.h"
#include "datalayer/engine/connection.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/race/feltlatency.h"
#include "datalayer/records/race/race.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;

// Races the strategies over the sample as the window does: measured, and with a latency of 5 ms
// that is felt. Prints what each strategy took then beside what is estimated from its measured
// time, and ends with 1 where they differ by more than 10 %.

namespace {

constexpr auto latency = 5ms;
constexpr double mostDifference = 10; // in per cent

double ms(std::chrono::nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

RaceFigures race(Database &database, const RaceOptions &options, FeltLatency *felt)
{
    const std::atomic_bool stop = false;
    const QuerySet query = sampleQuery();
    return Race(database.connection(), database.sharedSchema(), options, felt, stop, {}).run(query);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Result<Database> database = Database::open(sampleLibrary());
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(database.error().text));
        return EXIT_FAILURE;
    }
    const RaceFigures measured = race(*database, { .measuresGrowth = false }, nullptr);
    FeltLatency waiting(latency);
    const RaceFigures felt = race(*database, { .felt = latency, .measuresGrowth = false },
                                  &waiting);
    std::printf("the sample at %d ms: felt beside estimated\n", static_cast<int>(latency.count()));
    bool isGood = true;
    for (const RaceLane &lane : measured.lanes) {
        const RaceLane *other = felt.lane(lane.strategy);
        if (lane.runs == 0 || !other || other->runs == 0) {
            std::printf("%-10s did not run\n", qPrintable(fetchStrategyName(lane.strategy)));
            isGood = false;
            continue;
        }
        const double estimated = ms(lane.run.at(latency));
        const double took = ms(other->run.duration);
        const double difference = (took / estimated - 1) * 100;
        const bool isNear = std::abs(difference) <= mostDifference;
        std::printf("%-10s %3d round trips  felt %7.2f ms  estimated %7.2f ms  %+5.1f %%%s\n",
                    qPrintable(fetchStrategyName(lane.strategy)),
                    static_cast<int>(lane.run.statistics.roundTrips), took, estimated, difference,
                    isNear ? "" : "  too far");
        isGood = isGood && isNear;
    }
    return isGood ? EXIT_SUCCESS : EXIT_FAILURE;
}
