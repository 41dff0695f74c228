// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/raceview.h"

#include "ui/parts/spoken.h"
#include "ui/parts/textsize.h"
#include "ui/race/racetext.h"

#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int leastViewWidth = 420;
constexpr int usualViewWidth = 640;
constexpr std::chrono::milliseconds repaintPause { 33 };

} // namespace

RaceView::RaceView(QWidget *parent)
    : QWidget(parent)
    , m_clock(new QTimer(this))
{
    setObjectName("raceView"_L1);
    setAccessibleName(tr("Results of the race"));
    setFocusPolicy(Qt::StrongFocus);
    m_clock->setInterval(repaintPause);
    connect(m_clock, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void RaceView::show(const RaceFigures &figures)
{
    const bool hasEnded = m_figures.phase != RaceFigures::Phase::Ended
        && figures.phase == RaceFigures::Phase::Ended;
    m_figures = figures;
    const bool isGrowing = m_figures.felt && m_figures.phase == RaceFigures::Phase::Racing;
    if (!isGrowing)
        m_clock->stop();
    else if (!m_clock->isActive())
        m_clock->start();
    update();
    describe();
    if (hasEnded)
        announce(this, accessibleDescription());
}

void RaceView::setLatency(std::chrono::nanoseconds latency)
{
    m_latency = latency;
    update();
    describe();
}

void RaceView::setMeasure(GrowthMeasure measure)
{
    m_measure = measure;
    update();
}

void RaceView::describe()
{
    const QString said = m_figures.lanes.isEmpty() ? tr("Nothing has raced yet.")
                                                   : RaceText(m_figures, m_latency).description();
    // Not in the middle of a race: a screen reader would never come to its end.
    if (!m_figures.isRunning())
        setAccessibleDescription(said);
}

ChartStyle RaceView::pictureStyle() const
{
    return { .theme = Theme(palette()), .latency = m_latency, .measure = m_measure };
}

Drawing RaceView::drawing() const
{
    ChartStyle style = pictureStyle();
    const double scale = textScale(font());
    style.width = width() / scale;
    style.height = height() / scale;
    style.hasTitle = false;
    if (m_figures.isRunning())
        style.now = std::chrono::steady_clock::now();
    return drawRace(m_figures, style);
}

QSize RaceView::sizeHint() const
{
    ChartStyle style = pictureStyle();
    style.width = usualViewWidth;
    style.hasTitle = false;
    return (drawRace(m_figures, style).size() * textScale(font())).toSize();
}

QSize RaceView::minimumSizeHint() const
{
    ChartStyle style = pictureStyle();
    style.width = leastViewWidth;
    style.height = 1; // the least that the plot takes
    style.hasTitle = false;
    return (drawRace(m_figures, style).size() * textScale(font())).toSize();
}

void RaceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme(palette()).ground());
    if (!m_figures.lanes.isEmpty()) {
        const double scale = textScale(font());
        painter.save();
        painter.scale(scale, scale);
        drawing().paint(painter, font());
        painter.restore();
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme(palette()).ring(), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace roundtrip

#include "moc_raceview.cpp"
