// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/window/querycopy.h"

namespace roundtrip {

class LogMenu;
class LogSaving;
class MessageBar;
class QueryLogPane;
class SummaryStrip;
class WindowActions;

/// LogTools is what the window adds to the log and to the strip above it: copying the query of a
/// load in other words, exporting the log, and showing the rows that a statement filled.
class LogTools final : public QObject
{
    Q_OBJECT

public:
    /// Parts is what the tools work with; all of it must outlive them.
    struct Parts
    {
        QueryCopy::Parts queries;
        QueryLogPane &log;
        SummaryStrip &strip;
        MessageBar &message;
    };

    /// \a window becomes the owner.
    LogTools(const Parts &parts, QWidget *window);

    /// Adds the actions that concern the log.
    void addActions(WindowActions &actions);

private:
    void fillMenu(LogMenu *menu);

    Parts m_parts;
    QueryCopy *m_copy;
    LogSaving *m_saving;
};

} // namespace roundtrip
