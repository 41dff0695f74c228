// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "ui/window/windowstate.h"

#include <QObject>

#include <optional>

namespace roundtrip {

class BrowsedDatabase;
class StartPage;

/// WindowSession is a window's part in the session: it says what of the window is to be kept, and
/// opens again what was kept. A server is connected to only when the user says so; until then the
/// start page offers that, and what was kept stays kept.
class WindowSession final : public QObject
{
    Q_OBJECT

public:
    /// All arguments must outlive the WindowSession. \a sample opens the sample library.
    WindowSession(BrowsedDatabase &browsed, StartPage &start, ConnectionSettings sample,
                  QObject *parent = nullptr);

    /// Returns what is to be kept, without the window's place.
    [[nodiscard]] WindowState state() const;
    /// Opens what \a state says, but for the window's place.
    void restore(const WindowState &state);

signals:
    /// What is opened next is to be loaded by \a strategy.
    void strategyWanted(roundtrip::FetchStrategy strategy);
    /// There is nothing to open by itself.
    void startWanted();

private:
    void connectAgain();
    void open(ConnectionSettings settings, const WindowState &state, FetchStrategy strategy);
    void endWaiting();

    BrowsedDatabase &m_browsed;
    StartPage &m_start;
    ConnectionSettings m_sample;
    std::optional<WindowState> m_waiting; ///< on a server, for the user
};

} // namespace roundtrip
