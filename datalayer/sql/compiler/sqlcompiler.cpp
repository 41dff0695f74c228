// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/sqlcompiler.h"

#include "datalayer/sql/compiler/statementwriter.h"

#include <algorithm>

namespace roundtrip {

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

Statement SqlCompiler::select(const Query &query) const
{
    StatementWriter writer(m_dialect);
    writer.select(query);
    return writer.take();
}

Statement SqlCompiler::join(const JoinQuery &query) const
{
    StatementWriter writer(m_dialect);
    writer.join(query);
    return writer.take();
}

Statement SqlCompiler::count(const Query &query, qint64 atMost) const
{
    StatementWriter writer(m_dialect);
    writer.count(query, atMost);
    return writer.take();
}

} // namespace roundtrip
