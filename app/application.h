// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/connectiontest.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/window/mainwindow.h"

#include <QSettings>

namespace roundtrip {

/// Application creates every long-lived object of the program with a window and hands these objects
/// down by reference. It belongs to the GUI thread, on which it forbids SQL statements.
class Application
{
public:
    /// \a settings must outlive the application.
    explicit Application(QSettings &settings);
    ~Application();
    Q_DISABLE_COPY_MOVE(Application)

    /// Chooses the strategy of \a options in the window, opens their database there and loads their
    /// query. Returns at once; the window shows the outcome.
    void open(const Options &options);

    /// Ends all loads, openings and connection tests within moments; the destructor does so too.
    /// Returns false if a thread that nothing can end is left behind, see QueryRunner::shutDown().
    [[nodiscard]] bool end();

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] QueryLog &log() { return m_log; }
    [[nodiscard]] RecordTreeModel &records() { return m_records; }
    [[nodiscard]] QueryRunner &runner() { return m_runner; }

private:
    // Each of these may refer to those declared before it.
    QueryLog m_log;
    QueryRunner m_runner;
    RecordTreeModel m_records;
    QueryLogModel m_logModel;
    ConnectionTest m_connectionTest;
    MainWindow m_window;
};

} // namespace roundtrip
