// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/race/racefigures.h"
#include "ui/parts/theme.h"
#include "ui/race/drawing.h"

#include <optional>

namespace roundtrip {

/// GrowthMeasure is what the plot of the growth shows.
enum class GrowthMeasure { Queries, Time };

/// ChartStyle says how a race is drawn.
struct ChartStyle
{
    Theme theme;
    std::chrono::nanoseconds latency {}; ///< of a round trip, added to what was measured
    GrowthMeasure measure = GrowthMeasure::Queries;
    qreal width = 960;
    qreal height = 0; ///< the plot fills it, if it is high enough; 0 for the usual height
    bool hasTitle = true; ///< a picture that stands by itself says what races
    /// The present, up to which the lane whose turn it is reaches; none for a race that has ended.
    std::optional<std::chrono::steady_clock::time_point> now {};
};

/// Draws a race: the lanes of all strategies on one clock, and below them how the queries, or the
/// time, grow with the number of root records. What the marks tell, shapes and labels tell, too, so
/// that the drawing is understood without its colours.
[[nodiscard]] Drawing drawRace(const RaceFigures &figures, const ChartStyle &style);

/// Returns the mark of what stands out in \a run: of repeated statements if it has some, else of
/// batches.
[[nodiscard]] QueryMark markOf(const RaceRun &run);

/// Adds the shape of \a mark to \a drawing: a diamond for what is repeated, a rounded square for a
/// batch, a ring for what is neither.
void addChartMark(Drawing &drawing, const QPointF &center, qreal half, QueryMark mark,
                  const QColor &color, const QColor &ground);

} // namespace roundtrip
