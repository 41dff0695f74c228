// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/logtools.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/queries/logmenu.h"
#include "ui/queries/querylogpane.h"
#include "ui/queries/summarystrip.h"
#include "ui/records/recordpane.h"
#include "ui/window/logsaving.h"
#include "ui/window/messagebar.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace roundtrip {

LogTools::LogTools(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_copy(new QueryCopy(parts.queries, this))
    , m_saving(new LogSaving(parts.queries.log.log(), window))
{
    m_copy->addForms(parts.strip.copyMenu());
    connect(&parts.log, &QueryLogPane::menuRequested, this, &LogTools::fillMenu);
    connect(m_copy, &QueryCopy::said, this,
            [this](const QString &text) { m_parts.message.showMessage(text); });
    connect(m_saving, &LogSaving::said, &parts.message, &MessageBar::showMessage);
}

void LogTools::addActions(WindowActions &actions)
{
    using Group = WindowActions::Group;
    QueryLogPane &log = m_parts.log;
    actions.add(Group::Queries, tr("Filter queries"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, &log,
                [&log] { log.focusFilter(); });
    actions.add(Group::Queries, u"clear"_s, tr("Clear the log"), Qt::CTRL | Qt::Key_L, &log,
                [this] { m_parts.queries.log.clearLog(); });
    actions.add(Group::Queries, u"export"_s, tr("Export the log…"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_E, this, [this] { m_saving->choose(); });
    QMenu *menu = actions.menu(Group::Queries);
    menu->addMenu(m_parts.strip.copyMenu());
    QAction *uncounted = menu->addAction(tr("List transactions, catalogue and counts too"));
    uncounted->setCheckable(true);
    connect(uncounted, &QAction::toggled, &log, &QueryLogPane::setUncountedVisible);
}

void LogTools::fillMenu(LogMenu *menu)
{
    m_copy->addForms(menu->copyQueryMenu(), menu->load());
    connect(menu, &LogMenu::exportWanted, m_saving, &LogSaving::choose);
    connect(menu, &LogMenu::rowsWanted, &m_parts.queries.pane,
            [this](const QList<QueryId> &queries) {
                m_parts.queries.pane.showQueries(queries);
                m_parts.queries.pane.focusView();
            });
}

} // namespace roundtrip

#include "moc_logtools.cpp"
