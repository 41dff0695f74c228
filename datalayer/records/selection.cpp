// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/selection.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/schema/schema.h"

#include <QSet>

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

/// All of \a conditions, each as \a resolve finds its names.
template <typename Resolve>
Result<Predicate> resolveAll(const QList<Condition> &conditions, const Resolve &resolve)
{
    QList<Predicate> all;
    for (const Condition &condition : conditions) {
        Result<Predicate> predicate = resolve(condition);
        if (!predicate)
            return predicate;
        all << *std::move(predicate);
    }
    return allOf(all);
}

DbError noJunction(const Schema &schema, int table, const Relation *relation)
{
    QStringList names;
    for (const Relation &other : schema.relations(relation ? relation->source : table)) {
        if (other.through >= 0)
            names << other.displayName();
    }
    const QString what = relation
        ? u"\"%1\" of %2"_s.arg(relation->displayName(), schema.table(relation->source).name)
        : u"what the query begins with"_s;
    return { DbError::Kind::Name,
             u"%1 has no junction whose columns filterThrough() could compare; "_s.arg(what)
                 + (names.isEmpty() ? u"no relation there has one"_s
                                    : u"these relations have one: "_s + names.join(u", "_s)),
             {} };
}

} // namespace

Result<ResolvedSelection> Selection::resolve(const Schema &schema, int table,
                                             const Relation *relation) const
{
    ResolvedSelection resolved;
    const Result<Predicate> where = resolveAll(
        filters, [&](const Condition &filter) { return filter.resolve(schema, table); });
    if (!where)
        return where.error();
    resolved.where = *where;
    if (!throughFilters.isEmpty()) {
        if (!relation || relation->through < 0)
            return noJunction(schema, table, relation);
        const Table &junction = schema.table(relation->through);
        const Result<Predicate> through = resolveAll(
            throughFilters, [&](const Condition &filter) { return filter.resolveOwn(junction); });
        if (!through)
            return through.error();
        // No row of the junction leads to no record: one condition says so for all.
        (through->isNever() ? resolved.where : resolved.throughWhere) = *through;
    }
    // A column that was named before decides nothing more, and a database takes so many.
    QSet<int> ordered;
    for (const QString &text : order) {
        const Result<OrderTerm> term = orderTerm(schema, table, text);
        if (!term)
            return term.error();
        const qsizetype before = ordered.size();
        ordered.insert(term->column);
        if (ordered.size() > before)
            resolved.order << *term;
    }
    if (offset < 0 || (limit && *limit < 0)) {
        return errorSaying(DbError::Kind::Name,
                           { QT_TRANSLATE_NOOP(
                               "ErrorText", "a limit and an offset are whole numbers from 0 up") });
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
    return std::ranges::equal(one.filters, other.filters)
        && std::ranges::equal(one.throughFilters, other.throughFilters) && one.order == other.order
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
