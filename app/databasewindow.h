// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/connectiontest.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/window/mainwindow.h"

#include <QSettings>

#include <optional>

namespace roundtrip {

/// DatabaseWindow is one of the program's windows with all that works for it alone: a query log, a
/// database thread with its connection, and the models. It belongs to the GUI thread.
class DatabaseWindow
{
public:
    /// \a settings must outlive the window. The database of \a first, where that is given, is being
    /// opened while the window is built, for the first MainWindow::open() to show it.
    explicit DatabaseWindow(QSettings &settings,
                            const std::optional<ConnectionSettings> &first = {});
    ~DatabaseWindow();
    Q_DISABLE_COPY_MOVE(DatabaseWindow)

    /// Ends all loads, openings and connection tests within moments; the destructor does so too.
    /// Returns false if a thread that nothing can end is left behind, see QueryRunner::shutDown().
    [[nodiscard]] bool end();

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] QueryLog &log() { return m_log; }
    [[nodiscard]] RecordTreeModel &records() { return m_records; }
    [[nodiscard]] QueryRunner &runner() { return m_runner; }

private:
    static QueryRunner &begun(QueryRunner &runner, const std::optional<ConnectionSettings> &first,
                              QSettings &settings);

    // Each of these may refer to those declared before it.
    QueryLog m_log;
    QueryRunner m_runner;
    RecordTreeModel m_records;
    QueryLogModel m_logModel;
    ConnectionTest m_connectionTest;
    MainWindow m_window;
};

} // namespace roundtrip
