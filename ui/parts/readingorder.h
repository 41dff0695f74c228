// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QWidget;

namespace roundtrip {

/// Returns \a whole and all widgets within it, in the order in which one reads them: in the order
/// of the layouts, of the panes of splitters and of the pages of stacks, whenever they were made.
[[nodiscard]] QList<QWidget *> readingOrder(QWidget *whole);
/// Returns the widget within \a whole to which the Tab key leads, in that order, from the one that
/// has the focus; if \a isForth is false, the widget to which Shift and Tab lead. Null where there
/// is none.
[[nodiscard]] QWidget *nextByTab(QWidget *whole, bool isForth);

} // namespace roundtrip
