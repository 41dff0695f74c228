// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT
//
// The parts of StatementWriter that join several tables, and tables made by a SELECT within.

#include "datalayer/schema/keyequality.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/compiler/statementwriter.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QList<int> everyColumn(const Table &table)
{
    QList<int> columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

bool hasLimit(const std::optional<qint64> &limit, qint64 offset)
{
    return limit || offset > 0;
}

/// Whether a unique key at the other end of \a relation is met once by each of \a source.
bool sharesEquality(const Relation &relation, const Table &source, const Table &target)
{
    return std::ranges::equal(relation.columns, relation.targetColumns, [&](int own, int other) {
        return shareEquality(source.columns[own], target.columns[other]);
    });
}

} // namespace

Identity identityOf(const Table &table)
{
    const auto isNullable = [&](int column) { return table.columns[column].nullable; };
    if (!table.primaryKey.isEmpty() && std::ranges::none_of(table.primaryKey, isNullable))
        return { Identity::Kind::PrimaryKey, table.primaryKey };
    if (!table.rowid.isEmpty())
        return { Identity::Kind::RowNumber, {} };
    return { Identity::Kind::Counted, {} };
}

/// A table made by a SELECT: what \a query reads, all its columns, the keys of its junction, its
/// hidden row number, the rank of each record among those of its key where the query limits these,
/// and a number of its own for each record where \a isCounted.
Source StatementWriter::derived(const Query &query, const QString &name, bool isCounted)
{
    const Table &table = *query.table;
    Source outside;
    outside.table = &table;
    outside.through = query.through;
    outside.name = name;
    const QSet<QString> outerNames = std::exchange(m_names, {});
    ++m_depth;
    both(u"(SELECT "_s);
    const qsizetype listAt = m_statement.sql.size();
    const qsizetype summaryAt = m_statement.summary.size();
    both(u" FROM "_s);
    const Source inside = from(query, query.through || query.where.hasRelated());
    QStringList list;
    for (const int position : everyColumn(table))
        list << column(inside, position);
    const auto add = [&](const QString &expression, const QString &wanted) {
        QString free = freeName(table, wanted);
        list << expression + u" AS "_s + m_dialect.quote(free);
        return free;
    };
    QStringList partition;
    if (query.through) {
        for (const int position : query.manyToMany->throughSource) {
            const QString key = throughColumn(inside, position);
            partition << comparable(*query.through, position, key);
            outside.keyNames << add(key, u"key_%1"_s.arg(partition.size()));
        }
    } else if (query.keys) {
        for (const int position : query.keys->columns)
            partition << comparable(table, position, column(inside, position));
    }
    if (!table.rowid.isEmpty())
        outside.rowNumber = add(column(inside, -1), u"row_number"_s);
    const QList<OrderTerm> whole = wholeOrder(table, query.order);
    if (query.limitsEachKey && hasLimit(query.limit, query.offset)) {
        outside.counted = add(u"ROW_NUMBER() OVER (PARTITION BY %1 ORDER BY %2)"_s.arg(
                                  partition.join(u", "_s), orderTerms(whole, inside)),
                              u"rank_in_key"_s);
    } else if (isCounted) {
        outside.counted = add(u"ROW_NUMBER() OVER (ORDER BY %1)"_s.arg(orderTerms(whole, inside)),
                              u"number"_s);
    }
    m_statement.sql.insert(listAt, list.join(u", "_s));
    m_statement.summary.insert(summaryAt, u"…"_s);
    // A part of a join has its keys' columns only to rank by.
    Query inner = query;
    if (inner.keys && inner.keys->keys.isEmpty() && !inner.keys->source)
        inner.keys.reset();
    where(inner, inside);
    if (!query.limitsEachKey && hasLimit(query.limit, query.offset)) {
        order(query, inside);
        limit(query);
    }
    both(u") AS "_s + name);
    --m_depth;
    m_names = outerNames;
    return outside;
}

/// The records of \a source whose rank lies within a limit and an offset.
void StatementWriter::rankLimit(const Source &source, const std::optional<qint64> &limit,
                                qint64 offset)
{
    const QString rank = source.name + u'.' + m_dialect.quote(source.counted);
    if (offset > 0) {
        both(rank + u" > "_s);
        bind(Value::ofInteger(offset));
    }
    if (limit) {
        both((offset > 0 ? u" AND "_s : QString()) + rank + u" <= "_s);
        bind(Value::ofInteger(offset + *limit));
    }
}

void StatementWriter::join(const JoinQuery &query)
{
    ++m_depth;
    sql(u"SELECT "_s);
    const qsizetype listAt = m_statement.sql.size();
    sql(u" FROM "_s);
    QStringList list;
    QStringList terms;
    const auto addIdentity = [&](const Identity &identity, const Source &source, bool isOrdered) {
        if (identity.kind == Identity::Kind::PrimaryKey)
            return;
        const QString name = identity.kind == Identity::Kind::RowNumber ? source.rowNumber
                                                                        : source.counted;
        list << source.name + u'.' + m_dialect.quote(name);
        if (isOrdered)
            terms << list.last();
    };
    const Identity identity = identityOf(*query.start.table);
    std::vector<Source> sources { joinStart(query.start, identity) };
    const Source &start = sources.front();
    list << selectList(query.start, start);
    terms << orderTerms(wholeOrder(*query.start.table, query.start.order), start);
    addIdentity(identity, start, true);
    if (query.start.through) {
        // The same record may stand there for several keys.
        for (qsizetype i = 0; i < query.start.manyToMany->throughSource.size(); ++i) {
            const int position = query.start.manyToMany->throughSource[i];
            terms << comparable(*query.start.through, position,
                                start.keyNames.isEmpty()
                                    ? throughColumn(start, position)
                                    : start.name + u'.' + m_dialect.quote(start.keyNames[i]));
        }
    }
    for (const JoinedRelation &part : query.parts) {
        const Source &parent = sources[static_cast<size_t>(part.parent) + 1];
        const Source source = joinPart(part, parent, query.start.schema);
        for (const int position : part.columns)
            list << listed(source.table->columns[position], column(source, position));
        const bool isList = part.relation->isToMany()
            || !source.table->isUnique(part.relation->targetColumns)
            || !sharesEquality(*part.relation, *parent.table, *source.table);
        if (isList)
            terms << orderTerms(wholeOrder(*source.table, part.order), source);
        addIdentity(identityOf(*source.table), source, isList);
        sources.push_back(source);
    }
    m_statement.sql.insert(listAt, list.join(u", "_s));
    const bool isLimited = hasLimit(query.start.limit, query.start.offset);
    const bool isDerived = isLimited || !sources.front().counted.isEmpty();
    if (isLimited && query.start.limitsEachKey) {
        both(u" WHERE "_s);
        rankLimit(sources.front(), query.start.limit, query.start.offset);
    } else if (!isDerived) {
        where(query.start, sources.front());
    }
    terms.removeDuplicates();
    sql(u" ORDER BY "_s + terms.join(u", "_s));
    --m_depth;
}

Source StatementWriter::joinStart(const Query &query, const Identity &identity)
{
    const bool isCounted = identity.kind == Identity::Kind::Counted;
    if (isCounted || hasLimit(query.limit, query.offset))
        return derived(query, newName(ownName(*query.table)), isCounted);
    return from(query, true);
}

Source StatementWriter::joinPart(const JoinedRelation &part, const Source &parent,
                                 const Schema *schema)
{
    const Relation &relation = *part.relation;
    const bool isThrough = relation.kind == Relation::Kind::ManyToMany;
    Source source;
    source.table = &schema->table(relation.target);
    both(u" LEFT JOIN "_s);
    const bool isRanked = hasLimit(part.limit, part.offset);
    if (isRanked || identityOf(*source.table).kind == Identity::Kind::Counted) {
        source = derivedPart(part, schema);
        sql(u" ON "_s + keyEquality(relation, source, parent));
        if (isRanked) {
            both(u" AND "_s);
            rankLimit(source, part.limit, part.offset);
        }
        return source;
    }
    const auto named = [this](const Table &table) {
        const QString own = m_dialect.tableRows(table);
        QString name = newName(ownName(table));
        both(name == own ? own : own + u" AS "_s + name);
        return name;
    };
    source.rowNumber = source.table->rowid;
    if (isThrough) {
        // Two joins, not one of two tables: what is joined as a whole would be made as a whole.
        source.through = &schema->table(relation.through);
        source.throughName = named(*source.through);
        sql(u" ON "_s + keyEquality(relation, source, parent));
        if (!part.throughWhere.isAlways()) {
            both(u" AND "_s);
            junctionWhere(part.throughWhere, source);
        }
        both(u" LEFT JOIN "_s);
    }
    source.name = named(*source.table);
    sql(u" ON "_s
        + (isThrough ? junctionEquality(relation, source) : keyEquality(relation, source, parent)));
    if (!part.where.isAlways()) {
        both(u" AND ("_s);
        predicate(part.where, source, schema);
        both(u")"_s);
    }
    return source;
}

/// A part as a table made by a SELECT, since it limits what belongs to each record or has nothing
/// to tell its records apart.
Source StatementWriter::derivedPart(const JoinedRelation &part, const Schema *schema)
{
    const Relation &relation = *part.relation;
    Query query;
    query.table = &schema->table(relation.target);
    query.schema = schema;
    query.where = part.where;
    query.order = part.order;
    query.limit = part.limit;
    query.offset = part.offset;
    query.limitsEachKey = true;
    query.keys = KeyCondition { .columns = relation.targetColumns };
    if (relation.kind == Relation::Kind::ManyToMany) {
        query.manyToMany = &relation;
        query.through = &schema->table(relation.through);
        query.throughWhere = part.throughWhere;
    }
    return derived(query, newName(ownName(*query.table)),
                   identityOf(*query.table).kind == Identity::Kind::Counted);
}

} // namespace roundtrip
