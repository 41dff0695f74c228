// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/race/chartaxis.h"
#include "ui/race/racechart.h"
#include "ui/race/racetext.h"

#include <QCoreApplication>

namespace roundtrip {

/// LaneChart draws a lane for each strategy of a race: its name and number of queries, its
/// statements on a clock that all lanes share, and the time that the strategy took.
class LaneChart
{
    Q_DECLARE_TR_FUNCTIONS(LaneChart)

public:
    /// \a figures and \a style must outlive this object.
    LaneChart(const RaceFigures &figures, const ChartStyle &style);

    /// Adds the lanes and the clock below \a top. Returns where they end.
    qreal addTo(Drawing &drawing, qreal top) const;

private:
    [[nodiscard]] double endOf(const RaceLane &lane) const;
    [[nodiscard]] QColor colorOf(const RaceLane &lane) const;
    [[nodiscard]] qreal xOf(double ms) const;
    [[nodiscard]] QString stateOf(const RaceLane &lane) const;
    void addLane(Drawing &drawing, const RaceLane &lane, qreal middle) const;
    void addResult(Drawing &drawing, const RaceLane &lane, qreal base, qreal barsEnd) const;
    qreal addBars(Drawing &drawing, const RaceLane &lane, qreal middle) const;
    void addBar(Drawing &drawing, const QRectF &bar, QueryMark mark, const QColor &color) const;
    void addClock(Drawing &drawing, qreal top, qreal bottom) const;

    const RaceFigures &m_figures;
    const ChartStyle &m_style;
    RaceText m_text;
    qreal m_comparisonWidth; ///< of what is said behind the times
    qreal m_left = 0; ///< where the clock begins
    qreal m_width = 0; ///< of the clock
    ChartAxis m_axis;
    qreal m_laneHeight;
};

} // namespace roundtrip
