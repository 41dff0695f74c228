// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

namespace roundtrip {

class HelpWindow;
class WindowActions;

/// HelpMenu adds the actions of the menu Help, and opens the HelpWindow at their pages.
class HelpMenu final : public QObject
{
    Q_OBJECT

public:
    /// Versions is a function that finds out the versions of the program and its parts; it is
    /// called once, when they are wanted, and answers later.
    using Versions = std::function<QFuture<QStringList>()>;

    /// \a actions must outlive the HelpMenu; \a window is the window that the help belongs to.
    HelpMenu(WindowActions &actions, Versions versions, QWidget *window);

private:
    void open(const QString &page);
    void updatePages();

    WindowActions &m_actions;
    Versions m_findVersions;
    QWidget *m_window;
    QFutureWatcher<QStringList> m_answer; ///< of m_findVersions
    QStringList m_versions;
    QPointer<HelpWindow> m_help;
};

} // namespace roundtrip
