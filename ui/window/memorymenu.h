// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace roundtrip {

class QueryLogModel;
class RecordPages;
class WindowSettings;

/// MemoryMenu chooses how much memory the records of pages that are out of sight may take together
/// with the log. The choice is kept in the settings.
class MemoryMenu final : public QMenu
{
    Q_OBJECT

public:
    /// Sets the limit of \a pages to what \a settings have and \a log leaves of it. All of them
    /// must outlive the menu.
    MemoryMenu(WindowSettings &settings, RecordPages &pages, QueryLogModel &log,
               QWidget *parent = nullptr);

private:
    void apply();

    WindowSettings &m_settings;
    RecordPages &m_pages;
    QueryLogModel &m_log;
};

} // namespace roundtrip
