// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QHeaderView;

namespace roundtrip {

// The order and widths of a header's columns as numbers that can be checked: what
// QHeaderView::restoreState() is given it believes, and crashes over numbers that fit nothing.

/// For each column its place and its width.
[[nodiscard]] QList<int> headerLayout(const QHeaderView &header);
/// Brings the columns back where \a layout fits the header, and else leaves them as they are.
void restoreHeaderLayout(QHeaderView &header, const QList<int> &layout);

} // namespace roundtrip
