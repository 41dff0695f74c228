// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/racechart.h"

#include "ui/race/growthplot.h"
#include "ui/race/lanechart.h"
#include "ui/race/racetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

QueryMark markOf(const RaceRun &run)
{
    QueryMark found = QueryMark::Neutral;
    for (const RacedStatement &statement : run.statements) {
        if (statement.mark == QueryMark::Repeated || statement.mark == QueryMark::Again)
            return QueryMark::Repeated;
        if (statement.mark == QueryMark::Batch)
            found = QueryMark::Batch;
    }
    return found;
}

void addChartMark(Drawing &drawing, const QPointF &center, qreal half, QueryMark mark,
                  const QColor &color, const QColor &ground)
{
    switch (mark) {
    case QueryMark::Repeated:
    case QueryMark::Again:
        drawing.addPolygon({ center + QPointF(0, -half - 1), center + QPointF(half + 1, 0),
                             center + QPointF(0, half + 1), center + QPointF(-half - 1, 0) },
                           color);
        break;
    case QueryMark::Batch:
        drawing.addRect({ center.x() - half, center.y() - half, 2 * half, 2 * half }, 2, color);
        break;
    case QueryMark::Neutral:
        drawing.addRect({ center.x() - half, center.y() - half, 2 * half, 2 * half }, half, ground,
                        color, 2);
        break;
    case QueryMark::Error:
        drawing.addLine({ center + QPointF(-half, -half), center + QPointF(half, half) }, color, 2);
        drawing.addLine({ center + QPointF(half, -half), center + QPointF(-half, half) }, color, 2);
        break;
    }
}

Drawing drawRace(const RaceFigures &figures, const ChartStyle &style)
{
    constexpr qreal margin = 14;
    Drawing drawing({ style.width, 0 });
    drawing.setGround(style.theme.ground());
    qreal y = 0;
    if (style.hasTitle) {
        const RaceText text(figures, style.latency);
        drawing.addText({ margin, 28 },
                        Drawing::elided(text.subject(), style.width - 2 * margin, 17),
                        { .color = style.theme.text(), .size = 17, .isBold = true });
        const QString said = text.state();
        const QString below = said.isEmpty() ? text.manner() : text.manner() + u" · "_s + said;
        drawing.addText({ margin, 48 }, Drawing::elided(below, style.width - 2 * margin, 13),
                        { .color = style.theme.muted(), .size = 13 });
        y = 56;
    }
    y = LaneChart(figures, style).addTo(drawing, y);
    drawing.addLine({ QPointF(0, y), QPointF(style.width, y) }, style.theme.hairline());
    y = GrowthPlot(figures, style).addTo(drawing, y);
    drawing.setSize({ style.width, std::max(y, style.height) });
    return drawing;
}

} // namespace roundtrip
