// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/raceplot.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/records/race/race.h"
#include "ui/race/racepicture.h"

#include <algorithm>
#include <atomic>

namespace roundtrip {

Result<> plotRace(Database &database, const Options &options)
{
    constexpr double usualLatency = 5;
    const std::atomic_bool stop = false;
    RaceOptions race;
    race.chunkSize = options.chunkSize;
    const RaceFigures figures = Race(database.connection(), database.sharedSchema(), race, nullptr,
                                     stop)
                                    .run(options.query);
    const bool hasResult = std::ranges::any_of(figures.lanes,
                                               [](const RaceLane &lane) { return lane.runs > 0; });
    if (figures.error && !hasResult)
        return *figures.error;
    const ChartStyle style { .theme = Theme(Theme::lightPalette()),
                             .latency = fromMilliseconds(options.latency.value_or(usualLatency)) };
    return saveRaceSvg(options.plot, figures, style);
}

} // namespace roundtrip
