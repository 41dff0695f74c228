// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/recordplace.h"

namespace roundtrip {

// What the relations of a record's table lead to from it, as far as that is in memory. Nothing here
// runs a statement.

/// Returns the rows that \a relation leads to from the record at \a place, or null where they are
/// not loaded, or only a selection of them.
[[nodiscard]] const RelatedRows *rowsAlong(const RecordPlace &place, const Relation &relation);

/// Returns the record that \a relation, which leads to one record at most, leads to, if it is in
/// memory; else a place without a set. It may be the record that \a place was reached from.
[[nodiscard]] RecordPlace recordAlong(const RecordPlace &place, const Relation &relation);

/// Returns whether the records that \a relation leads to are found by an index, so that counting
/// them costs little however large the table is. False where that is not known, as for a view.
[[nodiscard]] bool isIndexed(const Schema &schema, const Relation &relation);

} // namespace roundtrip
