// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/connect/connectdialog.h"
#include "ui/parts/windowsettings.h"

#include <QMainWindow>

#include <functional>

class QMenu;

namespace roundtrip {

class AppearanceMenu;
class BrowsedDatabase;
class DatabaseChooser;
class DetailPane;
class ExportBar;
class MessageBar;
class Navigation;
class OpenMenu;
class Panes;
class QueryLogPane;
class RecordPane;
class RelationBar;
class Sidebar;
class StatusLine;
class StructurePane;
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
    void openSample();
    void exportRecords();
    void sayCopied(const QString &text, bool offersExport);
    void loadWith(FetchStrategy strategy);
    void showOpened(const QuerySet &first);
    void showSchema();
    void toggleSidebar();
    void showPath();
    void showLoaded();
    void showCost();
    void showProgress();
    void switchPane();
    void restore();
    void restorePlace();
    void save();

    WindowParts m_parts;
    WindowSettings m_settings;
    DatabaseChooser *m_chooser;
    BrowsedDatabase *m_browsed;

    OpenMenu *m_openMenu;
    AppearanceMenu *m_appearance;
    QMenu *m_viewMenu;
    ToolBar *m_toolBar;
    SummaryStrip *m_strip;
    MessageBar *m_message;
    RelationBar *m_relations;
    ExportBar *m_export;
    RecordPane *m_recordPane;
    QueryLogPane *m_logPane;
    DetailPane *m_detail;
    StructurePane *m_structure;
    Panes *m_panes;
    Sidebar *m_sidebar;
    StatusLine *m_status;
    Navigation *m_navigation;
};

} // namespace roundtrip
