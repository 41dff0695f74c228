// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

namespace roundtrip {

/// Returns whether the program itself can tell which values of \a one the database takes for equal
/// to which values of \a other. This is always true except on PostgreSQL, where it is true for a
/// list of types that are known to be safe: equal values of these are read as equal cells (see
/// appendKeyPart()), and different values as different cells. Of all other types, and of those that
/// somebody has added, only the server knows: `1 mon` is `30 days`, and `10.0.0.1` is
/// `10.0.0.1/32`.
[[nodiscard]] bool areMatchedByCells(const Column &one, const Column &other);

/// Returns how a database compares keys that were read from \a readFrom with \a compared. Only for
/// columns for which areMatchedByCells() is true.
[[nodiscard]] KeyComparison comparisonOf(const Column &compared, const Column &readFrom);

/// Returns whether the database compares values of \a one with values of \a other by the equality
/// that each column has in itself, so that a value of the one is equal to at most one value of the
/// other where this is unique. True where areMatchedByCells(), and on PostgreSQL also where types
/// and collations are the same or where neither type is known. False for `double precision` and
/// `numeric`: one `double precision` is equal to many a `numeric`.
[[nodiscard]] bool shareEquality(const Column &one, const Column &other);

} // namespace roundtrip
