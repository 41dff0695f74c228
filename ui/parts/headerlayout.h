// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QHeaderView;

namespace roundtrip {

// The order and widths of a header's columns as numbers that can be checked.
// QHeaderView::restoreState() believes what it is given, and crashes over numbers that do not fit.

/// Returns two numbers for each column of \a header: its place from the left, from 0 on, and its
/// width in pixels, as it would be with texts of the usual size.
[[nodiscard]] QList<int> headerLayout(const QHeaderView &header);
/// Gives the columns of \a header the places and widths of \a layout, which headerLayout() has
/// returned. Where \a layout does not fit the header, the columns stay as they are.
void restoreHeaderLayout(QHeaderView &header, const QList<int> &layout);

} // namespace roundtrip
