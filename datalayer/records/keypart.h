// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/table.h"

#include <optional>

namespace roundtrip {

/// The whole number within 64 bits that \a cell is to a database that compares it with a column
/// of \a affinity: 1.0 is 1, and so is '1' where texts are taken for numbers.
[[nodiscard]] std::optional<qint64> wholeNumberOf(const CellView &cell, Affinity affinity);

/// Appends a form of \a cell to \a key that is the same bytes for whatever the database takes for
/// equal when it compares a column with it: `column = ?` converts the bound value by the column's
/// affinity and compares texts by its collation. A NULL appends nothing. The parts of a key over
/// several columns, one after another, cannot be mistaken for those of another.
///
/// One difference is known: SQLite before 3.43 reads about one in 10 000 texts with a fraction as
/// the real beside the one that it should be. Only a text that refers to a column of reals meets
/// it.
void appendKeyPart(const CellView &cell, KeyComparison comparison, QByteArray *key);

} // namespace roundtrip
