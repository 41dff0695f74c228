// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/loadqueries.h"

#include "datalayer/records/selectedquery.h"
#include "datalayer/schema/keyequality.h"

#include <algorithm>

namespace roundtrip {

Query LoadQueries::root() const
{
    const ResolvedQuery &asked = m_state.records().query();
    return selectedQuery(m_state.records().schema(), asked.table, &asked.root);
}

Query LoadQueries::related(StepId step) const
{
    const LoadedRecords &records = m_state.records();
    return selected(*records.lookups().step(step).relation, records.query().selectionOf(step));
}

Query LoadQueries::relatedRoots(const Relation &relation) const
{
    return selected(relation, &m_state.records().query().root);
}

Query LoadQueries::selected(const Relation &relation, const ResolvedSelection *selection) const
{
    Query query = selectedQuery(m_state.records().schema(), relation.target, selection);
    query.rank = KeyRank { keyColumns(relation) };
    // One record at most for each key needs no order, which would cost a sort.
    query.isUnordered = !relation.isToMany() && isKeyUnique(relation);
    if (query.isUnordered)
        query.order.clear();
    if (relation.kind == Relation::Kind::ManyToMany) {
        query.manyToMany = &relation;
        query.through = &m_state.table(relation.through);
        if (selection)
            query.throughWhere = selection->throughWhere;
    }
    return query;
}

qsizetype LoadQueries::maxKeysPerList(const Query &query, qsizetype columns) const
{
    // Besides its conditions a statement binds a limit and an offset.
    const qsizetype free = m_state.maxBoundValues() - query.where.valueCount()
        - query.throughWhere.valueCount() - 2;
    const qsizetype values = std::min(m_state.dialect().traits().maxValuesPerList, free);
    return std::max<qsizetype>(1, values / columns);
}

const QList<int> &LoadQueries::keyColumns(const Relation &relation)
{
    return relation.kind == Relation::Kind::ManyToMany ? relation.throughSource
                                                       : relation.targetColumns;
}

QList<const Column *> LoadQueries::comparedColumns(const Relation &relation) const
{
    const bool isThrough = relation.kind == Relation::Kind::ManyToMany;
    const Table &compared = m_state.table(isThrough ? relation.through : relation.target);
    QList<const Column *> columns;
    for (const int column : keyColumns(relation))
        columns << &compared.columns[column];
    return columns;
}

QList<KeyColumn> LoadQueries::comparedKeys(const Relation &relation) const
{
    const Table &source = m_state.table(relation.source);
    QList<KeyColumn> keys;
    for (const Column *column : comparedColumns(relation))
        keys << KeyColumn { column, &source.columns[relation.columns[keys.size()]] };
    return keys;
}

KeyCondition LoadQueries::keyCondition(const Relation &relation, KeyCondition::Form form,
                                       const QList<QList<Value>> &keys) const
{
    KeyCondition condition { .form = form, .columns = keyColumns(relation), .keys = keys };
    for (const KeyColumn &column : comparedKeys(relation))
        condition.readFrom << column.readFrom;
    return condition;
}

bool LoadQueries::isMatchedByCells(const Relation &relation) const
{
    return std::ranges::all_of(comparedKeys(relation), [](const KeyColumn &key) {
        return areMatchedByCells(*key.compared, *key.readFrom);
    });
}

bool LoadQueries::isKeyUnique(const Relation &relation) const
{
    return m_state.table(relation.target).isUnique(relation.targetColumns)
        && std::ranges::all_of(comparedKeys(relation), [](const KeyColumn &key) {
               return shareEquality(*key.compared, *key.readFrom);
           });
}

QList<KeyComparison> LoadQueries::keyComparisons(const Relation &relation) const
{
    QList<KeyComparison> comparisons;
    for (const KeyColumn &key : comparedKeys(relation))
        comparisons << comparisonOf(*key.compared, *key.readFrom);
    return comparisons;
}

} // namespace roundtrip
