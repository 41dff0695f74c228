// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/race/chartaxis.h"
#include "ui/race/racechart.h"
#include "ui/race/racetext.h"

#include <QCoreApplication>

#include <vector>

namespace roundtrip {

/// GrowthPlot draws what the strategies of a race need as the number of root records grows, as
/// lines: a line that rises is N+1, and a flat one is not. Strategies that need the same number
/// share a line.
class GrowthPlot
{
    Q_DECLARE_TR_FUNCTIONS(GrowthPlot)

public:
    /// \a figures and \a style must outlive this object.
    GrowthPlot(const RaceFigures &figures, const ChartStyle &style);

    /// Adds the heading and the plot below \a top. Returns where they end.
    qreal addTo(Drawing &drawing, qreal top);

private:
    /// Line is what is drawn for one or several strategies.
    struct Line
    {
        QStringList names;
        QList<QPointF> values; ///< numbers of root records, each with what it needs
        QueryMark mark = QueryMark::Neutral;
    };
    /// Label stands at the end of one line or, where they would hide one another, of several.
    struct Label
    {
        QString text;
        qreal y = 0;
        QColor color;
    };

    void collect();
    [[nodiscard]] double valueOf(const GrowthPoint &point) const;
    [[nodiscard]] QString valueText(const Line &line) const;
    void addHeading(Drawing &drawing, qreal top) const;
    void addGrid(Drawing &drawing, const ChartAxis &axis) const;
    void addSizes(Drawing &drawing) const;
    void addLines(Drawing &drawing, const ChartAxis &axis) const;
    void addLabels(Drawing &drawing, const ChartAxis &axis) const;
    [[nodiscard]] QColor colorOf(const Line &line) const;
    [[nodiscard]] QPointF place(const QPointF &value, const ChartAxis &axis) const;

    const RaceFigures &m_figures;
    const ChartStyle &m_style;
    RaceText m_text;
    std::vector<Line> m_lines;
    QRectF m_area;
    double m_most = 0; ///< the highest value
};

} // namespace roundtrip
