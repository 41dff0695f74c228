// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

namespace roundtrip {

class Panes;
class QueryLogPane;
class RecordPane;
class Sidebar;
class WindowSettings;

/// WindowLayout keeps in the settings how the user has arranged a window: its place on the screen,
/// the sizes of its panes, and the widths of their columns.
class WindowLayout
{
public:
    /// Parts is what is arranged, and where that is kept; all of it must outlive the WindowLayout.
    struct Parts
    {
        QWidget &window;
        WindowSettings &settings;
        Panes &panes;
        Sidebar &sidebar;
        RecordPane &records;
        QueryLogPane &log;
    };

    explicit WindowLayout(const Parts &parts)
        : m_parts(parts)
    { }

    /// Arranges the window as it was when it was saved last.
    void restore();
    void save();

private:
    Parts m_parts;
};

} // namespace roundtrip
