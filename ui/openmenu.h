// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace roundtrip {

class WindowSettings;

/// What can be opened: a file, a server, the sample, and what was opened last.
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
    /// A file's path or a server's URL.
    void recentChosen(const QString &place);

private:
    void fill();

    WindowSettings &m_settings;
};

} // namespace roundtrip
