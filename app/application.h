// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/connectiontest.h"
#include "datalayer/engine/querylog.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/queryrunner.h"
#include "ui/mainwindow.h"

#include <QSettings>

namespace roundtrip {

/// Creates every long-lived object of the program with a window and hands it down by reference.
class Application
{
public:
    /// \a settings must outlive the application.
    explicit Application(QSettings &settings);
    ~Application();
    Q_DISABLE_COPY_MOVE(Application)

    /// Opens what the options name.
    void open(const Options &options);

    /// Ends what is under way, within moments, before the destructor does. False if a thread is
    /// left behind that nothing can end, see QueryRunner::shutDown().
    [[nodiscard]] bool end();

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] QueryLog &log() { return m_log; }
    [[nodiscard]] RecordTreeModel &records() { return m_records; }
    [[nodiscard]] QueryRunner &runner() { return m_runner; }

private:
    // In the order in which they depend on one another.
    QueryLog m_log;
    QueryRunner m_runner;
    RecordTreeModel m_records;
    QueryLogModel m_logModel;
    ConnectionTest m_connectionTest;
    MainWindow m_window;
};

} // namespace roundtrip
