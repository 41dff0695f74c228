// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
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
    /// Shows what belongs to a database that is browsed, or hides it; Stop is shown in any case
    /// while there is something to stop.
    void setBrowsing(bool isBrowsing);
    /// Enables Stop while \a isBusy.
    void setBusy(bool isBusy);
    /// Makes the line lower, for a window that has few lines.
    void setCompact(bool isCompact);
    /// Shows whether the sidebar is shown.
    void setSidebarShown(bool isShown);
    /// Shows whether the race is shown.
    void setRaceShown(bool isShown);

    QSize minimumSizeHint() const override;

signals:
    /// The user wants the sidebar shown or hidden.
    void sidebarToggled(bool isShown);
    void openRequested();
    /// The user wants the race shown or hidden.
    void raceToggled();
    void stopRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// How much the line leaves out for want of room; each does so besides the ones before.
    enum Spared { Nothing, LoadWord, Margins, OpenWord, IdleStop, Words, Navigation };

    void fit();
    /// Returns how wide the line would be if all of the path was in sight.
    [[nodiscard]] int wantedWidth() const;
    void spare(Spared spared);
    QToolButton *addButton(const QString &text, const QString &toolTip, bool isFlat);

    QHBoxLayout *m_line;
    QToolButton *m_sidebar = nullptr;
    QToolButton *m_open = nullptr;
    QWidget *m_navigation = nullptr;
    QLabel *m_load;
    PathBar *m_path;
    LoadSwitch *m_switch;
    QToolButton *m_race;
    QToolButton *m_stop;
    bool m_isBrowsing = true;
    bool m_isFitting = false;
    bool m_isBusy = false;
    int m_refits = 0; ///< calls of fit() since the line has got another size or other parts
    int m_wanted = 0; ///< the width that the line wanted when it was fitted last
};

} // namespace roundtrip
