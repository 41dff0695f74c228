// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/selection.h"

#include "datalayer/schema/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

Result<OrderTerm> orderTerm(const Schema &schema, int table, const QString &text)
{
    if (const int column = schema.table(table).columnIndex(text); column >= 0)
        return OrderTerm { column, false };
    const bool descending = text.startsWith(u'-');
    const Result<int> column = schema.findColumn(table, descending ? text.sliced(1) : text);
    if (!column)
        return column.error();
    return OrderTerm { *column, descending };
}

/// \a columns, and those by which the table's records are found and related.
QList<int> withKeys(const Schema &schema, int table, QList<int> columns)
{
    columns << schema.table(table).primaryKey;
    for (const Relation &relation : schema.relations(table))
        columns << relation.columns;
    std::ranges::sort(columns);
    columns.resize(std::unique(columns.begin(), columns.end()) - columns.begin());
    return columns;
}

} // namespace

Result<ResolvedSelection> Selection::resolve(const Schema &schema, int table) const
{
    ResolvedSelection resolved;
    QList<Predicate> all;
    for (const Condition &filter : filters) {
        Result<Predicate> predicate = filter.resolve(schema, table);
        if (!predicate)
            return predicate.error();
        all << *std::move(predicate);
    }
    resolved.where = allOf(all);
    for (const QString &text : order) {
        const Result<OrderTerm> term = orderTerm(schema, table, text);
        if (!term)
            return term.error();
        resolved.order << *term;
    }
    if (offset < 0 || (limit && *limit < 0)) {
        return DbError { DbError::Kind::Name,
                         u"a limit and an offset are whole numbers from 0 up"_s,
                         {} };
    }
    resolved.limit = limit;
    resolved.offset = offset;
    for (const QString &name : columns) {
        const Result<int> column = schema.findColumn(table, name);
        if (!column)
            return column.error();
        resolved.columns << *column;
    }
    if (!columns.isEmpty())
        resolved.columns = withKeys(schema, table, resolved.columns);
    return resolved;
}

bool operator==(const Selection &one, const Selection &other)
{
    return std::ranges::equal(one.filters, other.filters) && one.order == other.order
        && one.limit == other.limit && one.offset == other.offset && one.columns == other.columns
        && one.lookups == other.lookups;
}

bool Prefetch::isPlain() const
{
    Selection without = m_selection;
    without.lookups.clear();
    return m_name.isEmpty() && without == Selection();
}

} // namespace roundtrip
