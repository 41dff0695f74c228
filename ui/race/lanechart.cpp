// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/lanechart.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/models/errortext.h"
#include "datalayer/models/strategytext.h"

#include <QLocale>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qreal laneMargin = 14;
constexpr qreal nameWidth = 98;
constexpr qreal countEnd = 154; ///< where the numbers of queries end
constexpr qreal clockBegin = 170;
constexpr qreal timeWidth = 78;
constexpr qreal leastComparison = 108;
constexpr qreal barHeight = 9;
constexpr qreal usualLane = 34;
constexpr qreal tightLane = 25;
/// Below this height of the whole drawing, lanes stand closer.
constexpr qreal leastSpacious = 520;
constexpr qreal laneText = 13;

double longestOf(const RaceFigures &figures, const std::function<double(const RaceLane &)> &endOf)
{
    double longest = 0;
    for (const RaceLane &lane : figures.lanes)
        longest = std::max(longest, endOf(lane));
    return longest;
}

/// The room for what is said behind the times, some of whose letters a font may have wider.
qreal comparisonRoom(const RaceFigures &figures, const RaceText &text)
{
    constexpr qreal gap = 12;
    constexpr qreal spare = 1.15;
    qreal room = leastComparison;
    for (const RaceLane &lane : figures.lanes)
        room = std::max(room, Drawing::widthOf(text.comparison(lane), laneText) * spare + gap);
    return room;
}

/// Whether the bars of two marks look alike.
bool hasShapeOf(QueryMark mark, QueryMark other)
{
    const auto isRepeated = [](QueryMark one) {
        return one == QueryMark::Repeated || one == QueryMark::Again;
    };
    return mark == other || (isRepeated(mark) && isRepeated(other));
}

/// So many steps of the clock have room for what they are called.
int stepsWithin(qreal width)
{
    constexpr qreal stepWidth = 55;
    constexpr int most = 4;
    return std::clamp(static_cast<int>(width / stepWidth), 1, most);
}

} // namespace

LaneChart::LaneChart(const RaceFigures &figures, const ChartStyle &style)
    : m_figures(figures)
    , m_style(style)
    , m_text(figures, style.latency)
    , m_comparisonWidth(comparisonRoom(figures, m_text))
    , m_left(clockBegin)
    , m_width(std::max(40.0, style.width - clockBegin - timeWidth - m_comparisonWidth - laneMargin))
    , m_axis(longestOf(figures, [this](const RaceLane &lane) { return endOf(lane); }),
             stepsWithin(m_width), false)
    , m_laneHeight(style.height > 0 && style.height < leastSpacious ? tightLane : usualLane)
{ }

/// Where the lane ends on the clock, in milliseconds.
double LaneChart::endOf(const RaceLane &lane) const
{
    double end = lane.hasRun() ? milliseconds(lane.run.at(m_text.added())) : 0;
    if (!m_figures.felt)
        return end;
    // The clock stays while the lanes grow.
    end = std::max(end, milliseconds(lane.expected));
    if (lane.isRunning && m_style.now && m_figures.phase == RaceFigures::Phase::Racing)
        end = std::max(end, milliseconds(*m_style.now - lane.began));
    return end;
}

QColor LaneChart::colorOf(const RaceLane &lane) const
{
    const bool isNaive = lane.strategy == FetchStrategy::Naive
        || markOf(lane.run) == QueryMark::Repeated;
    return m_style.theme.mark(isNaive ? QueryMark::Repeated : QueryMark::Batch);
}

qreal LaneChart::xOf(double ms) const
{
    return m_left + m_width * std::min(1.0, m_axis.share(ms));
}

qreal LaneChart::addTo(Drawing &drawing, qreal top) const
{
    constexpr qreal above = 12;
    constexpr qreal below = 34;
    const qreal bottom = top + above + m_laneHeight * static_cast<qreal>(m_figures.lanes.size());
    addClock(drawing, top + above, bottom);
    qreal middle = top + above + m_laneHeight / 2;
    for (const RaceLane &lane : m_figures.lanes) {
        addLane(drawing, lane, middle);
        middle += m_laneHeight;
    }
    return bottom + below;
}

void LaneChart::addClock(Drawing &drawing, qreal top, qreal bottom) const
{
    for (const double tick : m_axis.ticks()) {
        const qreal x = xOf(tick);
        drawing.addLine({ QPointF(x, top), QPointF(x, bottom) }, m_style.theme.hairline());
        const bool isLong = m_axis.end() >= 10'000;
        const double shown = isLong ? tick / 1000 : tick;
        drawing.addText(
            { x, bottom + 16 },
            (isLong ? tr("%1 s") : tr("%1 ms")).arg(QLocale().toString(shown, 'g', 6)),
            { .color = m_style.theme.muted(), .size = 11, .anchor = Drawing::Anchor::Middle });
    }
}

void LaneChart::addLane(Drawing &drawing, const RaceLane &lane, qreal middle) const
{
    const Theme &theme = m_style.theme;
    const qreal base = middle + 4.5;
    drawing.addText({ laneMargin, base }, strategyTitle(lane.strategy),
                    { .color = theme.text(), .size = laneText, .room = nameWidth });
    if (lane.error && lane.runs == 0) {
        const QColor color = theme.mark(QueryMark::Error);
        addChartMark(drawing, { m_left + 5, middle }, 4, QueryMark::Error, color, theme.ground());
        const qreal room = m_style.width - m_left - 18 - laneMargin;
        drawing.addText({ m_left + 18, base }, errorText(*lane.error).simplified(),
                        { .color = color, .size = laneText, .room = room });
        return;
    }
    qreal barsEnd = m_left;
    if (lane.hasRun()) {
        drawing.addText({ countEnd, base }, QLocale().toString(lane.run.statistics.queries),
                        { .color = colorOf(lane),
                          .size = laneText,
                          .isBold = true,
                          .anchor = Drawing::Anchor::End });
        barsEnd = addBars(drawing, lane, middle);
    }
    addResult(drawing, lane, base, barsEnd);
}

/// What there is to say of a lane that has no result.
QString LaneChart::stateOf(const RaceLane &lane) const
{
    if (lane.isRunning)
        return tr("running…");
    if (m_figures.phase != RaceFigures::Phase::Ended)
        return {};
    return lane.hasRun() ? tr("not finished") : tr("not run");
}

void LaneChart::addResult(Drawing &drawing, const RaceLane &lane, qreal base, qreal barsEnd) const
{
    const Theme &theme = m_style.theme;
    const Drawing::TextStyle muted { .color = theme.muted(), .size = laneText };
    if (lane.runs == 0) {
        Drawing::TextStyle style = muted;
        style.anchor = Drawing::Anchor::End;
        drawing.addText({ m_style.width - laneMargin, base }, stateOf(lane), style);
        return;
    }
    const qreal end = m_style.width - laneMargin;
    drawing.addText({ end - m_comparisonWidth, base }, m_text.time(lane),
                    { .color = theme.text(),
                      .size = laneText,
                      .isBold = true,
                      .anchor = Drawing::Anchor::End });
    if (const QString compared = m_text.comparison(lane); !compared.isEmpty()) {
        Drawing::TextStyle style = muted;
        style.anchor = Drawing::Anchor::End;
        drawing.addText({ end, base }, compared, style);
    }
    // Where there is room behind the lane.
    const qreal after = barsEnd + 14;
    const QString note = m_text.note(lane);
    const qreal width = Drawing::widthOf(note, laneText);
    if (note.isEmpty() || after + width >= m_left + m_width)
        return;
    // The clock's lines would go through the words.
    drawing.addRect({ after - 3, base - laneText + 1, width + 6, laneText + 3 }, 0, theme.ground());
    drawing.addText({ after, base }, note, muted);
}

/// Statements that would be too narrow to be told apart are drawn as one. Returns where they end.
qreal LaneChart::addBars(Drawing &drawing, const RaceLane &lane, qreal middle) const
{
    constexpr qint64 few = 12; // so many have room for their shapes
    const QColor color = colorOf(lane);
    const bool areFew = lane.run.statistics.statements <= few;
    const qreal leastWidth = areFew ? 8 : 2;
    // Many bars that are longer than their statements would lead far behind the end of the lane.
    constexpr qreal narrow = 3; // the least bar of many, and a gap
    QRectF bar;
    QueryMark mark = QueryMark::Neutral;
    const auto finish = [&] {
        if (bar.isValid())
            addBar(drawing, bar, mark, color);
        bar = {};
    };
    qreal behind = m_left; // where the last bar ends: none hides another
    for (const RacedStatement &statement : lane.run.statementsAt(m_text.added())) {
        if (!statement.isCounted)
            continue;
        const qreal begin = xOf(milliseconds(statement.start));
        const qreal end = xOf(milliseconds(statement.start + statement.duration));
        const bool isAlike = hasShapeOf(mark, statement.mark) && end - begin < narrow
            && begin - bar.right() < 2;
        // Among many, what a bar covers already has none of its own: marks may alternate.
        const bool isCovered = !areFew && statement.mark != QueryMark::Error && end <= bar.right();
        if (bar.isValid() && (isAlike || isCovered)) {
            bar.setRight(std::max(bar.right(), end));
            behind = bar.right();
            continue;
        }
        finish();
        const qreal left = std::max(begin, behind);
        // A gap between two, as far as there is room for one.
        const qreal gap = end - begin > leastWidth ? 1.2 : 0;
        bar = QRectF(left, middle - barHeight / 2, std::max(leastWidth, end - left - gap),
                     barHeight);
        behind = std::max(bar.right() + 1, end);
        mark = statement.mark;
    }
    finish();
    const bool isGrowing = lane.isRunning && lane.runs == 0 && m_figures.felt && m_style.now;
    if (isGrowing && m_figures.phase == RaceFigures::Phase::Racing) {
        const qreal now = xOf(milliseconds(*m_style.now - lane.began));
        drawing.addLine({ QPointF(std::min(behind, now), middle), QPointF(now, middle) },
                        m_style.theme.muted(), 1.5);
        behind = std::max(behind, now);
    }
    return behind;
}

/// The mark's shape, as long as the statement took.
void LaneChart::addBar(Drawing &drawing, const QRectF &bar, QueryMark mark,
                       const QColor &color) const
{
    const qreal middle = bar.center().y();
    switch (mark) {
    case QueryMark::Repeated:
    case QueryMark::Again: {
        const qreal slope = std::min(bar.height() / 2, bar.width() / 2);
        drawing.addPolygon({ QPointF(bar.left(), middle), QPointF(bar.left() + slope, bar.top()),
                             QPointF(bar.right() - slope, bar.top()), QPointF(bar.right(), middle),
                             QPointF(bar.right() - slope, bar.bottom()),
                             QPointF(bar.left() + slope, bar.bottom()) },
                           color);
        break;
    }
    case QueryMark::Neutral:
        drawing.addRect(bar.adjusted(0.8, 0.8, -0.8, -0.8),
                        std::min(bar.height(), bar.width()) / 2 - 0.8, m_style.theme.ground(),
                        color, 1.6);
        break;
    case QueryMark::Batch:
        drawing.addRect(bar, 2.5, color);
        break;
    case QueryMark::Error:
        drawing.addRect(bar, 0, m_style.theme.mark(QueryMark::Error));
        break;
    }
}

} // namespace roundtrip
