// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/navigation.h"

#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/records/tablecolumns.h"
#include "ui/search/hitcount.h"
#include "ui/search/searchbar.h"
#include "ui/search/searchcost.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/history.h"
#include "ui/window/historybuttons.h"
#include "ui/window/opencommand.h"
#include "ui/window/windowactions.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

Navigation::Navigation(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_browsed(parts.browsed)
    , m_records(parts.records)
    , m_runner(parts.runner)
    , m_pane(parts.pane)
    , m_history(new History(this))
    , m_hits(new HitCount(parts.runner, this))
{
    SearchBar *search = m_pane.search();
    search->setValues([this](int table, int column) { return m_values.of(table, column); });
    connect(search, &SearchBar::filterChosen, &m_browsed, &BrowsedDatabase::load);
    connect(&m_pane, &RecordPane::openRequested, &m_browsed, &BrowsedDatabase::load);
    connect(&m_pane, &RecordPane::orderChosen, &m_browsed, &BrowsedDatabase::sort);
    connect(&m_pane, &RecordPane::viewChosen, this, [this](RecordView view) {
        m_history->setView(view);
        m_browsed.setView(view);
    });
    connect(m_hits, &HitCount::changed, search, &SearchBar::setCount);
    connect(&m_browsed, &BrowsedDatabase::opened, this, &Navigation::showOpened);
    connect(&m_browsed, &BrowsedDatabase::schemaChanged, this, &Navigation::showQuery);
    connect(&m_browsed, &BrowsedDatabase::loadFinished, this, &Navigation::showLoaded);
    connect(&m_records, &RecordTreeModel::counted, this, &Navigation::updateCount);
}

HistoryButtons *Navigation::makeButtons(QWidget *parent)
{
    m_buttons = new HistoryButtons(*m_history, parent);
    connect(m_buttons, &HistoryButtons::stepRequested, this, &Navigation::go);
    return m_buttons;
}

void Navigation::addActions(WindowActions &actions)
{
    using Group = WindowActions::Group;
    actions.add(Group::Go, u"search"_s, tr("Search records"), QKeySequence::Find, this,
                [this] { beginSearch(); });
    actions.add(Group::Go, u"back"_s, tr("Back"), Qt::ALT | Qt::Key_Left, this, [this] { go(-1); });
    actions.add(Group::Go, u"forward"_s, tr("Forward"), Qt::ALT | Qt::Key_Right, this,
                [this] { go(1); });
    actions.add(Group::Records, u"copy"_s, tr("Copy command line"), {}, this,
                [this] { copyCommandLine(); });
}

void Navigation::go(int steps)
{
    if (const auto query = m_history->go(steps))
        m_browsed.load(*query);
}

void Navigation::beginSearch()
{
    m_pane.search()->focusField();
}

void Navigation::escape()
{
    if (m_pane.stopExpanding())
        return;
    if (m_runner.isBusy()) {
        m_browsed.stop();
    } else if (m_pane.search()->hasFocusInside()) {
        m_pane.search()->takeBack();
    } else if (auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        field->clear();
    }
}

void Navigation::copyCommandLine()
{
    QApplication::clipboard()->setText(
        openCommand(m_browsed, m_records.pages(), m_pane.table()->columns()->chosen()));
}

void Navigation::showOpened(const QuerySet &first)
{
    m_history->clear();
    m_hits->reset(m_browsed.isCountedByItself());
    m_values.forget();
    m_pane.forgetStates();
    m_pane.table()->columns()->setDatabase(m_browsed.place());
    m_pane.table()->columns()->choose(std::exchange(m_nextColumns, {}));
    m_history->setView(m_browsed.view());
    m_pane.setView(m_browsed.view());
    if (m_buttons)
        m_buttons->setSchema(m_browsed.info().schema);
    m_pane.search()->setQuery(m_browsed.info().schema, first);
}

/// After a load that has failed, too: what was asked for stays in the field, to be mended.
void Navigation::showQuery()
{
    const QuerySet &shown = m_records.pages().query();
    const QuerySet &asked = m_browsed.asked();
    if (m_buttons)
        m_buttons->setSchema(m_browsed.info().schema);
    m_pane.search()->setQuery(m_browsed.info().schema,
                              asked.root() == shown.root() ? asked : shown);
}

void Navigation::showLoaded()
{
    showQuery();
    m_history->note(m_records.pages().query());
    m_values.note(m_records.pages());
    if (m_history->view() != m_browsed.view()) {
        m_pane.setView(m_history->view());
        m_browsed.setView(m_history->view());
    }
    updateCount();
}

void Navigation::updateCount()
{
    const RecordPages &pages = m_records.pages();
    m_hits->update(pages);
    const QuerySet &shown = pages.query();
    const std::shared_ptr<const Schema> &schema = m_browsed.info().schema;
    m_pane.search()->setWaitingForEnter(m_browsed.isOnServer() && schema
                                        && isCostly(shown, *schema, m_hits->allOf(shown.root())));
}

} // namespace roundtrip

#include "moc_navigation.cpp"
