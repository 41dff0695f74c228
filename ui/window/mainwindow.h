// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/connect/connectdialog.h"
#include "ui/parts/windowsettings.h"
#include "ui/records/neededqueries.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QMenu;

namespace roundtrip {

class AppearanceMenu;
class DetailPane;
class MessageBar;
class OpenMenu;
class Panes;
class QueryLogPane;
class RecordPane;
class StatusLine;
class SummaryStrip;
class ToolBar;

/// WindowParts is what the window works with. The application creates the objects, which outlive
/// the window.
struct WindowParts
{
    QueryRunner &runner;
    RecordTreeModel &records;
    QueryLogModel &log;
    QSettings &settings;
    ConnectionSettings sample;
    QuerySet sampleQuery;
    ConnectionServices connections;
};

/// MainWindow is the program's window: it arranges the panes and the actions, and connects the
/// panes' signals to one another.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a database and loads \a query; where that has no root, what was last browsed in the
    /// database, or else a first guess. Returns at once. After a failure the database that was open
    /// stays open; the connect dialog shows the failure if it is waiting or the server refuses the
    /// login, else the message bar.
    void open(const ConnectionSettings &settings, const QuerySet &query = {});
    /// Opens the SQLite file \a path, see open().
    void openFile(const QString &path);
    /// Chooses the strategy that the next load will use.
    void setStrategy(FetchStrategy strategy);

    /// Returns the settings that open the SQLite file \a path.
    [[nodiscard]] static ConnectionSettings fileSettings(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void connectBars();
    void connectPanes();
    QAction *addShortcut(const QString &text, const QKeySequence &keys,
                         const std::function<void()> &run);
    void chooseFile();
    void openSample();
    void openRecent(const QString &place);
    /// Shows the connect dialog. If \a settings name a server, it shows these and \a message, which
    /// says what went wrong with them, and \a query is loaded once their database is open.
    void connectToServer(const ConnectionSettings &settings = {}, const QString &message = {},
                         const QuerySet &query = {});
    void opened(const DatabaseInfo &info, const ConnectionSettings &settings,
                const QuerySet &query);
    void openFailed(const ConnectionSettings &settings, const QuerySet &query,
                    const DbError &error);
    [[nodiscard]] QuerySet firstGuess(const DatabaseInfo &info, const QuerySet &wanted) const;
    void load(const QuerySet &query);
    void reload();
    void stop();
    void schemaChanged(const DatabaseInfo &info);
    /// Loads m_asked again, whether the last load of it succeeded or not.
    void retry();
    void loadFinished(int load, const std::optional<DbError> &error, bool wasStopped);
    void sayFailed(const DbError &error);
    void showLoad(int load);
    void showProgress();
    void say(const QString &text, const QString &actionText = {},
             const std::function<void()> &action = {});
    void switchPane();
    void restore();
    void restorePlace();
    void save();

    WindowParts m_parts;
    WindowSettings m_settings;
    DatabaseInfo m_info;
    std::function<void()> m_messageAction;
    NeededQueries m_needed;
    int m_shownLoad = 0;
    QString m_place; ///< the open database's path or URL; empty for the sample
    ConnectionSettings m_settingsOpen; ///< the settings that the open database was opened with
    QuerySet m_asked; ///< the query asked for last, for retry()
    QPointer<ConnectDialog> m_connectDialog; ///< the connect dialog while it is shown

    OpenMenu *m_openMenu;
    AppearanceMenu *m_appearance;
    QMenu *m_viewMenu;
    ToolBar *m_toolBar;
    SummaryStrip *m_strip;
    MessageBar *m_message;
    RecordPane *m_recordPane;
    QueryLogPane *m_logPane;
    DetailPane *m_detail;
    Panes *m_panes;
    StatusLine *m_status;
};

} // namespace roundtrip
