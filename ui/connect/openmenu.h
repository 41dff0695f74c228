// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QMenu>

namespace roundtrip {

class FileCheck;
class WindowSettings;
struct RecentPlace;

/// OpenMenu is the menu of what can be opened: a file, a server, the sample library, the start
/// page, and the databases opened last, with their places and what was shown of them. A file that
/// is not there any more is marked, as soon as that is known. Alt+1 to Alt+5 open one of the
/// databases opened last from anywhere in the parent's window.
class OpenMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a settings must outlive the menu.
    explicit OpenMenu(WindowSettings &settings, QWidget *parent = nullptr);

signals:
    void browseRequested();
    void sampleRequested();
    void connectRequested();
    void startRequested();
    /// One of the databases opened last was chosen; \a place is a file's path or a server's URL.
    void recentChosen(const QString &place);

private:
    void fill();
    void addRecent(const RecentPlace &recent);
    void mark(const QString &file);
    void addKeys(QWidget *window);

    WindowSettings &m_settings;
    FileCheck *m_files;
    QHash<QString, QAction *> m_recent; ///< by file
    int m_entries = 0; ///< for databases opened last
};

} // namespace roundtrip
