// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/helpmenu.h"

#include "ui/help/helpwindow.h"
#include "ui/parts/themefollower.h"
#include "ui/window/windowactions.h"

#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

HelpMenu::HelpMenu(WindowActions &actions, Versions versions, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_findVersions(std::move(versions))
    , m_window(window)
{
    // Not then(): whoever answers may do so while this ends.
    connect(&m_answer, &QFutureWatcherBase::finished, this, [this] {
        m_versions = m_answer.result();
        if (m_help)
            updatePages();
    });
    using Group = WindowActions::Group;
    actions.add(Group::Help, u"help"_s, tr("Help"), QKeySequence::HelpContents, this,
                [this] { open(u"n-plus-one"_s); });
    actions.add(Group::Help, tr("Keys"), Qt::CTRL | Qt::Key_F1, this, [this] { open(u"keys"_s); });
    actions.add(Group::Help, tr("About Roundtrip"), {}, this, [this] { open(u"about"_s); });
}

void HelpMenu::open(const QString &page)
{
    if (!m_help) {
        m_help = new HelpWindow(m_window);
        new ThemeFollower(m_help);
    }
    updatePages();
    m_help->showPage(page);
    if (m_findVersions)
        m_answer.setFuture(std::exchange(m_findVersions, {})());
}

/// The keys are those that the window has now.
void HelpMenu::updatePages()
{
    m_help->setPages(QList<HelpPage> { keysPage(m_actions.menus()) } + conceptPages()
                     + QList<HelpPage> { aboutPage(m_versions) });
}

} // namespace roundtrip

#include "moc_helpmenu.cpp"
