// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace roundtrip {

class WindowSettings;

/// OpenMenu is the menu of what can be opened: a file, a server, the sample library, and the
/// databases opened last.
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
    /// One of the databases opened last was chosen; \a place is a file's path or a server's URL.
    void recentChosen(const QString &place);

private:
    void fill();

    WindowSettings &m_settings;
};

} // namespace roundtrip
