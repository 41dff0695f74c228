// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/queryset.h"

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

QString titleOf(const QString &root, const LookupTree &lookups)
{
    QStringList paths;
    for (int id = 1; id < lookups.size(); ++id) {
        // A path that is the beginning of another needs no mention.
        if (!lookups.node(id).children.isEmpty())
            continue;
        QStringList steps;
        for (int at = id; at > 0; at = lookups.node(at).parent)
            steps.prepend(lookups.node(at).relation->displayName());
        paths << steps.join(u" › "_s);
    }
    return paths.isEmpty() ? root : root + u" › "_s + paths.join(u", "_s);
}

} // namespace

QuerySet QuerySet::filter(const QString &column, const Value &value) const
{
    QuerySet changed = *this;
    changed.m_filters << Filter { column, value };
    return changed;
}

QuerySet QuerySet::orderBy(const QString &column) const
{
    QuerySet changed = *this;
    changed.m_order << column;
    return changed;
}

QuerySet QuerySet::limit(std::optional<qint64> count) const
{
    QuerySet changed = *this;
    changed.m_limit = count;
    return changed;
}

QuerySet QuerySet::offset(qint64 count) const
{
    QuerySet changed = *this;
    changed.m_offset = count;
    return changed;
}

QuerySet QuerySet::prefetchRelated(const QString &lookup) const
{
    QuerySet changed = *this;
    changed.m_lookups << lookup;
    return changed;
}

Result<ResolvedQuery> QuerySet::resolve(const Schema &schema) const
{
    const Result<int> table = schema.findTable(m_root);
    if (!table)
        return table.error();
    ResolvedQuery resolved;
    resolved.table = *table;
    if (const QString &problem = schema.table(*table).problem; !problem.isEmpty()) {
        return DbError { DbError::Kind::Statement,
                         u"%1 cannot be read: %2"_s.arg(m_root, problem),
                         {} };
    }
    for (const Filter &filter : m_filters) {
        const Result<int> column = schema.findColumn(*table, filter.column);
        if (!column)
            return column.error();
        resolved.where << Equality { *column, filter.value };
    }
    for (const QString &text : m_order) {
        const Result<OrderTerm> term = orderTerm(schema, *table, text);
        if (!term)
            return term.error();
        resolved.order << *term;
    }
    if (m_offset < 0 || (m_limit && *m_limit < 0)) {
        return DbError { DbError::Kind::Name,
                         u"a limit and an offset are whole numbers from 0 up"_s,
                         {} };
    }
    resolved.limit = m_limit;
    resolved.offset = m_offset;
    Result<LookupTree> lookups = LookupTree::resolve(schema, *table, m_lookups);
    if (!lookups)
        return lookups.error();
    resolved.lookups = *std::move(lookups);
    resolved.title = titleOf(m_root, resolved.lookups);
    return resolved;
}

} // namespace roundtrip
