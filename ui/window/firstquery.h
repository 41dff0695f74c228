// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"

namespace roundtrip {

class Schema;

/// Returns what is loaded first from a database that nobody has browsed: the first table that has a
/// list of others, where 1 + N shows, with that list; else the first table. A junction is passed
/// over for what lies behind it. The query has no root if the database has no tables.
[[nodiscard]] QuerySet firstQuery(const Schema &schema);

/// Returns what of \a remembered, a query of an earlier time, can be loaded from a database that
/// has \a schema now: all of it or, if its conditions or its order name what is gone, its lookups
/// alone. The query has no root if the table or a relation is gone.
[[nodiscard]] QuerySet whatFits(const QuerySet &remembered, const Schema &schema);

} // namespace roundtrip
