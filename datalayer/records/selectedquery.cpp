// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/selectedquery.h"

#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/selection.h"

namespace roundtrip {

Query selectedQuery(const Schema &schema, int table, const ResolvedSelection *selection)
{
    Query query;
    query.table = &schema.table(table);
    query.schema = &schema;
    query.columns = allColumns(*query.table);
    if (!selection)
        return query;
    if (!selection->columns.isEmpty())
        query.columns = selection->columns;
    query.where = selection->where;
    query.order = selection->order;
    query.limit = selection->limit;
    query.offset = selection->offset;
    return query;
}

} // namespace roundtrip
