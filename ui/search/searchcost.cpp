// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/searchcost.h"

#include "datalayer/schema/schema.h"
#include "ui/search/recordfilter.h"

#include <algorithm>

namespace roundtrip {

bool isServedByIndex(const RecordFilter &filter, const Schema &schema, int table)
{
    const Table &searched = schema.table(table);
    const auto isServed = [&searched](const Condition &condition) {
        if (condition.kind() != Condition::Kind::Compare
            || (condition.comparison() != Comparison::Exact
                && condition.comparison() != Comparison::In))
            return false;
        const int column = searched.columnIndex(condition.path());
        return column >= 0 && searched.isIndexed({ column });
    };
    return std::ranges::any_of(filter.conditions, [&](const Condition &condition) {
        return std::ranges::any_of(condition.toldApart(schema, table).requirements(), isServed);
    });
}

bool isCostly(const RecordFilter &filter, const Schema &schema, int table, qint64 counted)
{
    const qint64 records = counted >= 0 ? counted : schema.table(table).estimatedRows.value_or(0);
    return records > mostSearchedUnasked && !isServedByIndex(filter, schema, table);
}

bool isCostly(const QuerySet &query, const Schema &schema, qint64 counted)
{
    const int table = schema.tableIndex(query.root());
    return table >= 0 && isCostly(RecordFilter::of(query), schema, table, counted);
}

} // namespace roundtrip
