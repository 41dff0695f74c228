// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "ui/detailpane.h"
#include "ui/loadswitch.h"
#include "ui/messagebar.h"
#include "ui/pathbar.h"
#include "ui/querylogpane.h"
#include "ui/recordpane.h"
#include "ui/statusline.h"
#include "ui/summarystrip.h"
#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Below this width the log goes under the tree.
constexpr int narrowWidth = 1000;

QString neededKey(const QuerySet &query, qint64 shown, const QString &strategy)
{
    return (QStringList { query.root() } + query.lookups()
            + QStringList { QString::number(shown), strategy })
        .join(u'\n');
}

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
    , m_desktopPalette(QApplication::palette())
    , m_openMenu(new QMenu(this))
    , m_viewMenu(new QMenu(this))
    , m_open(new QToolButton(this))
    , m_stop(new QToolButton(this))
    , m_path(new PathBar(this))
    , m_switch(new LoadSwitch(this))
    , m_strip(new SummaryStrip(this))
    , m_message(new MessageBar(this))
    , m_panes(new QSplitter(this))
    , m_right(new QSplitter(Qt::Vertical, this))
    , m_recordPane(new RecordPane(parts.records, this))
    , m_logPane(new QueryLogPane(parts.log, this))
    , m_detail(new DetailPane(parts.log, parts.runner, this))
    , m_status(new StatusLine(this))
{
    setWindowTitle(tr("Roundtrip"));
    setAcceptDrops(true);
    auto *toolbar = new QFrame(this);
    toolbar->setObjectName("toolbar"_L1);
    buildToolbar(toolbar);
    buildPanes();
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(toolbar);
    layout->addWidget(m_strip);
    layout->addWidget(m_message);
    layout->addWidget(m_panes, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    buildActions();
    connectPanes();
    restore();
    applyAppearance();
    m_recordPane->view()->setFocus();
    m_recordPane->setPlaceholder(
        tr("Nothing is open.\nOpen a SQLite file, drop one here, or look at the sample library."));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildToolbar(QWidget *toolbar)
{
    m_open->setText(tr("Open"));
    m_open->setObjectName("open"_L1);
    m_open->setPopupMode(QToolButton::MenuButtonPopup);
    m_open->setMenu(m_openMenu);
    m_open->setToolTip(tr("Open a SQLite file (Ctrl+O)"));
    connect(m_open, &QToolButton::clicked, this, &MainWindow::chooseFile);
    connect(m_openMenu, &QMenu::aboutToShow, this, &MainWindow::fillOpenMenu);

    m_stop->setText(tr("Stop"));
    m_stop->setObjectName("stop"_L1);
    m_stop->setProperty("flat", true);
    m_stop->setToolTip(tr("End the load; what has come stays (Esc)"));
    m_stop->setEnabled(false);
    connect(m_stop, &QToolButton::clicked, &m_parts.runner, &QueryRunner::stop);

    auto *view = new QToolButton(toolbar);
    view->setText(u"☰"_s);
    view->setProperty("flat", true);
    view->setPopupMode(QToolButton::InstantPopup);
    view->setMenu(m_viewMenu);
    view->setAccessibleName(tr("View"));
    view->setToolTip(tr("Appearance and log"));
    connect(m_viewMenu, &QMenu::aboutToShow, this, &MainWindow::fillViewMenu);

    auto *load = new QLabel(tr("Load"), toolbar);
    for (QToolButton *button : { m_open, m_stop, view })
        button->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(toolbar);
    layout->setContentsMargins(8, 7, 8, 7);
    layout->setSpacing(8);
    layout->addWidget(m_open);
    layout->addSpacing(8);
    layout->addWidget(m_path);
    layout->addStretch(1);
    layout->addWidget(load);
    layout->addWidget(m_switch);
    layout->addWidget(m_stop);
    layout->addWidget(view);
}

void MainWindow::buildPanes()
{
    m_right->addWidget(m_logPane);
    m_right->addWidget(m_detail);
    m_right->setStretchFactor(0, 1);
    m_right->setSizes({ 460, 190 });
    m_right->setHandleWidth(1);
    m_panes->addWidget(m_recordPane);
    m_panes->addWidget(m_right);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({ 530, 750 });
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
}

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
    addShortcut(tr("Stop"), Qt::Key_Escape, [this] { m_parts.runner.stop(); });
    addShortcut(tr("Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::connectPanes()
{
    connect(m_switch, &LoadSwitch::chosen, this, &MainWindow::reload);
    connect(m_path, &PathBar::pathChosen, this, &MainWindow::load);
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
    connect(&m_parts.runner, &QueryRunner::busyChanged, this, [this](bool isBusy) {
        m_stop->setEnabled(isBusy);
        m_status->setBusy(isBusy);
    });
    connect(&m_parts.records, &RecordTreeModel::loadFinished, this, &MainWindow::loadFinished);
    connect(&m_parts.records, &RecordTreeModel::counted, this, &MainWindow::showCount);
    connect(&m_parts.records, &QAbstractItemModel::rowsInserted, this, &MainWindow::showCount);
    connect(&m_parts.log, &QueryLogModel::updated, this, &MainWindow::showProgress);

    // Provenance, both ways: a query shows its rows, a row its query.
    connect(m_logPane, &QueryLogPane::querySelected, this, [this](int query) {
        m_detail->showQuery(query);
        m_recordPane->showQuery(query);
    });
    connect(m_logPane, &QueryLogPane::queryHovered, m_recordPane, &RecordPane::hoverQuery);
    connect(m_recordPane, &RecordPane::recordSelected, this,
            [this](const RecordPlace &place, int query) {
                m_detail->showRecord(place);
                m_logPane->selectQuery(query);
            });
}

void MainWindow::fillOpenMenu()
{
    m_openMenu->clear();
    m_openMenu->addAction(tr("Open file…"), this, &MainWindow::chooseFile);
    m_openMenu->addAction(tr("Sample library"), this,
                          [this] { open(m_parts.sample, m_parts.sampleQuery); });
    const QStringList recent = m_settings.recentFiles();
    if (recent.isEmpty())
        return;
    m_openMenu->addSection(tr("Recent"));
    for (const QString &path : recent) {
        QString name = QFileInfo(path).fileName();
        QAction *action = m_openMenu->addAction(name.replace(u'&', u"&&"_s), this,
                                                [this, path] { openFile(path); });
        action->setToolTip(path);
    }
    m_openMenu->setToolTipsVisible(true);
    m_openMenu->addSeparator();
    m_openMenu->addAction(tr("Forget them"), this, [this] { m_settings.clearRecentFiles(); });
}

void MainWindow::fillViewMenu()
{
    m_viewMenu->clear();
    QMenu *appearance = m_viewMenu->addMenu(tr("Appearance"));
    auto *group = new QActionGroup(appearance);
    using Appearance = WindowSettings::Appearance;
    for (const auto &[choice, text] :
         { std::pair(Appearance::Desktop, tr("As the desktop")),
           std::pair(Appearance::Light, tr("Light")), std::pair(Appearance::Dark, tr("Dark")) }) {
        QAction *action = appearance->addAction(text, this, [this, choice = choice] {
            m_settings.setAppearance(choice);
            applyAppearance();
        });
        action->setCheckable(true);
        action->setChecked(m_settings.appearance() == choice);
        group->addAction(action);
    }
    QAction *catalogue = m_viewMenu->addAction(tr("List catalogue and counting statements too"),
                                               this, [this](bool isVisible) {
                                                   m_isCatalogueVisible = isVisible;
                                                   m_logPane->setCatalogueVisible(isVisible);
                                               });
    catalogue->setCheckable(true);
    catalogue->setChecked(m_isCatalogueVisible);
    m_viewMenu->addSeparator();
    for (QAction *action : actions())
        m_viewMenu->addAction(action);
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

void MainWindow::open(const ConnectionSettings &settings, const QuerySet &query)
{
    m_parts.runner.open(settings).then(this,
                                       [this, settings, query](const Result<DatabaseInfo> &info) {
                                           if (info) {
                                               opened(*info, query);
                                               return;
                                           }
                                           say(tr("%1: %2.").arg(settings.title, info.error().text),
                                               tr("Open another…"), [this] { chooseFile(); });
                                       });
}

void MainWindow::opened(const DatabaseInfo &info, const QuerySet &query)
{
    m_info = info;
    say({});
    setWindowTitle(tr("%1 — Roundtrip").arg(info.title));
    if (!info.path.isEmpty())
        m_settings.addRecentFile(info.path);
    m_status->setDatabase(tr("%1   ·   %2   ·   Read only").arg(info.serverVersion, info.encoding));
    m_needed.clear();
    m_detail->clear();
    const QuerySet first = firstGuess(info, query);
    m_path->setPath(info.schema, first);
    if (!first.root().isEmpty()) {
        load(first);
        return;
    }
    m_parts.records.clear();
    m_recordPane->setPlaceholder(tr("%1 has no tables.").arg(info.title));
    showCount();
}

QuerySet MainWindow::firstGuess(const DatabaseInfo &info, const QuerySet &wanted) const
{
    if (!wanted.root().isEmpty())
        return wanted;
    QuerySet remembered = m_settings.path(info.path);
    if (!remembered.root().isEmpty() && remembered.resolve(*info.schema))
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
    m_switch->setStrategy(strategy);
}

void MainWindow::load(const QuerySet &query)
{
    if (!m_info.schema)
        return;
    m_parts.records.load(query, m_switch->strategy());
}

void MainWindow::reload()
{
    const QuerySet &shown = m_parts.records.query();
    if (!m_info.schema || shown.root().isEmpty())
        return;
    m_parts.records.load(shown, m_switch->strategy(), m_parts.records.shownCount());
}

void MainWindow::loadFinished(int load, const std::optional<DbError> &error, bool wasStopped)
{
    const QuerySet &shown = m_parts.records.query();
    m_parts.log.refresh(); // the log tells by batches, and the last one may be due only later
    if (error) {
        say(tr("%1: %2.").arg(m_info.title, error->text), tr("Try again"), [this] { reload(); });
    } else if (wasStopped) {
        say(tr("Stopped. What had come by then is shown; open a record to load what it lacks."),
            tr("Load all of it"), [this] { reload(); });
    } else {
        say({});
        if (load > 0) {
            m_needed[neededKey(shown, m_parts.records.shownCount(),
                               fetchStrategyName(m_parts.records.strategy()))]
                = m_parts.log.summaryOf(load).queries;
        }
    }
    // After a failure the path and the switch go back to what is shown.
    m_path->setPath(m_info.schema, shown);
    if (!shown.root().isEmpty()) {
        m_settings.setPath(m_info.path, shown);
        m_recordPane->setPlaceholder(tr("%1 has no records.").arg(shown.root()));
    }
    if (load > 0)
        m_shownLoad = load;
    showLoad(m_shownLoad);
    showCount();
}

void MainWindow::showLoad(int load)
{
    const LoadSummary summary = m_parts.log.summaryOf(load);
    const FetchStrategy other = m_parts.records.strategy() == FetchStrategy::Naive
        ? FetchStrategy::Prefetch
        : FetchStrategy::Naive;
    const QString name = fetchStrategyName(other);
    const qint64 needed = m_needed.value(
        neededKey(m_parts.records.query(), m_parts.records.shownCount(), name));
    m_strip->show(summary, name, needed);
    m_logPane->setLoad(load);
}

void MainWindow::showProgress()
{
    if (!m_parts.records.isLoading())
        return;
    const LoadProgress progress = m_parts.log.progress();
    m_status->setProgress(progress.statements, progress.expected);
}

void MainWindow::showCount()
{
    const RecordTreeModel &records = m_parts.records;
    if (records.query().root().isEmpty()) {
        m_status->setCount({});
        return;
    }
    const QLocale locale;
    QString total;
    if (records.totalCount() >= RecordTreeModel::countLimit || records.totalCount() < 0)
        total = locale.toString(std::max(records.totalCount(), records.shownCount()))
            + (records.hasMore() ? u"+"_s : QString());
    else
        total = locale.toString(records.totalCount());
    m_status->setCount(
        tr("%1 of %2 in %3")
            .arg(locale.toString(records.shownCount()), total, records.query().root()));
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

void MainWindow::applyAppearance()
{
    m_isApplyingAppearance = true;
    switch (m_settings.appearance()) {
    case WindowSettings::Appearance::Desktop:
        QApplication::setPalette(m_desktopPalette);
        break;
    case WindowSettings::Appearance::Light:
        QApplication::setPalette(Theme::lightPalette());
        break;
    case WindowSettings::Appearance::Dark:
        QApplication::setPalette(Theme::darkPalette());
        break;
    }
    setStyleSheet(Theme(QApplication::palette()).styleSheet());
    m_isApplyingAppearance = false;
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && !m_isApplyingAppearance) {
        if (m_settings.appearance() == WindowSettings::Appearance::Desktop)
            m_desktopPalette = QApplication::palette();
        setStyleSheet(Theme(QApplication::palette()).styleSheet());
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const auto wanted = width() < narrowWidth ? Qt::Vertical : Qt::Horizontal;
    if (m_panes->orientation() == wanted)
        return;
    m_panes->setOrientation(wanted);
    m_right->setOrientation(wanted == Qt::Vertical ? Qt::Horizontal : Qt::Vertical);
    m_panes->setSizes(wanted == Qt::Vertical ? QList<int> { 400, 500 } : QList<int> { 530, 750 });
    m_right->setSizes(wanted == Qt::Vertical ? QList<int> { 620, 280 } : QList<int> { 460, 190 });
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
    if (!restoreGeometry(m_settings.state(u"geometry"_s)))
        resize(1280, 800);
    if (width() >= narrowWidth) {
        m_panes->restoreState(m_settings.state(u"panes"_s));
        m_right->restoreState(m_settings.state(u"right"_s));
    }
    m_recordPane->restoreColumns(m_settings.state(u"recordColumns"_s));
    m_logPane->restoreColumns(m_settings.state(u"queryColumns"_s));
}

void MainWindow::save()
{
    m_settings.setState(u"geometry"_s, saveGeometry());
    if (m_panes->orientation() == Qt::Horizontal) {
        m_settings.setState(u"panes"_s, m_panes->saveState());
        m_settings.setState(u"right"_s, m_right->saveState());
    }
    m_settings.setState(u"recordColumns"_s, m_recordPane->saveColumns());
    m_settings.setState(u"queryColumns"_s, m_logPane->saveColumns());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    m_parts.runner.stop();
    QMainWindow::closeEvent(event);
}

} // namespace roundtrip

#include "moc_mainwindow.cpp"
