// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "datalayer/base/connectionurl.h"
#include "ui/connect/openmenu.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/theme.h"
#include "ui/queries/querylogpane.h"
#include "ui/queries/summarystrip.h"
#include "ui/records/detailpane.h"
#include "ui/records/loadswitch.h"
#include "ui/records/pathbar.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtreeview.h"
#include "ui/records/strategytext.h"
#include "ui/window/appearancemenu.h"
#include "ui/window/messagebar.h"
#include "ui/window/panes.h"
#include "ui/window/statusline.h"
#include "ui/window/toolbar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QStringList droppedFiles(const QMimeData *mime)
{
    QStringList files;
    for (const QUrl &url : mime->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_settings(parts.settings)
    , m_openMenu(new OpenMenu(m_settings, this))
    , m_appearance(new AppearanceMenu(m_settings, this))
    , m_viewMenu(new QMenu(this))
    , m_toolBar(new ToolBar(m_openMenu, m_viewMenu, this))
    , m_strip(new SummaryStrip(this))
    , m_message(new MessageBar(this))
    , m_recordPane(new RecordPane(parts.records, this))
    , m_logPane(new QueryLogPane(parts.log, this))
    , m_detail(new DetailPane(parts.log, parts.runner, this))
    , m_panes(new Panes(m_recordPane, m_logPane, m_detail, this))
    , m_status(new StatusLine(this))
{
    setWindowTitle(tr("Roundtrip"));
    setAcceptDrops(true);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_strip);
    layout->addWidget(m_message);
    layout->addWidget(m_panes, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    buildActions();
    connectBars();
    connectPanes();
    restore();
    m_appearance->apply();
    setStyleSheet(Theme(QApplication::palette()).styleSheet());
    m_recordPane->view()->setFocus();
    auto *openFile = new QAction(tr("Open file…"), this);
    connect(openFile, &QAction::triggered, this, &MainWindow::chooseFile);
    auto *connectServer = new QAction(tr("Connect to a server…"), this);
    connect(connectServer, &QAction::triggered, this, [this] { connectToServer(); });
    auto *openSample = new QAction(tr("Sample library"), this);
    connect(openSample, &QAction::triggered, this, &MainWindow::openSample);
    m_recordPane->setPlaceholder(tr("Nothing is open. A SQLite file can be dropped here."),
                                 { openFile, connectServer, openSample });
}

MainWindow::~MainWindow() = default;

QAction *MainWindow::addShortcut(const QString &text, const QKeySequence &keys,
                                 const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void MainWindow::buildActions()
{
    addShortcut(tr("Open…"), QKeySequence::Open, [this] { chooseFile(); });
    addShortcut(tr("Connect to a server…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O,
                [this] { connectToServer(); });
    addShortcut(tr("Reload"), QKeySequence::Refresh, [this] { reload(); });
    addShortcut(tr("Load naively"), Qt::CTRL | Qt::Key_1, [this] {
        setStrategy(FetchStrategy::Naive);
        reload();
    });
    addShortcut(tr("Load with prefetch"), Qt::CTRL | Qt::Key_2, [this] {
        setStrategy(FetchStrategy::Prefetch);
        reload();
    });
    addShortcut(tr("Filter records"), QKeySequence::Find, [this] { m_recordPane->focusFilter(); });
    addShortcut(tr("Filter queries"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                [this] { m_logPane->focusFilter(); });
    addShortcut(tr("Clear the log"), Qt::CTRL | Qt::Key_L, [this] { m_parts.log.clearLog(); });
    addShortcut(tr("Other pane"), Qt::Key_F6, [this] { switchPane(); });
    addShortcut(tr("Record"), Qt::Key_F4, [this] { m_detail->setCurrentIndex(1); });
    addShortcut(tr("Stop"), Qt::Key_Escape, [this] { stop(); });
    addShortcut(tr("Quit"), QKeySequence::Quit, [this] { close(); });

    m_viewMenu->addMenu(m_appearance);
    QAction *uncounted = m_viewMenu->addAction(tr("List transactions, catalogue and counts too"));
    uncounted->setCheckable(true);
    connect(uncounted, &QAction::toggled, m_logPane, &QueryLogPane::setUncountedVisible);
    m_viewMenu->addSeparator();
    m_viewMenu->addActions(actions());
}

void MainWindow::connectBars()
{
    connect(m_openMenu, &OpenMenu::browseRequested, this, &MainWindow::chooseFile);
    connect(m_openMenu, &OpenMenu::sampleRequested, this, &MainWindow::openSample);
    connect(m_openMenu, &OpenMenu::connectRequested, this, [this] { connectToServer(); });
    connect(m_openMenu, &OpenMenu::recentChosen, this, &MainWindow::openRecent);
    connect(m_toolBar, &ToolBar::openRequested, this, &MainWindow::chooseFile);
    connect(m_toolBar, &ToolBar::stopRequested, this, &MainWindow::stop);
    connect(m_toolBar->loadSwitch(), &LoadSwitch::chosen, this, &MainWindow::reload);
    connect(m_toolBar->path(), &PathBar::pathChosen, this, &MainWindow::load);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_messageAction)
            m_messageAction();
    });
    connect(m_strip, &SummaryStrip::showRepeatedRequested, m_logPane, &QueryLogPane::showRepeated);
    connect(m_strip, &SummaryStrip::prefetchRequested, this, [this] {
        setStrategy(FetchStrategy::Prefetch);
        reload();
    });
    connect(m_strip, &SummaryStrip::latencyChanged, this,
            [this](double latency) { m_settings.setLatencyMs(latency); });
}

void MainWindow::connectPanes()
{
    connect(&m_parts.runner, &QueryRunner::busyChanged, this, [this](bool isBusy) {
        m_toolBar->setBusy(isBusy);
        m_status->setBusy(isBusy);
    });
    connect(&m_parts.runner, &QueryRunner::schemaChanged, this, &MainWindow::schemaChanged);
    connect(&m_parts.records, &RecordTreeModel::loadFinished, this, &MainWindow::loadFinished);
    connect(&m_parts.records, &RecordTreeModel::counted, this,
            [this] { m_status->showCount(m_parts.records.pages()); });
    connect(m_status, &StatusLine::countRequested, this, [this] { m_parts.records.countAll(); });
    connect(&m_parts.log, &QueryLogModel::updated, this, &MainWindow::showProgress);

    // Provenance, both ways: a query shows its rows, a row its query.
    connect(m_logPane, &QueryLogPane::querySelected, this, [this](int query) {
        m_detail->showQuery(query, m_parts.records.ownerOf(query).data().toString());
        m_recordPane->showQuery(query);
    });
    connect(m_logPane, &QueryLogPane::queryHovered, m_recordPane, &RecordPane::hoverQuery);
    connect(m_recordPane, &RecordPane::recordSelected, this,
            [this](const RecordPlace &place, int query) {
                m_detail->showRecord(place);
                m_logPane->selectQuery(query);
            });
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a SQLite database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        { tr("SQLite databases (*.sqlite *.sqlite3 *.db *.db3)"), tr("All files (*)") });
    if (!m_info.path.isEmpty())
        dialog->setDirectory(QFileInfo(m_info.path).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

ConnectionSettings MainWindow::fileSettings(const QString &path)
{
    ConnectionSettings settings;
    settings.path = path;
    settings.title = QFileInfo(path).fileName();
    return settings;
}

void MainWindow::openFile(const QString &path)
{
    open(fileSettings(path));
}

void MainWindow::openSample()
{
    open(m_parts.sample, m_parts.sampleQuery);
}

void MainWindow::openRecent(const QString &place)
{
    if (!isConnectionUrl(place)) {
        openFile(place);
        return;
    }
    const Result<ConnectionSettings> settings = settingsFromUrl(place);
    if (settings)
        open(*settings);
    else
        say(tr("%1: %2.").arg(shownPlace(place), settings.error().text));
}

void MainWindow::connectToServer(const ConnectionSettings &settings, const QString &message,
                                 const QuerySet &query)
{
    if (!m_connectDialog || !m_connectDialog->isVisible()) {
        m_connectDialog = new ConnectDialog(m_parts.settings, m_parts.connections, this);
        m_connectDialog->setAttribute(Qt::WA_DeleteOnClose);
        const QString url = displayUrl(settings);
        connect(m_connectDialog, &ConnectDialog::connectRequested, this,
                [this, url, query](const ConnectionSettings &chosen) {
                    // For another database than was meant, the query means nothing.
                    open(chosen, displayUrl(chosen) == url ? query : QuerySet());
                });
        connect(m_connectDialog, &ConnectDialog::connectCancelled, &m_parts.runner,
                &QueryRunner::stopOpening);
        m_connectDialog->open();
    }
    if (settings.kind != DatabaseKind::Sqlite)
        m_connectDialog->choose(settings, message);
}

void MainWindow::open(const ConnectionSettings &settings, const QuerySet &query)
{
    m_parts.runner.open(settings).then(this,
                                       [this, settings, query](const Result<DatabaseInfo> &info) {
                                           if (info)
                                               opened(*info, settings, query);
                                           else
                                               openFailed(settings, query, info.error());
                                       });
}

void MainWindow::openFailed(const ConnectionSettings &settings, const QuerySet &query,
                            const DbError &error)
{
    const QString text = tr("%1: %2.").arg(settings.title, error.text);
    if (m_connectDialog && m_connectDialog->isConnecting())
        m_connectDialog->showFailure(error);
    else if (error.kind == DbError::Kind::Stopped)
        say(tr("Stopped: %1 was not opened.").arg(settings.title));
    else if (settings.kind == DatabaseKind::Sqlite)
        say(text, tr("Open another…"), [this] { chooseFile(); });
    else if (error.kind == DbError::Kind::Login)
        connectToServer(settings, text, query);
    else
        say(text, tr("Connect…"),
            [this, settings, query] { connectToServer(settings, {}, query); });
}

void MainWindow::opened(const DatabaseInfo &info, const ConnectionSettings &settings,
                        const QuerySet &query)
{
    if (m_connectDialog && m_connectDialog->isConnecting())
        m_connectDialog->accept();
    m_info = info;
    m_settingsOpen = settings;
    m_place = settings.kind == DatabaseKind::Sqlite ? info.path : displayUrl(settings);
    say({});
    setWindowTitle(tr("%1 — Roundtrip").arg(plainTitle(info.title)));
    if (!m_place.isEmpty())
        m_settings.addRecent(m_place);
    m_status->setDatabase(tr("%1   ·   %2   ·   Read only").arg(info.serverVersion, info.encoding));
    m_needed.clear();
    m_detail->clear();
    const QuerySet first = firstGuess(info, query);
    m_toolBar->path()->setPath(info.schema, first);
    if (!first.root().isNull()) {
        m_recordPane->setPlaceholder(
            tr("Nothing of %1 is loaded. Choose a table at the top left.").arg(info.title));
        load(first);
        return;
    }
    m_parts.records.clear();
    m_recordPane->setPlaceholder(tr("%1 has no tables.").arg(info.title));
    m_status->showCount(m_parts.records.pages());
}

QuerySet MainWindow::firstGuess(const DatabaseInfo &info, const QuerySet &wanted) const
{
    if (!wanted.root().isNull())
        return wanted;
    QuerySet remembered = m_settings.path(m_place);
    if (!remembered.root().isNull() && remembered.resolve(*info.schema))
        return remembered;
    // The first table that has lists of others: where 1 + N shows.
    const QList<Table> &tables = info.schema->tables();
    for (int table = 0; table < tables.size(); ++table) {
        for (const Relation &relation : info.schema->relations(table)) {
            if (relation.kind == Relation::Kind::Reverse)
                return QuerySet(tables[table].name).prefetchRelated(relation.displayName());
        }
    }
    return tables.isEmpty() ? QuerySet() : QuerySet(tables.first().name);
}

void MainWindow::setStrategy(FetchStrategy strategy)
{
    m_toolBar->loadSwitch()->setStrategy(strategy);
}

void MainWindow::load(const QuerySet &query)
{
    if (!m_info.schema)
        return;
    m_asked = query;
    m_parts.records.load(query, m_toolBar->loadSwitch()->strategy());
}

void MainWindow::reload()
{
    const QuerySet &shown = m_parts.records.pages().query();
    if (!m_info.schema || shown.root().isNull())
        return;
    m_asked = shown;
    m_parts.runner.distrustSchema();
    retry();
}

void MainWindow::stop()
{
    m_parts.runner.stop();
    m_parts.runner.stopOpening();
}

/// The tables are others than when it was opened: what can be chosen is theirs. What is shown
/// stays, and the load that has found this ends with a word on what of it is no longer there.
void MainWindow::schemaChanged(const DatabaseInfo &info)
{
    m_info.schema = info.schema;
    m_toolBar->path()->setPath(m_info.schema, m_parts.records.pages().query());
}

void MainWindow::retry()
{
    const RecordPages &shown = m_parts.records.pages();
    m_parts.records.load(m_asked, m_toolBar->loadSwitch()->strategy(),
                         shown.query() == m_asked ? shown.count() : 0);
}

void MainWindow::loadFinished(int load, const std::optional<DbError> &error, bool wasStopped)
{
    const RecordPages &shown = m_parts.records.pages();
    const QString &root = shown.query().root();
    m_parts.log.refresh(); // the log tells by batches, and the last one may be due only later
    if (error) {
        sayFailed(*error);
    } else if (wasStopped) {
        say(tr("Stopped. What had come by then is shown; open a record to load what it lacks."),
            tr("Load all of it"), [this] { reload(); });
    } else {
        say({});
        if (load > 0) {
            m_needed.note(shown.query(), shown.count(), shown.strategy(),
                          m_parts.log.summaryOf(load).statistics.queries);
        }
    }
    // After a failure the path goes back to what is shown.
    m_toolBar->path()->setPath(m_info.schema, shown.query());
    if (!root.isNull()) {
        m_settings.setPath(m_place, shown.query());
        m_recordPane->setPlaceholder(tr("%1 has no records.").arg(root));
    }
    if (load > 0)
        m_shownLoad = load;
    showLoad(m_shownLoad);
    m_recordPane->tellCurrent();
    m_status->showCount(shown);
}

void MainWindow::sayFailed(const DbError &error)
{
    const QString text = tr("%1: %2.").arg(m_info.title, error.text);
    if (error.kind == DbError::Kind::Login) {
        // The server has been reached again, but the password is another now.
        say(text, tr("Connect…"), [this] { connectToServer(m_settingsOpen, {}, m_asked); });
        return;
    }
    // Loading opens a connection that was lost anew.
    const bool isLost = error.kind == DbError::Kind::Connection;
    say(text, isLost ? tr("Reconnect") : tr("Try again"), [this] { retry(); });
}

void MainWindow::showLoad(int load)
{
    const RecordPages &shown = m_parts.records.pages();
    const FetchStrategy other = NeededQueries::comparedWith(shown.strategy());
    m_strip->show(m_parts.log.summaryOf(load), strategyText(other),
                  m_needed.last(shown.query(), shown.count(), other));
    m_logPane->setLoad(load);
}

void MainWindow::showProgress()
{
    if (!m_parts.records.pages().isLoading())
        return;
    const LoadProgress progress = m_parts.log.progress();
    m_status->setProgress(progress.statements, progress.expected);
}

void MainWindow::say(const QString &text, const QString &actionText,
                     const std::function<void()> &action)
{
    m_messageAction = action;
    m_message->showMessage(text, actionText);
}

void MainWindow::switchPane()
{
    if (m_recordPane->view()->hasFocus())
        m_logPane->view()->setFocus(Qt::ShortcutFocusReason);
    else
        m_recordPane->view()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        m_appearance->paletteChanged();
        setStyleSheet(Theme(QApplication::palette()).styleSheet());
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = droppedFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(files.first());
}

void MainWindow::restore()
{
    m_strip->setLatencyMs(m_settings.latencyMs());
    restorePlace();
    m_panes->restore(m_settings);
    m_recordPane->restoreColumns(m_settings.numbers(u"recordColumns"_s));
    m_logPane->restoreColumns(m_settings.numbers(u"queryColumns"_s));
}

/// Where the window was, as far as there is a screen there.
void MainWindow::restorePlace()
{
    resize(1280, 800);
    const QList<int> stored = m_settings.numbers(u"geometry"_s);
    if (stored.size() != 5)
        return;
    const QRect place(stored[0], stored[1], stored[2], stored[3]);
    const QScreen *screen = QGuiApplication::screenAt(place.center());
    if (place.width() < 200 || place.height() < 150 || !screen)
        return;
    const QRect room = screen->availableGeometry();
    QRect fitting(place.topLeft(), place.size().boundedTo(room.size()));
    fitting.moveLeft(std::clamp(fitting.left(), room.left(), room.right() - fitting.width() + 1));
    fitting.moveTop(std::clamp(fitting.top(), room.top(), room.bottom() - fitting.height() + 1));
    setGeometry(fitting);
    if (stored[4] != 0)
        setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::save()
{
    const QRect place = normalGeometry();
    m_settings.setNumbers(
        u"geometry"_s,
        { place.x(), place.y(), place.width(), place.height(), isMaximized() ? 1 : 0 });
    m_panes->save(m_settings);
    m_settings.setNumbers(u"recordColumns"_s, m_recordPane->saveColumns());
    m_settings.setNumbers(u"queryColumns"_s, m_logPane->saveColumns());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    stop();
    QMainWindow::closeEvent(event);
}

} // namespace roundtrip

#include "moc_mainwindow.cpp"
