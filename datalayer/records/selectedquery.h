// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/query.h"

namespace roundtrip {

class Schema;
struct ResolvedSelection;

/// Returns the query for the records of the table at position \a table of \a schema that
/// \a selection chooses, or for all of them if it is null. It refers to \a schema, which must
/// outlive it.
[[nodiscard]] Query selectedQuery(const Schema &schema, int table,
                                  const ResolvedSelection *selection);

} // namespace roundtrip
