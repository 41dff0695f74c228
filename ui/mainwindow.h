// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/queryrunner.h"
#include "ui/connectdialog.h"
#include "ui/neededqueries.h"
#include "ui/windowsettings.h"

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

/// What the window works with; created by the application, which outlives it.
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

/// The window: arranges the panes and the actions, and passes on what one has to say to another.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a database and loads \a query, or what was last browsed there, or a first guess. A
    /// failure is said in the message bar; what was open stays.
    void open(const ConnectionSettings &settings, const QuerySet &query = {});
    void openFile(const QString &path);
    /// The strategy that the next load will use.
    void setStrategy(FetchStrategy strategy);

    /// The settings that open a file by its path.
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
    /// Shows the dialog, on \a settings if there are any, with what went wrong with them. \a query
    /// is loaded once they are open.
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
    /// Asks again for what was asked for last, whatever came of it.
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
    ConnectionSettings m_settingsOpen; ///< what it was opened with
    QuerySet m_asked; ///< for retry()
    QPointer<ConnectDialog> m_connectDialog; ///< while it is shown

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
