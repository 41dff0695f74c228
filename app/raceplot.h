// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "datalayer/records/access/database.h"

namespace roundtrip {

/// Races all strategies over the query of \a options and draws the lanes and the growth into the
/// SVG file Options::plot, in light colours, at the latency of \a options or else at 5 ms a round
/// trip. Needs no display. Fails, and leaves the file as it was, if the race has no result or the
/// file cannot be written. It is a ComparisonPlot.
[[nodiscard]] Result<> plotRace(Database &database, const Options &options);

} // namespace roundtrip
