// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace roundtrip {

class RecordPages;
class WindowSettings;

/// MemoryMenu chooses how much memory the records of pages that are out of sight may take. The
/// choice is kept in the settings.
class MemoryMenu final : public QMenu
{
    Q_OBJECT

public:
    /// Sets the limit of \a pages to what \a settings have. Both must outlive the menu.
    MemoryMenu(WindowSettings &settings, RecordPages &pages, QWidget *parent = nullptr);
};

} // namespace roundtrip
