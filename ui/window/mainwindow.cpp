// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "ui/connect/databasechooser.h"
#include "ui/connect/openmenu.h"
#include "ui/parts/fieldkeys.h"
#include "ui/parts/readingorder.h"
#include "ui/queries/querylogpane.h"
#include "ui/queries/summarystrip.h"
#include "ui/records/detailpane.h"
#include "ui/records/loadswitch.h"
#include "ui/records/pathbar.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtreeview.h"
#include "ui/relations/relationbar.h"
#include "ui/relations/relationpane.h"
#include "ui/sidebar/sidebar.h"
#include "ui/start/startpage.h"
#include "ui/structure/structurepane.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/exportbar.h"
#include "ui/window/exporting.h"
#include "ui/window/filedrop.h"
#include "ui/window/firstuse.h"
#include "ui/window/helpmenu.h"
#include "ui/window/historybuttons.h"
#include "ui/window/keptrows.h"
#include "ui/window/loadkeeping.h"
#include "ui/window/logtools.h"
#include "ui/window/memorymenu.h"
#include "ui/window/messagebar.h"
#include "ui/window/navigation.h"
#include "ui/window/panefocus.h"
#include "ui/window/panes.h"
#include "ui/window/queryfocus.h"
#include "ui/window/racing.h"
#include "ui/window/recordactions.h"
#include "ui/window/relationkeeping.h"
#include "ui/window/searchlimit.h"
#include "ui/window/showndatabase.h"
#include "ui/window/shownload.h"
#include "ui/window/startswitch.h"
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
    , m_keeping(new LoadKeeping({ *m_browsed, parts.records, parts.log.log() }, this))
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
    , m_startPage(new StartPage(m_settings, this))
    , m_session(new WindowSession(*m_browsed, *m_startPage, parts.sample, this))
    , m_browsing(new QWidget(this))
    , m_start(new StartSwitch(
          { *m_browsed, *m_startPage, *m_browsing, *m_toolBar, *m_strip, *m_status, *m_recordPane },
          this))
    , m_layout({ *this, m_settings, *m_panes, *m_sidebar, *m_recordPane, *m_logPane })
{
    setWindowTitle(tr("Roundtrip"));
    arrange();
    buildMenu();
    addActions();
    connectOpening();
    connectBars();
    connectPanes();
    new FieldKeys(this);
    m_strip->setLatencyMs(m_settings.latencyMs());
    m_layout.restore();
    m_look->apply();
    m_recordPane->view()->setFocus();
    m_recordPane->setPlaceholder(tr("Nothing is open. A SQLite file can be dropped here."));
}

MainWindow::~MainWindow() = default;

/// Puts the bars above one another, and the panes below them.
void MainWindow::arrange()
{
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_strip);
    layout->addWidget(m_message);
    layout->addWidget(m_startPage, 1);
    layout->addWidget(m_browsing, 1);
    auto *browsing = new QVBoxLayout(m_browsing);
    browsing->setContentsMargins(0, 0, 0, 0);
    browsing->setSpacing(0);
    browsing->addWidget(m_relations);
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
}

void MainWindow::buildMenu()
{
    m_look->addTo(m_viewMenu);
    m_viewMenu->addMenu(
        new MemoryMenu(m_settings, m_parts.records.pages(), m_parts.log, m_viewMenu));
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
    connect(m_actions, &WindowActions::escaped, this, &MainWindow::escape);
}

/// Gives the parts of the window their keys, in the order of the menu.
void MainWindow::addActions()
{
    using Group = WindowActions::Group;
    m_actions->add(Group::Open, u"open"_s, tr("Open…"), QKeySequence::Open, this,
                   [this] { m_chooser->chooseFile(); });
    m_actions->add(Group::Open, u"server"_s, tr("Connect to a server…"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_O, this, [this] { m_chooser->chooseServer(); });
    auto *focus = new PaneFocus({ *m_recordPane, *m_logPane, *m_racing, *m_sidebar, *m_toolBar },
                                this);
    focus->addActions(*m_actions);
    m_navigation->addActions(*m_actions);
    m_racing->addActions(*m_actions);
    (new RecordActions(*m_recordPane, *m_detail, *m_message, this))->addTo(*m_actions);
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
    if (m_parts.runner.isBusy() || !m_start->goBack())
        m_navigation->escape();
}

/// Connects the ways to choose a database: the menu, the tool bar, the start page, and a file that
/// is dropped on the window.
void MainWindow::connectOpening()
{
    connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::openFile);
    connect(m_openMenu, &OpenMenu::browseRequested, m_chooser, &DatabaseChooser::chooseFile);
    connect(m_openMenu, &OpenMenu::sampleRequested, this, &MainWindow::openSample);
    connect(m_openMenu, &OpenMenu::connectRequested, this, [this] { m_chooser->chooseServer(); });
    connect(m_openMenu, &OpenMenu::startRequested, this, &MainWindow::showStart);
    connect(m_openMenu, &OpenMenu::recentChosen, m_chooser, &DatabaseChooser::choosePlace);
    connect(m_toolBar, &ToolBar::openRequested, m_chooser, &DatabaseChooser::chooseFile);
    connect(m_startPage, &StartPage::browseRequested, m_chooser, &DatabaseChooser::chooseFile);
    connect(m_startPage, &StartPage::connectRequested, this, [this] { m_chooser->chooseServer(); });
    connect(m_startPage, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_startPage, &StartPage::placeChosen, m_chooser, &DatabaseChooser::choosePlace);
    connect(m_start, &StartSwitch::nothingShown, this, &MainWindow::stateChanged);
    // A question is asked above the window, which may still wait for its first records.
    connect(m_browsed, &BrowsedDatabase::unopened, this, &QWidget::show);
    connect(m_session, &WindowSession::strategyWanted, this, &MainWindow::setStrategy);
    connect(m_browsed, &BrowsedDatabase::strategyWanted, this, &MainWindow::setStrategy);
    connect(m_session, &WindowSession::startWanted, this, &MainWindow::showStart);
}

void MainWindow::connectBars()
{
    connect(m_look, &WindowLook::compactChanged, m_toolBar, &ToolBar::setCompact);
    connect(m_look, &WindowLook::compactChanged, m_strip, &SummaryStrip::setCompact);
    connect(m_look, &WindowLook::said, m_message,
            [this](const QString &text) { m_message->showMessage(text); });
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
    new RelationKeeping({ *m_browsed, m_settings, *m_relations, *m_panes, *m_recordPane }, this);
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
                    *m_recordPane, *m_status },
                  this);
    new KeptRows(*m_browsed, m_parts.records, *m_recordPane->view(), this);
    connect(&m_parts.runner, &QueryRunner::busyChanged, m_toolBar, &ToolBar::setBusy);
    connect(m_browsed, &BrowsedDatabase::opened, this, [this] {
        m_start->leave();
        if (m_browsed->isKept())
            setStrategy(m_browsed->info().kept->strategy);
    });
    auto *shown = new ShownDatabase({ *m_browsed, m_parts.records, *this, *m_toolBar, *m_sidebar,
                                      *m_recordPane, *m_detail, *m_structure, *m_relations,
                                      *m_status },
                                    this);
    connect(shown, &ShownDatabase::changed, this, &MainWindow::stateChanged);
    auto *exporting = new Exporting({ *m_browsed, m_parts.records.pages(), *m_recordPane, *m_detail,
                                      *m_export, *m_keeping, *m_message },
                                    this);
    connect(m_actions, &WindowActions::exportWanted, exporting, &Exporting::choose);
    connect(m_detail, &DetailPane::queryRequested, m_browsed, &BrowsedDatabase::load);
}

void MainWindow::showStart()
{
    m_start->show();
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

void MainWindow::loadWith(FetchStrategy strategy)
{
    setStrategy(m_browsed->isKept() ? m_browsed->info().kept->strategy : strategy);
    m_browsed->reload();
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layout.save();
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
