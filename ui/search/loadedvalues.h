// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QList>

namespace roundtrip {

class RecordPages;

/// Returns values of the column \a column of the table \a table that stand in the first page of
/// \a pages, among the root records or what the lookups have brought: each once, short texts and
/// numbers alone, a few dozen at most. Nothing is loaded for it.
[[nodiscard]] QList<Value> loadedValues(const RecordPages &pages, int table, int column);

} // namespace roundtrip
