// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/fetchstrategy.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace roundtrip {

/// WindowActions are the actions of a window. Each has its keys everywhere in the window, and a
/// place in a group of the window's menu, which shows the keys. An action that concerns a single
/// part is connected to it by whoever adds it; what several parts do is a signal.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    /// Group is a submenu of the window's menu.
    enum class Group { Open, Go, Load, Records, Queries, Help };

    /// \a window gets the actions and owns this; the groups are added to \a menu.
    WindowActions(QWidget *window, QMenu *menu);

    /// Adds an action that calls \a run while \a context exists.
    QAction *add(Group group, const QString &text, const QKeySequence &keys, const QObject *context,
                 const std::function<void()> &run);
    /// Does the same with one of our own icons, see ownIcon().
    QAction *add(Group group, const QString &icon, const QString &text, const QKeySequence &keys,
                 const QObject *context, const std::function<void()> &run);
    /// Returns the submenu of \a group, for menus within it and actions without keys.
    [[nodiscard]] QMenu *menu(Group group) const;
    /// Returns all submenus of the window's menu: the groups, and then those that are none.
    [[nodiscard]] QList<QMenu *> menus() const;

signals:
    void sampleWanted();
    void startWanted();
    void newWindowWanted();
    void closeWanted();
    void quitWanted();
    void reloadWanted();
    void loadWanted(roundtrip::FetchStrategy strategy);
    void exportWanted();
    void otherPaneWanted();
    void escaped();

private:
    void addOwn();

    QWidget *m_window;
    QMenu *m_menu;
    QList<QMenu *> m_menus; ///< by Group
};

} // namespace roundtrip
