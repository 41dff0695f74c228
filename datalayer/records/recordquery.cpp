// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordquery.h"

#include "datalayer/records/loadedrecords.h"
#include "datalayer/schema/schema.h"

#include <algorithm>

namespace roundtrip {

namespace {

bool isLoadedWhole(const RecordPlace &place, int column)
{
    const CellView cell = place.cell(column);
    return place.set->hasColumn(column) && !cell.isNull() && !cell.isCutOff();
}

/// That the columns \a compared of \a table, behind \a path, have the values of \a columns.
std::optional<Condition> equality(const RecordPlace &place, const QList<int> &columns,
                                  const QString &path, const Table &table,
                                  const QList<int> &compared)
{
    QList<Condition> parts;
    for (qsizetype at = 0; at < columns.size(); ++at) {
        if (!isLoadedWhole(place, columns[at]))
            return {};
        parts << Field(path + table.columns[compared[at]].name)
                     .exact(Value::of(place.cell(columns[at])));
    }
    return parts.isEmpty() ? std::nullopt : std::optional(Condition::allOf(parts));
}

/// The columns that tell the record apart.
QList<int> identifyingColumns(const RecordPlace &place)
{
    const auto isUsable = [&place](const QList<int> &key) {
        return !key.isEmpty()
            && std::ranges::all_of(key, [&](int column) { return isLoadedWhole(place, column); });
    };
    const Table &table = place.table();
    if (isUsable(table.primaryKey))
        return table.primaryKey;
    const auto found = std::ranges::find_if(table.unique, isUsable);
    return found == table.unique.end() ? QList<int>() : *found;
}

/// The relation that leads back over the same junction.
const Relation *wayBack(const Schema &schema, const Relation &relation)
{
    const auto &back = schema.relations(relation.target);
    const auto found = std::ranges::find_if(back, [&relation](const Relation &other) {
        return other.target == relation.source && other.through == relation.through
            && other.throughSource == relation.throughTarget
            && other.throughTarget == relation.throughSource;
    });
    return found == back.end() ? nullptr : &*found;
}

} // namespace

std::optional<QuerySet> queryOfRecord(const RecordPlace &place)
{
    const QList<int> key = identifyingColumns(place);
    const auto condition = equality(place, key, {}, place.table(), key);
    if (!condition)
        return {};
    QuerySet query = QuerySet(place.table().name).filter(*condition);
    for (const QStringList &names : place.records->lookups().below(place.step).leafNames())
        query = query.prefetchRelated(names.join(pathSeparator));
    // A name of its own or a selection, which it may have here, is not the relation's.
    return query.resolve(place.records->schema()) ? query
                                                  : QuerySet(query.root()).filter(*condition);
}

std::optional<QuerySet> queryOfRelated(const RecordPlace &place, const Relation &relation)
{
    const Schema &schema = place.records->schema();
    const Table &target = schema.table(relation.target);
    std::optional<Condition> condition;
    if (relation.kind == Relation::Kind::ManyToMany) {
        const Relation *back = wayBack(schema, relation);
        if (!back)
            return {};
        condition = equality(place, relation.columns, back->displayName() + pathSeparator,
                             place.table(), relation.columns);
    } else {
        condition = equality(place, relation.columns, {}, target, relation.targetColumns);
    }
    return condition ? std::optional(QuerySet(target.name).filter(*condition)) : std::nullopt;
}

} // namespace roundtrip
