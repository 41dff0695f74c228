// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/growthplot.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/models/strategytext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qreal plotMargin = 14;
constexpr qreal plotText = 12;
constexpr qreal usualPlot = 250;
constexpr qreal leastPlot = 130;

} // namespace

GrowthPlot::GrowthPlot(const RaceFigures &figures, const ChartStyle &style)
    : m_figures(figures)
    , m_style(style)
    , m_text(figures, style.latency)
{
    collect();
}

double GrowthPlot::valueOf(const GrowthPoint &point) const
{
    return m_style.measure == GrowthMeasure::Queries
        ? static_cast<double>(point.run.statistics.queries)
        : milliseconds(point.run.at(m_text.addedToGrowth()));
}

void GrowthPlot::collect()
{
    for (const GrowthLine &growth : m_figures.growth) {
        if (growth.points.isEmpty())
            continue;
        Line line { { strategyText(growth.strategy) }, {}, markOf(growth.points.constLast().run) };
        for (const GrowthPoint &point : growth.points) {
            line.values << QPointF(static_cast<qreal>(point.parents), valueOf(point));
            m_most = std::max(m_most, valueOf(point));
        }
        const auto same = std::ranges::find_if(m_lines, [&line](const Line &other) {
            return other.values == line.values && other.mark == line.mark;
        });
        if (same == m_lines.end())
            m_lines.push_back(line);
        else
            same->names << line.names;
    }
}

qreal GrowthPlot::addTo(Drawing &drawing, qreal top)
{
    constexpr qreal heading = 68; // with what stands above a line that ends at the top
    constexpr qreal below = 48;
    addHeading(drawing, top);
    const qreal room = m_style.height - top - heading - below;
    const qreal height = m_style.height > 0 ? std::max(leastPlot, room) : usualPlot;
    m_area = QRectF(plotMargin + 58, top + heading, m_style.width - 2 * plotMargin - 78, height);
    if (m_lines.empty())
        return m_area.bottom() + below;
    const ChartAxis axis(m_most, 4, m_style.measure == GrowthMeasure::Queries);
    addGrid(drawing, axis);
    addSizes(drawing);
    addLines(drawing, axis);
    addLabels(drawing, axis);
    return m_area.bottom() + below;
}

void GrowthPlot::addHeading(Drawing &drawing, qreal top) const
{
    const QString title = m_style.measure == GrowthMeasure::Queries
        ? tr("Queries as the data grows")
        : tr("Time as the data grows");
    drawing.addText({ plotMargin, top + 23 }, title,
                    { .color = m_style.theme.text(), .size = 13, .isBold = true });
    QString said;
    if (m_lines.empty()) {
        const bool isToCome = m_figures.isRunning() && m_figures.parents != 1;
        said = isToCome             ? tr("It is measured after the lanes.")
            : m_figures.parents < 2 ? tr("It takes two records at least to see anything grow.")
                                    : tr("It was not measured.");
    } else {
        QStringList sizes;
        for (const QPointF &value : m_lines.front().values)
            sizes << QLocale().toString(static_cast<qint64>(value.x()));
        const QString last = sizes.takeLast();
        const QString all = sizes.isEmpty() ? last : tr("%1 and %2").arg(sizes.join(u", "_s), last);
        said = m_style.measure == GrowthMeasure::Queries
            ? tr("Measured at %1 records of %2. A rising line is N+1, a flat one is not.")
                  .arg(all, m_figures.root)
            : tr("Measured at %1 records of %2, with %3 for each round trip.")
                  .arg(all, m_figures.root, RaceText::latency(m_text.addedToGrowth()));
    }
    drawing.addText({ plotMargin, top + 42 }, said,
                    { .color = m_style.theme.muted(),
                      .size = plotText,
                      .room = m_style.width - 2 * plotMargin });
}

QPointF GrowthPlot::place(const QPointF &value, const ChartAxis &axis) const
{
    double most = 1;
    for (const Line &line : m_lines)
        most = std::max(most, line.values.constLast().x());
    return { m_area.left() + m_area.width() * 0.98 * value.x() / most,
             m_area.bottom() - m_area.height() * axis.share(value.y()) };
}

void GrowthPlot::addGrid(Drawing &drawing, const ChartAxis &axis) const
{
    const bool isTime = m_style.measure == GrowthMeasure::Time;
    const bool isLong = isTime && axis.end() >= 10'000;
    for (const double tick : axis.ticks()) {
        const qreal y = place({ 0, tick }, axis).y();
        drawing.addLine({ QPointF(m_area.left(), y), QPointF(m_area.right(), y) },
                        m_style.theme.hairline());
        QString text = QLocale().toString(isLong ? tick / 1000 : tick, 'g', 6);
        if (isTime)
            text = (isLong ? tr("%1 s") : tr("%1 ms")).arg(text);
        drawing.addText(
            { m_area.left() - 10, y + 4 }, text,
            { .color = m_style.theme.muted(), .size = plotText, .anchor = Drawing::Anchor::End });
    }
}

/// From the most on: where they stand too close, the smaller ones are left out.
void GrowthPlot::addSizes(Drawing &drawing) const
{
    const ChartAxis unit(1, 1, true);
    const QList<QPointF> &values = m_lines.front().values;
    qreal free = m_area.right() + 40;
    for (auto value = values.rbegin(); value != values.rend(); ++value) {
        const QString text = QLocale().toString(static_cast<qint64>(value->x()));
        const qreal half = Drawing::widthOf(text, plotText) / 2;
        const qreal x = place({ value->x(), 0 }, unit).x();
        if (x + half + 6 > free)
            continue;
        free = x - half;
        drawing.addText({ x, m_area.bottom() + 18 }, text,
                        { .color = m_style.theme.muted(),
                          .size = plotText,
                          .anchor = Drawing::Anchor::Middle });
    }
    drawing.addText(
        { m_area.center().x(), m_area.bottom() + 36 },
        tr("records of %1").arg(Drawing::elided(m_figures.root, 200, plotText)),
        { .color = m_style.theme.muted(), .size = plotText, .anchor = Drawing::Anchor::Middle });
}

QColor GrowthPlot::colorOf(const Line &line) const
{
    return m_style.theme.mark(line.mark == QueryMark::Repeated ? QueryMark::Repeated
                                                               : QueryMark::Batch);
}

void GrowthPlot::addLines(Drawing &drawing, const ChartAxis &axis) const
{
    for (const Line &line : m_lines) {
        QPolygonF points;
        for (const QPointF &value : line.values)
            points << place(value, axis);
        drawing.addLine(points, colorOf(line), 2);
        for (const QPointF &point : points)
            addChartMark(drawing, point, 4, line.mark, colorOf(line), m_style.theme.ground());
    }
}

/// What the line has come to: "1 + N", or its last value.
QString GrowthPlot::valueText(const Line &line) const
{
    const QPointF last = line.values.constLast();
    if (m_style.measure == GrowthMeasure::Time)
        return RaceText::time(fromMilliseconds(last.y()));
    const bool isOneAndN = line.values.size() > 1
        && std::ranges::all_of(line.values, [](const QPointF &value) {
                               return std::abs(value.y() - value.x() - 1) < 0.5;
                           });
    return isOneAndN ? tr("1 + N") : QLocale().toString(static_cast<qint64>(last.y()));
}

void GrowthPlot::addLabels(Drawing &drawing, const ChartAxis &axis) const
{
    constexpr qreal apart = 16;
    std::vector<Label> labels;
    for (const Line &line : m_lines) {
        labels.push_back({ tr("%1: %2").arg(line.names.join(u", "_s), valueText(line)),
                           place(line.values.constLast(), axis).y() - 9, colorOf(line) });
    }
    std::ranges::stable_sort(labels, {}, &Label::y);
    std::vector<Label> shown;
    for (const Label &label : labels) {
        if (shown.empty() || label.y - shown.back().y >= apart) {
            shown.push_back(label);
            continue;
        }
        shown.back().text += u" · "_s + label.text;
        if (shown.back().color != label.color)
            shown.back().color = m_style.theme.text();
    }
    for (const Label &label : shown) {
        drawing.addText({ m_area.left() + m_area.width() * 0.98, label.y }, label.text,
                        { .color = label.color,
                          .size = plotText,
                          .isBold = true,
                          .anchor = Drawing::Anchor::End,
                          .room = m_area.width() });
    }
}

} // namespace roundtrip
