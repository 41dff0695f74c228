// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/missingindex.h"
#include "datalayer/sql/plans/queryplan.h"

namespace roundtrip {

class Connection;
class Schema;
struct LoadRecord;
struct QueryRecord;

/// Explanation is how the database runs a statement of the log, and what would make that quicker. A
/// plain value.
struct Explanation
{
    QueryPlan plan;
    QList<MissingIndex> missing; ///< the indexes that the statement's relations lack
};

/// Asks \a connection how it runs \a query, a statement of \a load in its log, see
/// Connection::explain(). Where the plan does not say how many rows a scan reads, the statistics in
/// the catalogue of \a schema do, if there are any.
[[nodiscard]] Result<Explanation> explain(Connection &connection, const Schema &schema,
                                          const QueryRecord &query, const LoadRecord &load);

} // namespace roundtrip
