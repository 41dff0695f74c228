// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "datalayer/models/lookedat.h"
#include "ui/connect/databasechooser.h"
#include "ui/connect/openmenu.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/readingorder.h"
#include "ui/queries/querylogpane.h"
#include "ui/queries/summarystrip.h"
#include "ui/records/detailpane.h"
#include "ui/records/loadswitch.h"
#include "ui/records/pathbar.h"
#include "ui/records/recordcopy.h"
#include "ui/records/recorddetail.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtreeview.h"
#include "ui/records/tablecolumns.h"
#include "ui/relations/relationbar.h"
#include "ui/relations/relationpane.h"
#include "ui/sidebar/sidebar.h"
#include "ui/start/startpage.h"
#include "ui/structure/structurepane.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/exportbar.h"
#include "ui/window/filedrop.h"
#include "ui/window/firstuse.h"
#include "ui/window/helpmenu.h"
#include "ui/window/historybuttons.h"
#include "ui/window/kepttext.h"
#include "ui/window/loadkeeping.h"
#include "ui/window/logtools.h"
#include "ui/window/memorymenu.h"
#include "ui/window/messagebar.h"
#include "ui/window/navigation.h"
#include "ui/window/panes.h"
#include "ui/window/queryfocus.h"
#include "ui/window/racing.h"
#include "ui/window/relationkeeping.h"
#include "ui/window/searchlimit.h"
#include "ui/window/shownload.h"
#include "ui/window/statusline.h"
#include "ui/window/toolbar.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowlook.h"
#include "ui/window/windowplace.h"
#include "ui/window/windowsession.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace roundtrip {

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_settings(parts.settings)
    , m_chooser(new DatabaseChooser(parts.settings, parts.connections, this))
    , m_browsed(new BrowsedDatabase(
          { parts.runner, parts.records, parts.log, m_settings, *m_chooser }, this))
    , m_openMenu(new OpenMenu(m_settings, this))
    , m_look(new WindowLook(m_settings, this))
    , m_viewMenu(new QMenu(this))
    , m_toolBar(new ToolBar(m_openMenu, m_viewMenu, this))
    , m_strip(new SummaryStrip(this))
    , m_message(new MessageBar(this))
    , m_relations(new RelationBar(parts.runner, this))
    , m_export(new ExportBar(parts.log.log(), this))
    , m_keeping(new LoadKeeping({ *m_browsed, parts.records.pages(), parts.log.log() }, this))
    , m_recordPane(new RecordPane(parts.records, &m_settings, this))
    , m_logPane(new QueryLogPane(parts.log, this))
    , m_detail(new DetailPane(parts.log, parts.runner, this))
    , m_structure(new StructurePane(parts.runner, m_detail))
    , m_panes(new Panes(m_recordPane, m_logPane, m_detail, this))
    , m_sidebar(new Sidebar(parts.runner, this))
    , m_status(new StatusLine(this))
    , m_navigation(new Navigation({ *m_browsed, parts.records, parts.runner, *m_recordPane }, this))
    , m_racing(new Racing({ parts.runner, parts.records.pages(), *m_browsed, *m_panes, *m_toolBar,
                            *m_strip, *m_status, *m_message, *m_recordPane },
                          this))
    , m_start(new StartPage(m_settings, this))
    , m_session(new WindowSession(*m_browsed, *m_start, parts.sample, this))
    , m_browsing(new QWidget(this))
{
    setWindowTitle(tr("Roundtrip"));
    connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::openFile);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_strip);
    layout->addWidget(m_message);
    layout->addWidget(m_start, 1);
    layout->addWidget(m_browsing, 1);
    auto *browsing = new QVBoxLayout(m_browsing);
    browsing->setContentsMargins(0, 0, 0, 0);
    browsing->setSpacing(0);
    browsing->addWidget(m_relations);
    m_panes->addAside(m_relations->pane());
    m_detail->addTab(m_structure, tr("Structure"));
    auto *body = new QSplitter(central);
    body->addWidget(m_sidebar);
    body->addWidget(m_panes);
    body->setStretchFactor(1, 1);
    body->setChildrenCollapsible(false);
    body->setHandleWidth(1);
    browsing->addWidget(m_export);
    browsing->addWidget(body, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    buildActions();
    connectBars();
    connectPanes();
    buildStart();
    restore();
    m_look->apply();
    m_recordPane->view()->setFocus();
    m_recordPane->setPlaceholder(tr("Nothing is open. A SQLite file can be dropped here."));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildActions()
{
    using Group = WindowActions::Group;
    m_look->addTo(m_viewMenu);
    m_viewMenu->addMenu(new MemoryMenu(m_settings, m_parts.records.pages(), m_viewMenu));
    m_viewMenu->addMenu(m_browsed->searchLimit()->makeMenu(m_viewMenu));
    m_viewMenu->addMenu(m_relations->menu());
    m_viewMenu->addSeparator();
    m_actions = new WindowActions(this, m_viewMenu);
    connect(m_actions, &WindowActions::sampleWanted, this, &MainWindow::openSample);
    connect(m_actions, &WindowActions::startWanted, this, &MainWindow::showStart);
    connect(m_actions, &WindowActions::newWindowWanted, this, &MainWindow::newWindowRequested);
    connect(m_actions, &WindowActions::closeWanted, this, &MainWindow::close);
    connect(m_actions, &WindowActions::quitWanted, this, &MainWindow::quitRequested);
    connect(m_actions, &WindowActions::reloadWanted, this, [this] {
        m_sidebar->recount();
        m_browsed->reload();
    });
    connect(m_actions, &WindowActions::loadWanted, this, &MainWindow::loadWith);
    connect(m_actions, &WindowActions::exportWanted, this, &MainWindow::exportRecords);
    connect(m_actions, &WindowActions::otherPaneWanted, this, &MainWindow::switchPane);
    connect(m_actions, &WindowActions::escaped, this, &MainWindow::escape);

    m_actions->add(Group::Open, u"open"_s, tr("Open…"), QKeySequence::Open, this,
                   [this] { m_chooser->chooseFile(); });
    m_actions->add(Group::Open, u"server"_s, tr("Connect to a server…"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_O, this, [this] { m_chooser->chooseServer(); });
    m_actions->add(Group::Go, u"sidebar"_s, tr("Tables"), Qt::CTRL | Qt::SHIFT | Qt::Key_T, this,
                   [this] { toggleSidebar(); });
    m_actions->add(Group::Go, tr("Choose a table"), Qt::CTRL | Qt::Key_T, this, [this] {
        if (QWidget *chip = m_toolBar->path()->rootChip())
            m_sidebar->popUp(chip);
    });
    m_navigation->addActions(*m_actions);
    m_racing->addActions(*m_actions);
    m_actions->add(Group::Records, u"table"_s, tr("Tree or table"), Qt::Key_F7, m_recordPane,
                   [this] { m_recordPane->switchView(); });
    m_actions->add(Group::Records, tr("Expand all"), Qt::ALT | Qt::SHIFT | Qt::Key_Down,
                   m_recordPane, [this] { m_recordPane->expandAll(); });
    m_actions->add(Group::Records, tr("Collapse all"), Qt::ALT | Qt::SHIFT | Qt::Key_Up,
                   m_recordPane, [this] { m_recordPane->collapseAll(); });
    m_actions->add(Group::Records, tr("Record"), Qt::Key_F4, m_detail,
                   [this] { m_detail->setCurrentIndex(1); });
    (new QueryFocus({ m_parts.records, *m_recordPane, *m_logPane, *m_detail }, this))
        ->addActions(*m_actions);
    const QueryCopy::Parts queries { *m_browsed, m_parts.records, m_parts.log, *m_recordPane };
    auto *logTools = new LogTools({ queries, *m_logPane, *m_strip, *m_message }, this);
    logTools->addActions(*m_actions);
    m_keeping->addAction(*m_actions);
    new HelpMenu(*m_actions, m_parts.versions, this);
    m_firstUse = new FirstUse(
        { m_settings, *m_browsed, m_parts.records, *m_toolBar, *m_strip, *m_logPane }, this);
    connect(m_firstUse, &FirstUse::sampleWanted, this, &MainWindow::openSample);
    m_actions->menu(Group::Help)->addAction(m_firstUse->tourAction());
}

/// Ends what runs, takes back a search, or leaves the start page.
void MainWindow::escape()
{
    if (!m_parts.runner.isBusy() && m_firstUse->endTour())
        return;
    if (m_start->isVisible() && m_browsed->info().schema && !m_parts.runner.isBusy())
        setStartShown(false);
    else
        m_navigation->escape();
}

void MainWindow::connectBars()
{
    connect(m_look, &WindowLook::compactChanged, m_toolBar, &ToolBar::setCompact);
    connect(m_look, &WindowLook::compactChanged, m_strip, &SummaryStrip::setCompact);
    connect(m_look, &WindowLook::said, m_message,
            [this](const QString &text) { m_message->showMessage(text); });
    connect(m_openMenu, &OpenMenu::browseRequested, m_chooser, &DatabaseChooser::chooseFile);
    connect(m_openMenu, &OpenMenu::sampleRequested, this, &MainWindow::openSample);
    connect(m_openMenu, &OpenMenu::connectRequested, this, [this] { m_chooser->chooseServer(); });
    connect(m_openMenu, &OpenMenu::startRequested, this, &MainWindow::showStart);
    connect(m_openMenu, &OpenMenu::recentChosen, m_chooser, &DatabaseChooser::choosePlace);
    connect(m_toolBar, &ToolBar::openRequested, m_chooser, &DatabaseChooser::chooseFile);
    connect(m_toolBar, &ToolBar::stopRequested, m_browsed, &BrowsedDatabase::stop);
    connect(m_toolBar->loadSwitch(), &LoadSwitch::chosen, this, &MainWindow::loadWith);
    connect(m_toolBar->path(), &PathBar::pathChosen, m_browsed, &BrowsedDatabase::loadPath);
    m_toolBar->setNavigation(m_navigation->makeButtons(m_toolBar));
    connect(m_toolBar->path(), &PathBar::rootListRequested, m_sidebar, &Sidebar::popUp);
    connect(m_toolBar, &ToolBar::sidebarToggled, m_sidebar, &Sidebar::toggle);
    connect(m_sidebar, &Sidebar::shownChanged, m_toolBar, &ToolBar::setSidebarShown);
    connect(m_sidebar, &Sidebar::tableChosen, this,
            [this](const QString &table) { m_browsed->load(QuerySet(table)); });
    connect(m_sidebar, &Sidebar::relationChosen, m_toolBar->path(), &PathBar::follow);
    new RelationKeeping({ *m_browsed, m_settings, *m_relations, *m_panes }, this);
    connect(m_browsed, &BrowsedDatabase::said, m_message, &MessageBar::showMessage);
    connect(m_browsed, &BrowsedDatabase::failed, m_message, &MessageBar::showFailure);
    connect(m_strip, &SummaryStrip::showRepeatedRequested, m_logPane, &QueryLogPane::showRepeated);
    connect(m_strip, &SummaryStrip::prefetchRequested, this,
            [this] { loadWith(FetchStrategy::Prefetch); });
    connect(m_strip, &SummaryStrip::latencyChanged, this,
            [this](double latency) { m_settings.setLatencyMs(latency); });
}

void MainWindow::connectPanes()
{
    new ShownLoad({ m_parts.runner, *m_browsed, m_parts.records, m_parts.log, *m_strip, *m_logPane,
                    *m_status },
                  this);
    connect(&m_parts.runner, &QueryRunner::busyChanged, m_toolBar, &ToolBar::setBusy);
    connect(m_browsed, &BrowsedDatabase::opened, this, &MainWindow::showOpened);
    connect(m_browsed, &BrowsedDatabase::schemaChanged, this, [this] {
        showSchema();
        showPath();
    });
    connect(m_browsed, &BrowsedDatabase::loadFinished, this, &MainWindow::showLoaded);
    connect(m_browsed, &BrowsedDatabase::pageLoaded, m_sidebar, &Sidebar::countMore);
    connect(&m_parts.records, &RecordTreeModel::counted, this,
            [this] { m_status->showCount(m_parts.records.pages()); });
    connect(m_status, &StatusLine::countRequested, this, [this] { m_parts.records.countAll(); });
    const LookedAt *looked = m_recordPane->lookedAt();
    connect(looked, &LookedAt::changed, m_status,
            [this, looked] { m_status->showUnseen(looked->unseen(), looked->total()); });

    connect(m_recordPane, &RecordPane::menuRequested, this, [this](QMenu *menu) {
        menu->addSeparator();
        menu->addAction(tr("Export…"), Qt::CTRL | Qt::Key_E, this, &MainWindow::exportRecords);
        menu->addAction(tr("Save load…"), QKeySequence::Save, m_keeping, &LoadKeeping::choose);
    });
    for (const RecordCopy *copying : { m_recordPane->copying(), m_recordPane->table()->copying(),
                                       m_detail->record()->copying() })
        connect(copying, &RecordCopy::said, this, &MainWindow::sayCopied);
    connect(m_recordPane, &RecordPane::expansionCutOff, this, [this] {
        m_message->showMessage(tr("So many rows are open now that the others stay closed."));
    });
    connect(m_recordPane->table()->columns(), &TableColumns::said, this,
            [this](const QString &text) { m_message->showMessage(text); });
    connect(m_detail, &DetailPane::queryRequested, m_browsed, &BrowsedDatabase::load);
}

void MainWindow::buildStart()
{
    m_start->hide();
    connect(m_start, &StartPage::browseRequested, m_chooser, &DatabaseChooser::chooseFile);
    connect(m_start, &StartPage::connectRequested, this, [this] { m_chooser->chooseServer(); });
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::placeChosen, m_chooser, &DatabaseChooser::choosePlace);
    connect(m_session, &WindowSession::strategyWanted, this, &MainWindow::setStrategy);
    connect(m_session, &WindowSession::startWanted, this, &MainWindow::showStart);
    connect(m_start, &StartPage::backRequested, this, [this] { setStartShown(false); });
    connect(m_browsed, &BrowsedDatabase::unopened, this, [this] {
        if (!m_browsed->info().schema)
            showStart();
    });
}

void MainWindow::showStart()
{
    const bool isOpen = m_browsed->info().schema != nullptr;
    m_start->refresh(isOpen ? m_browsed->info().title : QString());
    setStartShown(true);
    if (isOpen)
        return;
    m_status->showNothingOpen();
    emit stateChanged();
}

void MainWindow::setStartShown(bool isShown)
{
    m_start->setVisible(isShown);
    m_strip->setVisible(!isShown);
    m_browsing->setVisible(!isShown);
    m_toolBar->setBrowsing(!isShown);
    if (isShown)
        m_start->focusFirst();
    else
        m_recordPane->focusView();
}

void MainWindow::open(const ConnectionSettings &settings, const QuerySet &query)
{
    m_browsed->open(settings, query);
}

void MainWindow::openFile(const QString &path)
{
    open(DatabaseChooser::fileSettings(path));
}

void MainWindow::openSample()
{
    // The problem is seen before the cure.
    setStrategy(FetchStrategy::Naive);
    m_firstUse->noteSampleOpened();
    open(m_parts.sample, m_parts.sampleQuery);
}

void MainWindow::setStrategy(FetchStrategy strategy)
{
    m_toolBar->loadSwitch()->setStrategy(strategy);
    m_browsed->setStrategy(m_toolBar->loadSwitch()->strategy());
}

void MainWindow::setView(RecordView view, const QStringList &columns)
{
    m_browsed->setNextView(view);
    m_navigation->setNextColumns(columns);
}

/// All that the query finds, however much of it is loaded.
void MainWindow::exportRecords()
{
    if (m_browsed->isKept())
        return m_browsed->sayKept();
    const RecordPages &shown = m_parts.records.pages();
    m_export->choose(m_browsed->settings(), shown.query(), shown.totalCount());
}

void MainWindow::sayCopied(const QString &text, bool offersExport)
{
    m_message->showMessage(text, offersExport ? tr("Export…") : QString(),
                           [this] { exportRecords(); });
}

void MainWindow::loadWith(FetchStrategy strategy)
{
    setStrategy(m_browsed->isKept() ? m_browsed->info().kept->strategy : strategy);
    m_browsed->reload();
}

void MainWindow::showOpened(const QuerySet &first)
{
    const DatabaseInfo &info = m_browsed->info();
    if (!m_start->isHidden())
        setStartShown(false);
    setWindowTitle(windowTitleOf(info));
    m_status->setDatabase(databaseStatus(info));
    if (info.kept)
        setStrategy(info.kept->strategy);
    m_detail->clear();
    m_toolBar->path()->setPath(info.schema, first);
    showSchema();
    const ConnectionSettings &settings = m_browsed->settings();
    m_sidebar->setSample(settings.kind == DatabaseKind::Sqlite && settings.path.isEmpty());
    if (!first.root().isNull()) {
        m_recordPane->setPlaceholder(tr("Loading…"));
        return;
    }
    m_recordPane->setPlaceholder(tr("%1 has no tables.").arg(info.title));
    m_status->showCount(m_parts.records.pages());
    emit stateChanged();
}

void MainWindow::showSchema()
{
    m_sidebar->setSchema(m_browsed->info().schema, m_browsed->isCountedByItself());
}

/// Goes to the sidebar, and from there away from it.
void MainWindow::toggleSidebar()
{
    m_sidebar->toggle(m_sidebar->isHidden() || !m_sidebar->isAncestorOf(focusWidget()));
    if (m_sidebar->isHidden())
        m_recordPane->focusView();
}

/// After a load that has failed, too: the path goes back to what is shown.
void MainWindow::showPath()
{
    const QuerySet &shown = m_parts.records.pages().query();
    m_toolBar->path()->setPath(m_browsed->info().schema, shown);
    m_sidebar->setRoot(shown.root());
    m_structure->setTable(m_browsed->info().schema, shown.root());
    m_relations->setTable(m_browsed->info().schema, m_browsed->info().title, m_browsed->settings(),
                          shown.root());
}

void MainWindow::showLoaded()
{
    const RecordPages &shown = m_parts.records.pages();
    const QString &root = shown.query().root();
    showPath();
    m_recordPane->setPlaceholder(
        root.isNull() ? tr("Nothing of %1 is loaded. Choose a table at the top left.")
                            .arg(m_browsed->info().title)
                      : tr("%1 has no records.").arg(root));
    m_sidebar->countMore();
    m_recordPane->tellCurrent();
    emit stateChanged();
}

void MainWindow::switchPane()
{
    if (m_recordPane->hasViewFocus())
        m_racing->besideRecords(m_logPane->view())->setFocus(Qt::ShortcutFocusReason);
    else if (m_logPane->view()->hasFocus() && m_sidebar->isVisible())
        m_sidebar->focusTables();
    else
        m_recordPane->focusView();
}

/// As one reads, and not as the widgets were made: some come and go.
bool MainWindow::focusNextPrevChild(bool isNext)
{
    QWidget *next = nextByTab(this, isNext);
    if (!next)
        return QMainWindow::focusNextPrevChild(isNext);
    next->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::restore()
{
    m_strip->setLatencyMs(m_settings.latencyMs());
    placeWindow(*this, m_settings.numbers(u"geometry"_s));
    m_panes->restore(m_settings);
    m_sidebar->restore(m_settings);
    m_recordPane->restoreColumns(m_settings.numbers(u"recordColumns"_s));
    m_logPane->restoreColumns(m_settings.numbers(u"queryColumns"_s));
}

void MainWindow::save()
{
    m_settings.setNumbers(u"geometry"_s, windowPlace(*this));
    m_panes->save(m_settings);
    m_sidebar->save(m_settings);
    m_settings.setNumbers(u"recordColumns"_s, m_recordPane->saveColumns());
    m_recordPane->table()->columns()->save();
    m_settings.setNumbers(u"queryColumns"_s, m_logPane->saveColumns());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    emit stateChanged();
    m_browsed->stop();
    QMainWindow::closeEvent(event);
    emit closed();
}

WindowState MainWindow::state() const
{
    WindowState state = m_session->state();
    state.geometry = windowPlace(*this);
    return state;
}

void MainWindow::restoreState(const WindowState &state)
{
    if (!state.geometry.isEmpty())
        placeWindow(*this, state.geometry);
    m_session->restore(state);
}

void MainWindow::shareAppearance(const MainWindow &other)
{
    m_look->share(*other.m_look);
}

} // namespace roundtrip

#include "moc_mainwindow.cpp"
