// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QModelIndex;

namespace roundtrip {

/// Returns what a screen reader says of the cell \a index, which is of a QueryLogModel or of what
/// filters one: the marks in words, and the bars as times. Each cell is understood by itself; the
/// first one stands for its row, since the keys go from row to row alone.
[[nodiscard]] QString spokenCell(const QModelIndex &index);
/// Returns what a screen reader says of \a row: \a begin, its statement and the number of its rows.
[[nodiscard]] QString spokenRow(const QString &begin, const QModelIndex &row);

} // namespace roundtrip
