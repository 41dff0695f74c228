// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/databasewindow.h"
#include "app/savedsession.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace roundtrip {

/// Application creates every long-lived object of the program with windows and hands these objects
/// down by reference. There is one window at first; each further one has a connection, a log and
/// models of its own. It belongs to the GUI thread, on which it forbids SQL statements.
class Application
{
public:
    /// \a settings must outlive the application. \a first is the database that the first window
    /// is going to open, if that is known already: it is being opened while the window is built.
    explicit Application(QSettings &settings, const std::optional<ConnectionSettings> &first = {});
    ~Application();
    Q_DISABLE_COPY_MOVE(Application)

    /// Opens what \a options name, see open(); where they name nothing, all windows of the last
    /// session, or else the start page. Shows the windows; one alone as soon as it has records, or
    /// a moment later without.
    void begin(const Options &options);
    /// Chooses the strategy of \a options in the first window, opens their database there and loads
    /// their query. Returns at once; the window shows the outcome.
    void open(const Options &options);
    /// Shows a further window, with the start page.
    void openWindow();

    /// Ends all loads, openings and connection tests within moments; the destructor does so too.
    /// Returns false if a thread that nothing can end is left behind, see QueryRunner::shutDown().
    [[nodiscard]] bool end();

    /// Returns the windows that are open, the oldest one first. The last one to be closed stays.
    [[nodiscard]] const std::vector<std::unique_ptr<DatabaseWindow>> &windows() const
    {
        return m_windows;
    }
    // Of the first window:
    [[nodiscard]] MainWindow &window() { return m_windows.front()->window(); }
    [[nodiscard]] QueryLog &log() { return m_windows.front()->log(); }
    [[nodiscard]] RecordTreeModel &records() { return m_windows.front()->records(); }
    [[nodiscard]] QueryRunner &runner() { return m_windows.front()->runner(); }

private:
    DatabaseWindow &addWindow(const std::optional<ConnectionSettings> &first = {});
    void noteClosed(const MainWindow &window);
    void remove(const MainWindow &window);
    void quit();
    void saveSession();
    [[nodiscard]] bool isFirstOnSample(const Options &options) const;

    QSettings &m_settings;
    SavedSession m_session;
    bool m_isQuitting = false; ///< all windows close: the session has all of them
    std::vector<std::unique_ptr<DatabaseWindow>> m_windows;
    /// Closed windows with a thread that nothing can end, which may still use what they have.
    std::vector<std::unique_ptr<DatabaseWindow>> m_stuck;
    QObject m_context; ///< what is due later is dropped with it
};

} // namespace roundtrip
