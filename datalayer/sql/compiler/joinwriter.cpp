// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/joinwriter.h"

#include "datalayer/schema/keyequality.h"
#include "datalayer/schema/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Whether a unique key at the other end of \a relation is met once by each of \a source.
bool sharesEquality(const Relation &relation, const Table &source, const Table &target)
{
    return std::ranges::equal(relation.columns, relation.targetColumns, [&](int own, int other) {
        return shareEquality(source.columns[own], target.columns[other]);
    });
}

bool isCountedTable(const Table &table)
{
    return identityOf(table).kind == Identity::Kind::Counted;
}

} // namespace

void JoinWriter::join(const JoinQuery &query)
{
    const StatementText::Select select(m_text, StatementText::Names::Own);
    m_text.sql(u"SELECT "_s);
    const StatementText::Place listPlace = m_text.place();
    m_text.sql(u" FROM "_s);
    Lists lists;
    std::vector<Source> sources { start(query.start, lists) };
    for (const JoinedRelation &part : query.parts) {
        const Source &parent = sources[static_cast<size_t>(part.parent) + 1];
        Source source = this->part(part, parent, query.start.schema, lists);
        sources.push_back(std::move(source));
    }
    m_text.insert(listPlace, lists.columns.join(u", "_s));
    const bool isLimited = query.start.isLimited();
    const bool isDerived = isLimited || !sources.front().counted.isEmpty();
    if (isLimited && query.start.rank) {
        m_text.both(u" WHERE "_s);
        m_order.rankLimit(sources.front(), query.start.limit, query.start.offset);
    } else if (!isDerived) {
        m_select.where(query.start, sources.front());
    }
    lists.terms.removeDuplicates();
    m_text.sql(u" ORDER BY "_s + lists.terms.join(u", "_s));
}

Source JoinWriter::start(const Query &query, Lists &lists)
{
    const bool counted = isCountedTable(*query.table);
    Source source = counted || query.isLimited() ? m_select.derived(query, counted)
                                                 : m_from.from(query, true);
    lists.columns << m_select.list(query, source);
    lists.terms << m_order.terms(wholeOrder(*query.table, query.order), source);
    addIdentity(source, true, lists);
    if (query.through) {
        // The same record may stand there for several keys.
        const Relation &relation = *query.manyToMany;
        for (qsizetype i = 0; i < relation.throughSource.size(); ++i) {
            lists.terms << m_columns.comparable(*query.through, relation.throughSource[i],
                                                m_columns.junctionKey(source, relation, i));
        }
    }
    return source;
}

Source JoinWriter::part(const JoinedRelation &part, const Source &parent, const Schema *schema,
                        Lists &lists)
{
    Source source = joined(part, parent, schema);
    const Table &table = *source.table;
    for (const int position : part.columns) {
        lists.columns << m_select.listed(table.columns[position],
                                         m_columns.column(source, position));
    }
    const bool isList = part.relation->isToMany() || !table.isUnique(part.relation->targetColumns)
        || !sharesEquality(*part.relation, *parent.table, table);
    if (isList)
        lists.terms << m_order.terms(wholeOrder(table, part.order), source);
    addIdentity(source, isList, lists);
    return source;
}

/// What tells the records of \a source apart, behind their columns.
void JoinWriter::addIdentity(const Source &source, bool isOrdered, Lists &lists) const
{
    const Identity::Kind kind = identityOf(*source.table).kind;
    if (kind == Identity::Kind::PrimaryKey)
        return;
    const bool isRowNumber = kind == Identity::Kind::RowNumber;
    lists.columns << m_columns.named(source, isRowNumber ? source.rowNumber : source.counted);
    if (isOrdered)
        lists.terms << lists.columns.last();
}

Source JoinWriter::joined(const JoinedRelation &part, const Source &parent, const Schema *schema)
{
    const Relation &relation = *part.relation;
    const bool isThrough = relation.kind == Relation::Kind::ManyToMany;
    Source source;
    source.table = &schema->table(relation.target);
    m_text.both(u" LEFT JOIN "_s);
    if (part.isLimited() || isCountedTable(*source.table)) {
        source = derived(part, schema);
        m_text.sql(u" ON "_s + m_columns.keyEquality(relation, source, parent));
        if (part.isLimited()) {
            m_text.both(u" AND "_s);
            m_order.rankLimit(source, part.limit, part.offset);
        }
        return source;
    }
    source.rowNumber = source.table->rowid;
    if (isThrough) {
        // Two joins, not one of two tables: what is joined as a whole would be made as a whole.
        source.through = &schema->table(relation.through);
        source.throughName = m_from.table(*source.through);
        m_text.sql(u" ON "_s + m_columns.keyEquality(relation, source, parent));
        if (!part.throughWhere.isAlways()) {
            m_text.both(u" AND "_s);
            m_conditions.junctionPredicate(part.throughWhere, source);
        }
        m_text.both(u" LEFT JOIN "_s);
    }
    source.name = m_from.table(*source.table);
    m_text.sql(u" ON "_s
               + (isThrough ? m_columns.junctionEquality(relation, source)
                            : m_columns.keyEquality(relation, source, parent)));
    if (!part.where.isAlways()) {
        m_text.both(u" AND ("_s);
        m_conditions.predicate(part.where, source, schema);
        m_text.both(u")"_s);
    }
    return source;
}

/// A part as a table made by a SELECT, since it limits what belongs to each record or has nothing
/// to tell its records apart.
Source JoinWriter::derived(const JoinedRelation &part, const Schema *schema)
{
    const Relation &relation = *part.relation;
    Query query;
    query.table = &schema->table(relation.target);
    query.schema = schema;
    query.where = part.where;
    query.order = part.order;
    query.limit = part.limit;
    query.offset = part.offset;
    query.rank = KeyRank { relation.targetColumns };
    if (relation.kind == Relation::Kind::ManyToMany) {
        query.manyToMany = &relation;
        query.through = &schema->table(relation.through);
        query.throughWhere = part.throughWhere;
        query.rank = KeyRank { relation.throughSource };
    }
    return m_select.derived(query, isCountedTable(*query.table));
}

} // namespace roundtrip
