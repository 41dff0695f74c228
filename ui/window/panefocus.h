// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace roundtrip {

class QueryLogPane;
class Racing;
class RecordPane;
class Sidebar;
class ToolBar;
class WindowActions;

/// PaneFocus takes the focus from one pane of the window to another by keys: from the records to
/// the log, and on to the sidebar where that is shown; and to the list of tables from anywhere.
class PaneFocus final : public QObject
{
    Q_OBJECT

public:
    /// Parts are the panes; all of it must outlive the PaneFocus.
    struct Parts
    {
        RecordPane &records;
        QueryLogPane &log;
        Racing &racing; ///< may be shown in place of the log
        Sidebar &sidebar;
        ToolBar &toolBar; ///< has the chip of the root, where the list of tables pops up
    };

    explicit PaneFocus(const Parts &parts, QObject *parent = nullptr);

    /// Adds the actions that go to the tables.
    void addActions(WindowActions &actions);

private:
    void goOn();
    void toggleSidebar();

    Parts m_parts;
};

} // namespace roundtrip
