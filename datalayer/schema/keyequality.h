// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

namespace roundtrip {

/// Whether the program itself can tell which values of \a one the database takes for equal to which
/// of \a other. On PostgreSQL this holds for a list of types that is known to be safe: there equal
/// values are read as equal cells (see appendKeyPart()), and others never are. Of all other types,
/// and of those that somebody has added, only the server knows: `1 mon` is `30 days`, and
/// `10.0.0.1` is `10.0.0.1/32`.
[[nodiscard]] bool areMatchedByCells(const Column &one, const Column &other);

/// How a database compares keys that were read from \a readFrom with \a compared, where
/// areMatchedByCells().
[[nodiscard]] KeyComparison comparisonOf(const Column &compared, const Column &readFrom);

/// Whether the database compares \a one with \a other as it compares each with itself, so that what
/// is unique in the one is met once by the other. It does where the types and collations are the
/// same. A `double precision`, though, is equal to many a `numeric`. True where the types are not
/// known.
[[nodiscard]] bool shareEquality(const Column &one, const Column &other);

} // namespace roundtrip
