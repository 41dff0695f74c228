// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/keyplaces.h"

#include "datalayer/records/keysetorder.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// Whether \a table has an index with the records in the order of \a columns, which ends with the
/// primary key. Each index has the row number behind its own columns.
bool isIndexOrder(const Table &table, const QList<int> &columns)
{
    if (columns == table.primaryKey)
        return true;
    return std::ranges::any_of(table.indexes, [&](const Index &index) {
        if (index.isPartial || index.method != Index::Method::Ordered)
            return false;
        return columns == index.columns
            || (table.hasRowNumberKey() && columns == index.columns + table.primaryKey);
    });
}

} // namespace

bool KeyPlaces::canBeRead(const QuerySet &query, const LoadedRecords &records)
{
    const Table &table = records.schema().table(records.query().table);
    const Result<ResolvedSelection> selection = query.selection().resolve(records.schema(),
                                                                          records.query().table);
    if (table.kind != Table::Kind::Table || query.limitCount() || !selection
        || !KeysetOrder::of(query, records))
        return false;
    QList<int> columns;
    const QList<OrderTerm> order = wholeOrder(table, selection->order);
    for (const OrderTerm &term : order) {
        if (term.descending != order.first().descending)
            return false;
        columns << term.column;
    }
    return table.columns.first().database == DatabaseKind::Sqlite && isIndexOrder(table, columns);
}

} // namespace roundtrip
