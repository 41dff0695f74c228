// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/query.h"

#include <algorithm>

namespace roundtrip {

Identity identityOf(const Table &table)
{
    const auto isNullable = [&](int column) { return table.columns[column].nullable; };
    if (!table.primaryKey.isEmpty() && std::ranges::none_of(table.primaryKey, isNullable))
        return { Identity::Kind::PrimaryKey, table.primaryKey };
    if (!table.rowid.isEmpty())
        return { Identity::Kind::RowNumber, {} };
    return { Identity::Kind::Counted, {} };
}

QList<OrderTerm> defaultOrder(const Table &table)
{
    QList<OrderTerm> order;
    if (!table.primaryKey.isEmpty()) {
        for (const int column : table.primaryKey)
            order << OrderTerm { column, false };
        // SQLite lets NULL stand in such a key, any number of times.
        const auto isNullable = [&](int column) { return table.columns[column].nullable; };
        if (!table.rowid.isEmpty() && std::ranges::any_of(table.primaryKey, isNullable))
            order << OrderTerm { -1, false };
    } else if (!table.rowid.isEmpty()) {
        order << OrderTerm { -1, false };
    } else {
        for (int column = 0; column < table.columns.size(); ++column) {
            if (table.columns[column].isOrderable)
                order << OrderTerm { column, false };
        }
    }
    return order;
}

QList<OrderTerm> wholeOrder(const Table &table, const QList<OrderTerm> &explicitTerms)
{
    QList<OrderTerm> all = explicitTerms;
    for (const OrderTerm &term : defaultOrder(table)) {
        if (std::ranges::find(all, term.column, &OrderTerm::column) == all.end())
            all << term;
    }
    return all;
}

} // namespace roundtrip
