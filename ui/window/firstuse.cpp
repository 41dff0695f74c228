// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/firstuse.h"

#include "datalayer/models/recordtreemodel.h"
#include "ui/parts/windowsettings.h"
#include "ui/queries/latencybox.h"
#include "ui/queries/querylogpane.h"
#include "ui/queries/summarystrip.h"
#include "ui/records/loadswitch.h"
#include "ui/tour/tour.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/toolbar.h"

#include <QAction>
#include <QMainWindow>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr double feltLatencyMs = 20;

} // namespace

FirstUse::FirstUse(const Parts &parts, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_tour(makeTour())
    , m_takeTour(new QAction(tr("Tour"), this))
{
    m_takeTour->setObjectName("tour"_L1);
    connect(m_takeTour, &QAction::triggered, this, [this] {
        m_tour->end();
        emit sampleWanted();
        m_isDue = true;
    });
    connect(m_tour, &Tour::ended, this, [this] { m_parts.settings.setTourSeen(); });
    watchSteps();
}

Tour *FirstUse::makeTour()
{
    const auto widget = [this](const char *name) {
        return m_window->findChild<QWidget *>(QLatin1StringView(name));
    };
    return new Tour(
        { { tr("The staircase"),
            tr("Every bar is one query, and each waits for the one before: one for the authors, "
               "then one for the books of each author. Click a query to see its rows."),
            [this] { return m_parts.log.view(); } },
          { tr("Prefetch"), tr("Press Prefetch: the same records with 2 queries."),
            [widget] { return widget("loadPrefetch"); } },
          { tr("Race"),
            tr("Have all ways to load run against each other over the same page (Ctrl+R)."),
            [this] { return raceButton(); } },
          { tr("20 ms"),
            tr("A database is rarely as near as this file. Choose 20 ms here, and see what every "
               "way would take."),
            [widget] { return widget("latency"); } },
          { tr("Your own database"),
            tr("Now open one of yours: a SQLite file, or a server from the menu beside. Nothing "
               "is ever written."),
            [widget] { return widget("open"); } } },
        m_window->centralWidget());
}

/// The button of the race or, where it has none, what it stands beside; null without a race.
QWidget *FirstUse::raceButton() const
{
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    const auto race = std::ranges::find_if(actions, [](const QAction *action) {
        return action->objectName() == "race"_L1 || action->objectName() == "Race"_L1;
    });
    if (race == actions.end())
        return nullptr;
    const QList<QToolButton *> buttons = m_parts.toolBar.findChildren<QToolButton *>();
    const auto button = std::ranges::find_if(buttons, [&](const QToolButton *candidate) {
        return candidate->defaultAction() == *race || candidate->objectName() == "race"_L1;
    });
    return button == buttons.end() ? static_cast<QWidget *>(m_parts.toolBar.loadSwitch())
                                   : static_cast<QWidget *>(*button);
}

void FirstUse::watchSteps()
{
    connect(&m_parts.log, &QueryLogPane::querySelected, this, [this](QueryId query) {
        if (query != QueryId::None && m_parts.log.view()->hasFocus())
            m_tour->noteDone(LookStep);
    });
    connect(m_parts.log.view()->verticalScrollBar(), &QScrollBar::sliderMoved, this,
            [this] { m_tour->noteDone(LookStep); });
    connect(&m_parts.browsed, &BrowsedDatabase::loadFinished, this, [this] {
        if (m_parts.records.pages().strategy() == FetchStrategy::Prefetch)
            m_tour->noteDone(PrefetchStep);
        beginIfDue();
    });
    connect(&m_parts.strip, &SummaryStrip::latencyChanged, this, [this](double latencyMs) {
        if (latencyMs >= feltLatencyMs)
            m_tour->noteDone(LatencyStep);
    });
    connect(&m_parts.browsed, &BrowsedDatabase::opened, this, [this] {
        if (!m_parts.browsed.place().isEmpty())
            m_tour->noteDone(OpenStep);
    });
}

void FirstUse::noteSampleOpened()
{
    m_isDue = !m_tour->isRunning() && !m_parts.settings.isTourSeen();
}

void FirstUse::beginIfDue()
{
    if (!std::exchange(m_isDue, false) || !m_parts.browsed.place().isEmpty())
        return;
    // Others make their actions after this.
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (action->objectName() == "race"_L1 || action->objectName() == "Race"_L1)
            connect(action, &QAction::triggered, m_tour, [this] { m_tour->noteDone(RaceStep); });
    }
    m_tour->begin();
}

bool FirstUse::endTour()
{
    const bool wasRunning = m_tour->isRunning();
    m_tour->end();
    return wasRunning;
}

} // namespace roundtrip

#include "moc_firstuse.cpp"
