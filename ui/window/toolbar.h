// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace roundtrip {

class LoadSwitch;
class PathBar;

/// ToolBar is the window's upper line: the sidebar's button, the Open button, the path that is
/// browsed, the switch between the strategies, Stop, and the View menu.
class ToolBar : public QFrame
{
    Q_OBJECT

public:
    ToolBar(QMenu *openMenu, QMenu *viewMenu, QWidget *parent = nullptr);

    [[nodiscard]] PathBar *path() const { return m_path; }
    [[nodiscard]] LoadSwitch *loadSwitch() const { return m_switch; }
    /// Puts \a buttons in front of the path.
    void setNavigation(QWidget *buttons);
    /// Enables Stop while \a isBusy.
    void setBusy(bool isBusy);
    /// Shows whether the sidebar is shown.
    void setSidebarShown(bool isShown);

signals:
    /// The user wants the sidebar shown or hidden.
    void sidebarToggled(bool isShown);
    void openRequested();
    void stopRequested();

private:
    QToolButton *addButton(const QString &text, const QString &toolTip, bool isFlat);

    QHBoxLayout *m_line;
    QToolButton *m_sidebar = nullptr;
    PathBar *m_path;
    LoadSwitch *m_switch;
    QToolButton *m_stop;
};

} // namespace roundtrip
