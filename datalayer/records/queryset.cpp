// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/queryset.h"

#include "datalayer/base/errorwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QList<int> united(QList<int> columns, const QList<int> &more)
{
    columns << more;
    std::ranges::sort(columns);
    columns.resize(std::unique(columns.begin(), columns.end()) - columns.begin());
    return columns;
}

Result<> addLookups(const Schema &schema, StepId from, const std::vector<Prefetch> &lookups,
                    StepId end, ResolvedQuery &query);

/// The last step of a lookup that was added just so, before the step \a end; or None.
StepId stepOf(const ResolvedQuery &query, StepId end, StepId from, const Prefetch &lookup)
{
    const auto found = std::ranges::find_if(
        query.written, [&](const ResolvedQuery::Written &written) {
            return written.step < end && written.from == from && written.lookup == lookup;
        });
    return found == query.written.end() ? StepId::None : found->step;
}

/// Adds one lookup, and then those that start where it ends. The steps before
/// \a end are of earlier calls.
Result<> addLookup(const Schema &schema, StepId from, const Prefetch &lookup, StepId end,
                   ResolvedQuery &query)
{
    if (const StepId step = stepOf(query, end, from, lookup); step != StepId::None) {
        query.lookups.addLookup(query.lookups.stepsTo(step));
        return addLookups(schema, step, lookup.selection().lookups, end, query);
    }
    std::optional<SelectedStep> selected;
    if (!lookup.isPlain())
        selected = SelectedStep { lookup.name(), static_cast<int>(query.selections.size()) };
    const Result<QList<StepId>> added = query.lookups.add(schema, from, lookup.lookup(), selected);
    if (!added)
        return added.error();
    const StepId last = added->last();
    if (selected) {
        const Relation &relation = *query.lookups.step(last).relation;
        Result<ResolvedSelection> selection = lookup.selection().resolve(schema, relation.target,
                                                                         &relation);
        if (!selection)
            return selection.error();
        if (!selection->columns.isEmpty())
            selection->columns = united(selection->columns, relation.targetColumns);
        if (selection->isLimited() && !relation.isToMany()) {
            return errorSaying(
                DbError::Kind::Name,
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "\"%1\" leads to one record or none and takes no limit"),
                  { lookup.lookup() } });
        }
        query.selections << *selection;
        query.written.push_back({ from, last, lookup });
    }
    query.lookups.addLookup(query.lookups.stepsTo(last));
    return addLookups(schema, last, lookup.selection().lookups, end, query);
}

Result<> addLookups(const Schema &schema, StepId from, const std::vector<Prefetch> &lookups,
                    StepId end, ResolvedQuery &query)
{
    for (const Prefetch &lookup : lookups) {
        if (Result<> added = addLookup(schema, from, lookup, end, query); !added)
            return added;
    }
    return {};
}

} // namespace

Result<> ResolvedQuery::addLookups(const Schema &schema, StepId step,
                                   const std::vector<Prefetch> &added)
{
    ResolvedQuery changed = *this;
    if (Result<> done = roundtrip::addLookups(schema, step, added, lookups.nextId(), changed);
        !done)
        return done;
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
    if (const auto &problem = schema.table(*table).problem) {
        return errorSaying(DbError::Kind::Statement,
                           { QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be read: %2"),
                             { m_root },
                             { wordsOf(*problem) } });
    }
    Result<ResolvedSelection> root = m_selection.resolve(schema, *table);
    if (!root)
        return root.error();
    resolved.root = *std::move(root);
    resolved.lookups = LookupTree(*table);
    if (const Result<> added = resolved.addLookups(schema, StepId::Root, m_selection.lookups);
        !added)
        return added.error();
    return resolved;
}

} // namespace roundtrip
