// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/racing.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/base/whenanswered.h"
#include "datalayer/models/recordpages.h"
#include "datalayer/records/race/race.h"
#include "ui/queries/summarystrip.h"
#include "ui/race/racepane.h"
#include "ui/race/raceview.h"
#include "ui/records/recordpane.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/messagebar.h"
#include "ui/window/panes.h"
#include "ui/window/statusline.h"
#include "ui/window/toolbar.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The query of the page that is in sight, or else of the first that is held; \a pages' own query
/// if none is.
QuerySet pageQueryOf(const RecordPages &pages)
{
    const RecordPage *page = pages.pageAt(pages.sight().first);
    if (!page)
        page = pages.anyPage();
    const QuerySet &whole = pages.query();
    return page ? whole.offset(whole.offsetCount() + page->first).limit(page->size()) : whole;
}

} // namespace

Racing::Racing(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_pane(new RacePane(parts.panes.window()))
{
    m_pane->hide();
    connect(&m_parts.strip, &SummaryStrip::latencyChanged, this, [this](double latencyMs) {
        m_latencyMs = latencyMs;
        m_pane->setLatencyMs(latencyMs);
    });
    connect(&m_parts.browsed, &BrowsedDatabase::opened, this, &Racing::forget);
    // Something else may take the pane's place.
    connect(&m_parts.panes, &Panes::asideChanged, this, [this](const QWidget *aside) {
        m_isShown = aside == m_pane;
        m_parts.toolBar.setRaceShown(m_isShown);
        if (!m_isShown)
            stop();
    });
    connect(m_pane, &RacePane::raceRequested, this, &Racing::begin);
    connect(m_pane, &RacePane::stopRequested, this, &Racing::stop);
    connect(m_pane, &RacePane::closeRequested, this, [this] { setShown(false); });
    connect(m_pane, &RacePane::latencyChosen, &m_parts.strip, &SummaryStrip::setLatencyMs);
    connect(m_pane, &RacePane::said, &m_parts.message,
            [this](const QString &text) { m_parts.message.showMessage(text); });
}

void Racing::addActions(WindowActions &actions)
{
    m_action = actions.add(WindowActions::Group::Load, u"race"_s, tr("Race all strategies"),
                           Qt::CTRL | Qt::Key_R, this, [this] { setShown(!m_isShown); });
    m_action->setObjectName("race"_L1);
    connect(&m_parts.toolBar, &ToolBar::raceToggled, m_action, &QAction::trigger);
}

void Racing::setShown(bool isShown)
{
    if (isShown && !canRace()) {
        m_parts.toolBar.setRaceShown(false);
        return;
    }
    m_parts.panes.showAside(m_pane, isShown);
    m_parts.toolBar.setRaceShown(m_isShown);
    if (m_isShown)
        begin(false);
    else
        m_parts.records.focusView();
}

/// Whether there is a database and a page of it; what is in the way is said.
bool Racing::canRace()
{
    if (m_parts.browsed.isKept())
        m_parts.browsed.sayKept();
    return !m_parts.browsed.isKept() && !m_parts.pages.query().root().isNull();
}

QWidget *Racing::besideRecords(QWidget *log) const
{
    return m_isShown ? m_pane->firstButton() : log;
}

void Racing::begin(bool isFelt)
{
    if (!canRace())
        return;
    const QuerySet query = pageQueryOf(m_parts.pages);
    RaceOptions options;
    options.maxCellBytes = QueryRunner::shownBytes;
    if (isFelt)
        options.felt = fromMilliseconds(m_latencyMs);
    RaceFigures figures;
    figures.root = query.root();
    figures.felt = options.felt;
    figures.wantedRounds = isFelt ? 1 : options.rounds;
    for (const FetchStrategy strategy : allFetchStrategies())
        figures.lanes << RaceLane { .strategy = strategy };
    m_pane->show(figures);

    const quint64 ticket = ++m_ticket;
    const QPointer<Racing> self(this);
    const QFuture<RaceFigures> reply = m_parts.runner.race(
        query, options, [self, ticket](const RaceFigures &reached) {
            if (self && reached.isRunning())
                self->take(ticket, reached);
        });
    m_request = m_parts.runner.lastRequest();
    // It is cancelled only where the program ends, and nobody looks any longer.
    whenAnswered(reply, this, [this, ticket](const RaceFigures &ended) { take(ticket, ended); });
}

void Racing::stop()
{
    if (m_request != RequestId::None)
        m_parts.runner.stop(m_request);
}

void Racing::take(quint64 ticket, const RaceFigures &figures)
{
    if (ticket != m_ticket || (figures.isRunning() && m_request == RequestId::None))
        return;
    RaceFigures shown = figures;
    // A race whose thread was given up tells no more than that.
    if (!figures.isRunning() && figures.lanes.isEmpty()) {
        shown = m_pane->view()->figures();
        shown.phase = RaceFigures::Phase::Ended;
        shown.wasStopped = figures.wasStopped;
        shown.error = figures.error;
        for (RaceLane &lane : shown.lanes)
            lane.isRunning = false;
    }
    m_pane->show(shown);
    if (shown.isRunning())
        m_parts.status.setProgress(shown.runsDone, shown.runsInAll);
    else
        m_request = RequestId::None;
}

/// Another database: what was measured is of one that is no longer open.
void Racing::forget()
{
    ++m_ticket;
    m_request = RequestId::None;
    m_pane->show({});
}

} // namespace roundtrip

#include "moc_racing.cpp"
