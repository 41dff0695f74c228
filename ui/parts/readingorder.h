// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QWidget;

namespace roundtrip {

/// Returns all widgets within \a whole, and that itself, as one reads them: in the order of the
/// layouts, of the panes of splitters and of the pages of stacks, whenever they were made.
[[nodiscard]] QList<QWidget *> readingOrder(QWidget *whole);
/// Returns the widget within \a whole to which the Tab key leads, in that order, from the one that
/// has the focus; with \a isForth false that to which Shift and Tab lead. Null where there is none.
[[nodiscard]] QWidget *nextByTab(QWidget *whole, bool isForth);

} // namespace roundtrip
