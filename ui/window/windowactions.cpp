// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowactions.h"

#include "ui/parts/icons/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace roundtrip {

WindowActions::WindowActions(QWidget *window, QMenu *menu)
    : QObject(window)
    , m_window(window)
    , m_menu(menu)
    , m_menus({ menu->addMenu(tr("Open")), menu->addMenu(tr("Go")), menu->addMenu(tr("Load")),
                menu->addMenu(tr("Records")), menu->addMenu(tr("Queries")),
                menu->addMenu(tr("Help")) })
{
    addOwn();
}

QAction *WindowActions::add(Group group, const QString &text, const QKeySequence &keys,
                            const QObject *context, const std::function<void()> &run)
{
    QAction *action = menu(group)->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, context, run);
    m_window->addAction(action);
    return action;
}

QAction *WindowActions::add(Group group, const QString &icon, const QString &text,
                            const QKeySequence &keys, const QObject *context,
                            const std::function<void()> &run)
{
    QAction *action = add(group, text, keys, context, run);
    action->setIcon(ownIcon(icon, IconPlace::Menu));
    return action;
}

QList<QMenu *> WindowActions::menus() const
{
    QList<QMenu *> menus = m_menus;
    const QList<QAction *> actions = m_menu->actions();
    for (const QAction *action : actions) {
        if (action->menu() && !m_menus.contains(action->menu()))
            menus << action->menu();
    }
    return menus;
}

QMenu *WindowActions::menu(Group group) const
{
    return m_menus.at(static_cast<int>(group));
}

void WindowActions::addOwn()
{
    add(Group::Open, u"sample"_s, tr("Sample library"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, this,
        [this] { emit sampleWanted(); });
    add(Group::Open, u"start"_s, tr("Start page"), Qt::ALT | Qt::Key_Home, this,
        [this] { emit startWanted(); });
    add(Group::Open, u"window"_s, tr("New window"), QKeySequence::New, this,
        [this] { emit newWindowWanted(); });
    add(Group::Open, u"close"_s, tr("Close the window"), QKeySequence::Close, this,
        [this] { emit closeWanted(); });
    add(Group::Open, tr("Quit"), QKeySequence::Quit, this, [this] { emit quitWanted(); });
    add(Group::Load, u"naive"_s, tr("Load naively"), Qt::CTRL | Qt::Key_1, this,
        [this] { emit loadWanted(FetchStrategy::Naive); });
    add(Group::Load, u"prefetch"_s, tr("Load with prefetch"), Qt::CTRL | Qt::Key_2, this,
        [this] { emit loadWanted(FetchStrategy::Prefetch); });
    add(Group::Load, u"reload"_s, tr("Reload"), QKeySequence::Refresh, this,
        [this] { emit reloadWanted(); });
    add(Group::Load, u"stop"_s, tr("Stop, or clear the field"), Qt::Key_Escape, this,
        [this] { emit escaped(); });
    add(Group::Go, tr("Other pane"), Qt::Key_F6, this, [this] { emit otherPaneWanted(); });
    add(Group::Records, u"export"_s, tr("Export…"), Qt::CTRL | Qt::Key_E, this,
        [this] { emit exportWanted(); });
}

} // namespace roundtrip

#include "moc_windowactions.cpp"
