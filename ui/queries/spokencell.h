// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QModelIndex;

namespace roundtrip {

/// Returns what a screen reader says of the cell \a index, which is of a QueryLogModel or of what
/// filters one: the marks in words, and the bars as times. Each cell is understood by itself.
[[nodiscard]] QString spokenCell(const QModelIndex &index);

} // namespace roundtrip
