// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordlinks.h"

namespace roundtrip {

namespace {

/// More parents than these are not searched for the one that a record was reached from.
constexpr qsizetype mostParents = 100'000;

bool areSameCells(const CellView &one, const CellView &other)
{
    return one.type == other.type && !one.isNull() && one.integer == other.integer
        && one.real == other.real && one.bytes == other.bytes && one.fullSize == other.fullSize;
}

/// The record that the record at \a place was reached from, if \a relation leads back to it.
RecordPlace parentAlong(const RecordPlace &place, const Relation &relation)
{
    const RelatedRows *origin = place.set->origin;
    const RecordSet *parents = place.set->originSet;
    if (!origin || !parents || parents->table() != relation.target
        || parents->rowCount() > mostParents)
        return {};
    const int back = origin->relation()->backReference;
    const std::vector<Relation> &own = place.records->schema().relations(place.set->table());
    if (back < 0 || &own[static_cast<size_t>(back)] != &relation)
        return {};
    for (qsizetype row = 0; row < parents->rowCount(); ++row) {
        bool isParent = true;
        for (qsizetype i = 0; i < relation.columns.size() && isParent; ++i) {
            isParent = areSameCells(place.cell(relation.columns[i]),
                                    parents->cell(row, relation.targetColumns[i]));
        }
        if (isParent)
            return { place.records, parents, row };
    }
    return {};
}

} // namespace

const RelatedRows *rowsAlong(const RecordPlace &place, const Relation &relation)
{
    const RelatedRows *rows = place.set->related(&relation);
    return rows && rows->isLoaded(place.row) ? rows : nullptr;
}

RecordPlace recordAlong(const RecordPlace &place, const Relation &relation)
{
    if (const RelatedRows *loaded = rowsAlong(place, relation)) {
        const auto rows = loaded->rows(place.row);
        return rows.empty() ? RecordPlace()
                            : RecordPlace { place.records, loaded->target(), rows.front() };
    }
    return parentAlong(place, relation);
}

bool isIndexed(const Schema &schema, const Relation &relation)
{
    return relation.kind == Relation::Kind::ManyToMany
        ? schema.table(relation.through).isIndexed(relation.throughSource)
        : schema.table(relation.target).isIndexed(relation.targetColumns);
}

} // namespace roundtrip
