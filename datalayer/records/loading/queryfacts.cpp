// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/queryfacts.h"

#include "datalayer/schema/schema.h"

#include <algorithm>
#include <utility>

namespace roundtrip {

namespace {

/// Says that a statement that reads \a table sorts or compares some of its columns byte by byte.
void noteCollations(const Table *table, QueryRecord &draft)
{
    if (!table)
        return;
    for (const Column &column : table->columns) {
        if (column.collation != Collation::Missing)
            continue;
        const ReadNote note { .kind = ReadNote::Kind::ByteOrder,
                              .table = table->name,
                              .column = column.name,
                              .collation = column.collationName };
        if (!draft.notes.contains(note))
            draft.notes << note;
    }
}

/// Adds the columns of the record itself that \a predicate looks at, without those along relations.
/// Returns whether it says no more than that each equals a value.
bool addColumns(const Predicate &predicate, QList<int> &columns)
{
    if (predicate.kind == Predicate::Kind::Compare) {
        columns << predicate.column;
        return predicate.comparison == Comparison::Exact;
    }
    bool isByKey = predicate.kind == Predicate::Kind::Always
        || predicate.kind == Predicate::Kind::And;
    if (predicate.kind == Predicate::Kind::Related)
        return false;
    for (const Predicate &part : predicate.parts)
        isByKey = addColumns(part, columns) && isByKey;
    return isByKey;
}

} // namespace

void addFacts(const Query &query, QueryRecord &draft)
{
    draft.table = query.table->name;
    QList<int> columns;
    draft.isByKey = addColumns(query.where, columns);
    QStringList names;
    for (const int column : columns)
        names << query.table->columns[column].name;
    QList<int> keyColumns;
    if (query.keys)
        keyColumns = query.keys->columns;
    else if (query.rank && query.isLimited())
        keyColumns = query.rank->columns;
    for (const int column : std::as_const(keyColumns))
        names << (query.through ? query.through : query.table)->columns[column].name;
    if (!keyColumns.isEmpty())
        draft.isByKey = draft.isByKey && query.keys && query.keys->form == KeyCondition::Form::One;
    names.removeDuplicates();
    draft.isByKey = draft.isByKey && !names.isEmpty();
    draft.filterColumns = std::move(names);
    noteCollations(query.table, draft);
    noteCollations(query.through, draft);
}

void addFacts(const JoinQuery &query, QueryRecord &draft)
{
    addFacts(query.start, draft);
    for (const JoinedRelation &part : query.parts)
        noteCollations(&query.start.schema->table(part.relation->target), draft);
}

void StepFacts::add(const Query &query, StepId step, const QStringList &names, QueryRecord &draft)
{
    const auto form = query.keys ? std::optional(query.keys->form) : std::nullopt;
    const auto known = std::ranges::find_if(
        m_known, [&](const Known &facts) { return facts.step == step && facts.form == form; });
    const Known *facts = known == m_known.end() ? nullptr : &*known;
    if (!facts) {
        QueryRecord found;
        if (!names.isEmpty())
            found.lookups = { names };
        addFacts(query, found);
        m_known.push_back({ step, form, std::move(found) });
        facts = &m_known.back();
    }
    draft.lookups = facts->record.lookups;
    draft.table = facts->record.table;
    draft.filterColumns = facts->record.filterColumns;
    draft.isByKey = facts->record.isByKey;
    draft.notes += facts->record.notes;
}

} // namespace roundtrip
