// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

class QuerySet;
class Schema;
struct RecordFilter;

/// A server is not made to read more records than these for a search that nobody has confirmed.
inline constexpr qint64 mostSearchedUnasked = 100'000;

/// Returns true if an index finds the records of \a filter in the table at position \a table of
/// \a schema: some condition asks for given values of a column that an index begins with. No index
/// serves a free text, or a condition along a relation.
[[nodiscard]] bool isServedByIndex(const RecordFilter &filter, const Schema &schema, int table);

/// Returns true if a search of the table at position \a table of \a schema by \a filter has to read
/// many records: no index serves it, and the table has more than mostSearchedUnasked records, which
/// are \a counted or, where that is -1, the catalogue's estimate.
[[nodiscard]] bool isCostly(const RecordFilter &filter, const Schema &schema, int table,
                            qint64 counted = -1);
/// Returns the same for the root of \a query and its filter; false if \a schema has no such table.
[[nodiscard]] bool isCostly(const QuerySet &query, const Schema &schema, qint64 counted = -1);

} // namespace roundtrip
