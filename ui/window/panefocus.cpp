// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/panefocus.h"

#include "ui/queries/querylogpane.h"
#include "ui/records/pathbar.h"
#include "ui/records/recordpane.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/racing.h"
#include "ui/window/toolbar.h"
#include "ui/window/windowactions.h"

#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace roundtrip {

PaneFocus::PaneFocus(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

void PaneFocus::addActions(WindowActions &actions)
{
    using Group = WindowActions::Group;
    connect(&actions, &WindowActions::otherPaneWanted, this, &PaneFocus::goOn);
    actions.add(Group::Go, u"sidebar"_s, tr("Tables"), Qt::CTRL | Qt::SHIFT | Qt::Key_T, this,
                [this] { toggleSidebar(); });
    actions.add(Group::Go, tr("Choose a table"), Qt::CTRL | Qt::Key_T, this, [this] {
        if (QWidget *chip = m_parts.toolBar.path()->rootChip())
            m_parts.sidebar.popUp(chip);
    });
    actions.add(Group::Go, tr("Type a path"), Qt::ALT | Qt::Key_P, this,
                [this] { m_parts.toolBar.path()->typePath(); });
}

void PaneFocus::goOn()
{
    if (m_parts.records.hasViewFocus())
        m_parts.racing.besideRecords(m_parts.log.view())->setFocus(Qt::ShortcutFocusReason);
    else if (m_parts.log.view()->hasFocus() && m_parts.sidebar.isVisible())
        m_parts.sidebar.focusTables();
    else
        m_parts.records.focusView();
}

/// Goes to the sidebar, and from there away from it.
void PaneFocus::toggleSidebar()
{
    Sidebar &sidebar = m_parts.sidebar;
    sidebar.toggle(sidebar.isHidden() || !sidebar.isAncestorOf(sidebar.window()->focusWidget()));
    if (sidebar.isHidden())
        m_parts.records.focusView();
}

} // namespace roundtrip

#include "moc_panefocus.cpp"
