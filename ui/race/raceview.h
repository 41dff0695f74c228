// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/race/racechart.h"

#include <QWidget>

class QTimer;

namespace roundtrip {

/// RaceView shows a race as drawRace() draws it, also while the race runs. A screen reader gets the
/// figures as the widget's description.
class RaceView : public QWidget
{
    Q_OBJECT

public:
    explicit RaceView(QWidget *parent = nullptr);

    void show(const RaceFigures &figures);
    void setLatency(std::chrono::nanoseconds latency);
    void setMeasure(GrowthMeasure measure);

    [[nodiscard]] const RaceFigures &figures() const { return m_figures; }
    [[nodiscard]] std::chrono::nanoseconds latency() const { return m_latency; }
    /// Returns the style of a picture of the race that stands by itself, outside the window.
    [[nodiscard]] ChartStyle pictureStyle() const;
    /// Returns the drawing that the widget shows, as it is for texts of the usual size.
    [[nodiscard]] Drawing drawing() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    RaceFigures m_figures;
    std::chrono::nanoseconds m_latency {};
    GrowthMeasure m_measure = GrowthMeasure::Queries;
    QTimer *m_clock; ///< repaints a lane that grows
};

} // namespace roundtrip
