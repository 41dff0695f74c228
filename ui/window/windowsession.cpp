// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowsession.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/expressions/location.h"
#include "datalayer/schema/relationfile.h"
#include "ui/connect/databasechooser.h"
#include "ui/connect/recentplace.h"
#include "ui/start/startpage.h"
#include "ui/window/browseddatabase.h"

#include <optional>
#include <utility>

namespace roundtrip {

namespace {

/// What \a state says of what was shown, as far as it can be read.
Location locationOf(const WindowState &state)
{
    return locationFrom(state.location).value_or(Location());
}

/// The settings of the database at \a place; nothing if it is not the place of one.
std::optional<ConnectionSettings> settingsOf(const QString &place)
{
    if (place.isEmpty())
        return {};
    if (!isConnectionUrl(place))
        return DatabaseChooser::fileSettings(place);
    const Result<ConnectionSettings> settings = settingsFromUrl(place);
    return settings ? std::optional(*settings) : std::nullopt;
}

} // namespace

WindowSession::WindowSession(BrowsedDatabase &browsed, StartPage &start, ConnectionSettings sample,
                             QObject *parent)
    : QObject(parent)
    , m_browsed(browsed)
    , m_start(start)
    , m_sample(std::move(sample))
{
    connect(&m_start, &StartPage::connectAgainRequested, this, &WindowSession::connectAgain);
    connect(&m_browsed, &BrowsedDatabase::opened, this, &WindowSession::endWaiting);
}

WindowState WindowSession::state() const
{
    if (m_waiting)
        return *m_waiting;
    WindowState state = m_browsed.state();
    const QString &script = m_browsed.settings().script;
    state.isSample = !script.isEmpty() && script == m_sample.script;
    return state;
}

void WindowSession::restore(const WindowState &state)
{
    const std::optional<ConnectionSettings> settings = state.isSample ? m_sample
                                                                      : settingsOf(state.place);
    const Location location = locationOf(state);
    if (!settings) {
        emit startWanted();
    } else if (settings->kind == DatabaseKind::Sqlite) {
        open(*settings, state, location.strategy);
    } else {
        m_waiting = state;
        m_start.offerConnection(settings->title, pathText(location.query));
        emit startWanted();
    }
}

void WindowSession::connectAgain()
{
    if (!m_waiting)
        return;
    // Naively, a page takes as long as a server is far: that is for the user to choose.
    if (const auto settings = settingsFromUrl(m_waiting->place))
        open(*settings, *m_waiting, FetchStrategy::Prefetch);
}

void WindowSession::open(ConnectionSettings settings, const WindowState &state,
                         FetchStrategy strategy)
{
    settings.guessesRelations = state.guessesRelations;
    // What no longer reads as relations is left out, as what no longer fits the database is.
    const auto declared = parseRelations(state.relations.toUtf8(), tr("the last session"));
    if (declared && !state.isSample) {
        settings.declaredRelations = declared->relations;
        settings.declaredNames = declared->names;
    }
    emit strategyWanted(strategy);
    m_browsed.restore(settings, locationOf(state));
}

void WindowSession::endWaiting()
{
    m_waiting.reset();
    m_start.offerConnection({}, {});
}

} // namespace roundtrip

#include "moc_windowsession.cpp"
