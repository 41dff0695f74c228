// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/connect/connectdialog.h"
#include "ui/parts/windowsettings.h"
#include "ui/window/helpmenu.h"
#include "ui/window/windowlayout.h"
#include "ui/window/windowstate.h"

#include <QMainWindow>

class QMenu;

namespace roundtrip {

class BrowsedDatabase;
class DatabaseChooser;
class DetailPane;
class ExportBar;
class FirstUse;
class LoadKeeping;
class MessageBar;
class Navigation;
class OpenMenu;
class Panes;
class QueryLogPane;
class Racing;
class RecordPane;
class RelationBar;
class Sidebar;
class StartPage;
class StartSwitch;
class StatusLine;
class StructurePane;
class SummaryStrip;
class ToolBar;
class WindowActions;
class WindowLook;
class WindowSession;

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
    HelpMenu::Versions versions {};
};

/// MainWindow is the program's window: it arranges the panes and the actions, connects the panes'
/// signals to one another, and has the panes show what becomes of its BrowsedDatabase.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a database and loads \a query, see BrowsedDatabase::open().
    void open(const ConnectionSettings &settings, const QuerySet &query = {});
    /// Opens the SQLite file \a path, see open().
    void openFile(const QString &path);
    /// Chooses the strategy that the next load will use.
    void setStrategy(FetchStrategy strategy);
    /// Says how the database that is opened next is shown, and which columns of the table; see
    /// Location::columns.
    void setView(RecordView view, const QStringList &columns);
    /// Shows the start page in place of the panes. An open database stays open behind it.
    void showStart();

    /// Returns what a session keeps of the window.
    [[nodiscard]] WindowState state() const;
    /// Puts the window where \a state says and opens what it showed. It does not connect to a
    /// server by itself, but offers to.
    void restoreState(const WindowState &state);
    /// Takes from \a other, an earlier window, what the desktop looks like: the program's own
    /// appearance may hide it by now.
    void shareAppearance(const MainWindow &other);

signals:
    /// The user wants a further window.
    void newWindowRequested();
    /// The user wants all windows closed.
    void quitRequested();
    /// The window has been closed.
    void closed();
    /// state() may be another one now.
    void stateChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    void arrange();
    void buildMenu();
    void addActions();
    void connectOpening();
    void connectBars();
    void connectPanes();
    void openSample();
    void loadWith(FetchStrategy strategy);
    void escape();

    WindowParts m_parts;
    WindowSettings m_settings;
    DatabaseChooser *m_chooser;
    BrowsedDatabase *m_browsed;

    OpenMenu *m_openMenu;
    WindowLook *m_look;
    QMenu *m_viewMenu;
    WindowActions *m_actions = nullptr;
    ToolBar *m_toolBar;
    SummaryStrip *m_strip;
    MessageBar *m_message;
    RelationBar *m_relations;
    ExportBar *m_export;
    LoadKeeping *m_keeping;
    RecordPane *m_recordPane;
    QueryLogPane *m_logPane;
    DetailPane *m_detail;
    StructurePane *m_structure;
    Panes *m_panes;
    Sidebar *m_sidebar;
    StatusLine *m_status;
    Navigation *m_navigation;
    Racing *m_racing;
    StartPage *m_startPage;
    WindowSession *m_session;
    QWidget *m_browsing; ///< the panes, and the bars above them that are about what is shown
    StartSwitch *m_start;
    WindowLayout m_layout;
    FirstUse *m_firstUse = nullptr; ///< made once there is what the tour speaks of
};

} // namespace roundtrip
