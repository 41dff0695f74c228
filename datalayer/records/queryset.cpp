// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/queryset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString titleOf(const QString &root, const LookupTree &lookups)
{
    QStringList paths;
    for (int id = 1; id < lookups.size(); ++id) {
        // A path that is the beginning of another needs no mention.
        if (!lookups.node(id).children.isEmpty())
            continue;
        QStringList names;
        for (const int step : lookups.stepsTo(id))
            names << lookups.node(step).name;
        paths << names.join(u" › "_s);
    }
    return paths.isEmpty() ? root : root + u" › "_s + paths.join(u", "_s);
}

QList<int> united(QList<int> columns, const QList<int> &more)
{
    columns << more;
    std::ranges::sort(columns);
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    return columns;
}

/// Adds one lookup, and then those that start where it ends.
Result<> addLookup(const Schema &schema, int from, const Prefetch &lookup, ResolvedQuery &query)
{
    std::optional<SelectedStep> selected;
    if (!lookup.isPlain())
        selected = SelectedStep { lookup.name(), static_cast<int>(query.selections.size()) };
    const Result<QList<int>> steps = query.lookups.add(schema, from, lookup.lookup(), selected);
    if (!steps)
        return steps.error();
    const int last = steps->last();
    if (selected) {
        const Relation &relation = *query.lookups.node(last).relation;
        Result<ResolvedSelection> selection = lookup.selection().resolve(schema, relation.target);
        if (!selection)
            return selection.error();
        if (!selection->columns.isEmpty())
            selection->columns = united(selection->columns, relation.targetColumns);
        if (selection->isLimited() && !relation.isToMany()) {
            return DbError { DbError::Kind::Name,
                             u"\"%1\" leads to one record or none and takes no limit"_s.arg(
                                 lookup.lookup()),
                             {} };
        }
        query.selections << *selection;
    }
    query.lookups.addLookup(query.lookups.stepsTo(last));
    for (const Prefetch &inner : lookup.selection().lookups) {
        if (Result<> added = addLookup(schema, last, inner, query); !added)
            return added;
    }
    return {};
}

} // namespace

Result<> ResolvedQuery::addLookups(const Schema &schema, int node,
                                   const std::vector<Prefetch> &added)
{
    ResolvedQuery changed = *this;
    for (const Prefetch &lookup : added) {
        if (Result<> done = addLookup(schema, node, lookup, changed); !done)
            return done;
    }
    changed.title = titleOf(schema.table(table).name, changed.lookups);
    *this = std::move(changed);
    return {};
}

QStringList QuerySet::lookups() const
{
    QStringList paths;
    for (const Prefetch &lookup : m_selection.lookups)
        paths << lookup.lookup();
    return paths;
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
    Result<ResolvedSelection> root = m_selection.resolve(schema, *table);
    if (!root)
        return root.error();
    resolved.root = *std::move(root);
    resolved.lookups = LookupTree(*table);
    if (const Result<> added = resolved.addLookups(schema, 0, m_selection.lookups); !added)
        return added.error();
    return resolved;
}

} // namespace roundtrip
