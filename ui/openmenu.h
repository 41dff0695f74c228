// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace roundtrip {

class WindowSettings;

/// What can be opened: a file, the sample, and the files opened last.
class OpenMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a settings must outlive the menu.
    explicit OpenMenu(WindowSettings &settings, QWidget *parent = nullptr);

signals:
    void browseRequested();
    void sampleRequested();
    void fileChosen(const QString &path);

private:
    void fill();

    WindowSettings &m_settings;
};

} // namespace roundtrip
