// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/table.h"

#include <optional>

namespace roundtrip {

/// Returns the whole number, within 64 bits, that \a cell is to a database that compares it with a
/// column of \a affinity: 1.0 is 1, and '1' is 1 if the affinity takes texts for numbers. Returns
/// nothing for a cell that is no such number.
[[nodiscard]] std::optional<qint64> wholeNumberOf(const CellView &cell, Affinity affinity);

/// Appends bytes for \a cell to \a key, which are the same for all cells that the database takes
/// for equal when it compares a column with them. The database converts a value bound in
/// `column = ?` by the column's affinity, and compares texts by its collation; \a comparison says
/// what both are. A NULL appends nothing. The parts of a key over several columns can be appended
/// one after another: different keys get different bytes.
///
/// One difference from SQLite is known: SQLite before 3.43 reads about one in 10 000 texts with a
/// fraction as a neighbour of the real number that it should be. It concerns only texts that refer
/// to a column of reals.
void appendKeyPart(const CellView &cell, KeyComparison comparison, QByteArray *key);

} // namespace roundtrip
