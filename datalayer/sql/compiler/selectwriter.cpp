// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/selectwriter.h"

#include "datalayer/schema/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The table whose columns keys are compared with.
const Table &comparedTable(const Query &query)
{
    return query.through ? *query.through : *query.table;
}

/// Whether two columns keep a value in the same way, so that it stays what it is where one takes it
/// from the other. A large integer is rounded in a column of reals.
bool storeAlike(const Column &one, const Column &other)
{
    const auto isReal = [](const Column &column) {
        const auto has = [&column](QLatin1StringView part) {
            return column.type.contains(part, Qt::CaseInsensitive);
        };
        return (has("REAL"_L1) || has("FLOA"_L1) || has("DOUB"_L1)) && !has("INT"_L1);
    };
    return one.affinity == other.affinity
        && (one.affinity != Affinity::Numeric || isReal(one) == isReal(other));
}

/// \a wanted, or something like it that no column of \a table is called.
QString freeColumnName(const Table &table, QString wanted)
{
    while (table.columnIndexFolded(wanted) >= 0)
        wanted += u'_';
    return wanted;
}

/// The query of the keys that \a query looks for by a subquery.
Query keySourceOf(const Query &query)
{
    const KeyCondition &condition = *query.keys;
    const Table &compared = comparedTable(query);
    Query source = *condition.source;
    source.columns = condition.sourceColumns;
    for (int i = 0; i < condition.columns.size(); ++i) {
        const Column &own = source.table->columns[condition.sourceColumns[i]];
        // An index of several of these columns would be taken for the list of keys; where it has
        // them in another order, SQLite mixes their affinities up and loses keys.
        if (condition.columns.size() > 1 || compared.kind == Table::Kind::View
            || source.table->isCompound || !storeAlike(compared.columns[condition.columns[i]], own))
            source.strippedColumns << i;
        source.comparedWith << &compared.columns[condition.columns[i]];
    }
    source.hidesJunctionKeys = true;
    return source;
}

} // namespace

SelectWriter::SelectWriter(StatementText &text)
    : m_text(text)
    , m_dialect(text.dialect())
    , m_columns(text.dialect())
    , m_from(text)
    , m_keys(text)
    , m_conditions(text)
    , m_order(text)
{ }

void SelectWriter::select(const Query &query)
{
    const StatementText::Select select(m_text, StatementText::Names::Own);
    // The records of one key need no ranks: a limit of all of them is the same.
    const bool isOfOneKey = query.keys && query.keys->form == KeyCondition::Form::One;
    if (query.rank && query.isLimited() && !isOfOneKey)
        ranked(query);
    else
        plain(query);
}

void SelectWriter::ranked(const Query &query)
{
    m_text.sql(u"SELECT "_s);
    const StatementText::Place listPlace = m_text.place();
    m_text.sql(u" FROM "_s);
    const Source source = derived(query, false);
    m_text.insert(listPlace, list(query, source));
    m_text.both(u" WHERE "_s);
    m_order.rankLimit(source, query.limit, query.offset);
    m_order.order(query, source);
}

void SelectWriter::plain(const Query &query)
{
    const bool isNested = !m_text.isOutermost();
    m_text.sql(u"SELECT "_s);
    const StatementText::Place listPlace = m_text.place();
    m_text.sql(u" FROM "_s);
    // An expression may be called as the column in it, and ORDER BY would take it for meant.
    const bool isQualified = query.through || query.where.hasRelated()
        || (!isNested && readsAsText(*query.table));
    const Source source = m_from.from(query, isQualified);
    const QString columns = list(query, source);
    m_text.insert(listPlace, columns, isNested ? u"SELECT "_s + columns + u" FROM "_s : QString());
    where(query, source);
    if (!isNested || query.isLimited())
        m_order.order(query, source);
    m_order.limit(query);
}

void SelectWriter::count(const Query &query, qint64 atMost)
{
    m_text.summary(u"COUNT of "_s);
    m_text.sql(u"SELECT COUNT(*) FROM (SELECT 1 FROM "_s);
    const Source source = m_from.from(query, query.through || query.where.hasRelated());
    where(query, source);
    m_text.both(u" LIMIT "_s);
    m_text.bind(Value::ofInteger(atMost));
    m_text.sql(u") AS counted"_s);
}

void SelectWriter::spread(const Query &query)
{
    m_text.summary(u"spread of "_s);
    m_text.sql(u"SELECT "_s);
    const StatementText::Place listPlace = m_text.place();
    m_text.sql(u" FROM "_s);
    const Source source = m_from.from(query, false);
    const QString row = m_columns.column(source, -1);
    const QString table = m_dialect.tableRows(*query.table);
    const QString own = m_dialect.quote(query.table->rowid);
    // Row numbers may have large gaps; but a record takes some thirty bytes of the file at least.
    m_text.insert(listPlace,
                  u"COUNT(*), COUNT(DISTINCT %1 >> 6), MIN((SELECT MAX(%2) FROM %3) - (SELECT "
                  "MIN(%2) FROM %3) + 1, (SELECT page_count * page_size / 32 FROM "
                  "pragma_page_count, pragma_page_size))"_s.arg(row, own, table));
    where(query, source);
}

void SelectWriter::counts(const QList<Query> &queries, qint64 atMost)
{
    m_text.sql(u"SELECT "_s);
    for (qsizetype i = 0; i < queries.size(); ++i) {
        const StatementText::Select select(m_text, StatementText::Names::Own);
        m_text.both(i > 0 ? u", "_s : QString());
        m_text.sql(u"("_s);
        count(queries[i], atMost);
        m_text.sql(u")"_s);
    }
}

QString SelectWriter::listed(const Column &column, const QString &text) const
{
    return m_text.isOutermost() ? m_dialect.readColumn(column, text) : text;
}

bool SelectWriter::readsAsText(const Table &table) const
{
    return std::ranges::any_of(
        table.columns, [this](const Column &column) { return m_dialect.isReadAsText(column); });
}

QString SelectWriter::list(const Query &query, const Source &source) const
{
    QStringList list;
    for (int i = 0; i < query.columns.size(); ++i) {
        const int position = query.columns[i];
        QString text = m_columns.column(source, position);
        // As the keys of another table.
        if (!m_text.isOutermost())
            text = m_columns.comparable(*source.table, position, text);
        if (const Column *compared = query.comparedWith.value(i))
            text = m_dialect.comparedBy(*compared, source.table->columns[position], text);
        list << (query.strippedColumns.contains(i) ? m_dialect.withoutAffinity(text)
                     : position < 0                ? text
                                                   : listed(source.table->columns[position], text));
    }
    // A table of PostgreSQL may have records without any column.
    if (list.isEmpty() && !query.through)
        return u"NULL"_s;
    if (!query.through || query.hidesJunctionKeys)
        return list.join(u", "_s);
    const Relation &relation = *query.manyToMany;
    for (qsizetype i = 0; i < relation.throughSource.size(); ++i) {
        list << listed(source.through->columns[relation.throughSource[i]],
                       m_columns.junctionKey(source, relation, i));
    }
    return list.join(u", "_s);
}

//--- Derived tables

Source SelectWriter::derived(const Query &query, bool isCounted)
{
    const QString name = m_text.newName(*query.table);
    Source outside;
    {
        const StatementText::Select select(m_text, StatementText::Names::Own);
        m_text.both(u"(SELECT "_s);
        const StatementText::Place listPlace = m_text.place();
        m_text.both(u" FROM "_s);
        const Source inside = m_from.from(query, query.through || query.where.hasRelated());
        QStringList list;
        outside = inDerived(query, inside, isCounted, list);
        m_text.insert(listPlace, list.join(u", "_s), u"…"_s);
        where(query, inside);
        if (!query.rank && query.isLimited()) {
            m_order.order(query, inside);
            m_order.limit(query);
        }
    }
    m_text.both(u") AS "_s + name);
    outside.name = name;
    return outside;
}

/// What a derived table hands out of \a inside, the source within it, and, in \a list, its select
/// list.
Source SelectWriter::inDerived(const Query &query, const Source &inside, bool isCounted,
                               QStringList &list) const
{
    const Table &table = *query.table;
    Source outside;
    outside.table = &table;
    outside.through = query.through;
    for (int position = 0; position < table.columns.size(); ++position)
        list << m_columns.column(inside, position);
    const auto add = [&](const QString &expression, const QString &wanted) {
        QString free = freeColumnName(table, wanted);
        list << expression + u" AS "_s + m_dialect.quote(free);
        return free;
    };
    if (query.through) {
        for (const int position : query.manyToMany->throughSource) {
            outside.keyNames << add(m_columns.throughColumn(inside, position),
                                    u"key_%1"_s.arg(outside.keyNames.size() + 1));
        }
    }
    if (!table.rowid.isEmpty())
        outside.rowNumber = add(m_columns.column(inside, -1), u"row_number"_s);
    const QString order = m_order.terms(wholeOrder(table, query.order), inside);
    if (query.rank && query.isLimited()) {
        QStringList partition;
        for (const int position : query.rank->columns) {
            partition << m_columns.comparable(comparedTable(query), position,
                                              m_columns.keyColumn(inside, position));
        }
        outside.counted = add(u"ROW_NUMBER() OVER (PARTITION BY %1 ORDER BY %2)"_s.arg(
                                  partition.join(u", "_s), order),
                              u"rank_in_key"_s);
    } else if (isCounted) {
        outside.counted = add(u"ROW_NUMBER() OVER (ORDER BY %1)"_s.arg(order), u"number"_s);
    }
    return outside;
}

//--- What records must meet

void SelectWriter::where(const Query &query, const Source &source)
{
    const bool isFiltered = !query.where.isAlways();
    const bool isThroughFiltered = !query.throughWhere.isAlways();
    if (!isFiltered && !isThroughFiltered && !query.keys)
        return;
    m_text.both(u" WHERE "_s);
    if (isFiltered) {
        const bool isOneOfSeveral = query.keys || isThroughFiltered;
        const bool isAlternative = isOneOfSeveral && query.where.kind == Predicate::Kind::Or;
        m_text.both(isAlternative ? u"("_s : QString());
        m_conditions.predicate(query.where, source, query.schema);
        m_text.both(isAlternative ? u")"_s : QString());
        m_text.both(isOneOfSeveral ? u" AND "_s : QString());
    }
    if (isThroughFiltered) {
        m_conditions.junctionPredicate(query.throughWhere, source);
        m_text.both(query.keys ? u" AND "_s : QString());
    }
    if (query.keys)
        keys(query, source);
}

void SelectWriter::keys(const Query &query, const Source &source)
{
    const KeyCondition &condition = *query.keys;
    const Table &compared = comparedTable(query);
    QStringList names;
    QList<KeyColumn> columns;
    for (qsizetype i = 0; i < condition.columns.size(); ++i) {
        const int position = condition.columns[i];
        const Column *other = condition.source
            ? &condition.source->table->columns[condition.sourceColumns[i]]
            : nullptr;
        columns << KeyColumn { &compared.columns[position], condition.readFrom.value(i) };
        names << m_columns.comparable(compared, position, m_columns.keyColumn(source, position),
                                      other);
    }
    if (condition.form != KeyCondition::Form::Subquery)
        return m_keys.keys(condition, names, columns);
    m_text.both(KeyWriter::rowOf(names) + u' ');
    keySubquery(query);
}

void SelectWriter::keySubquery(const Query &query)
{
    const Query source = keySourceOf(query);
    const bool isWrapped = !m_dialect.traits().limitsInSubqueries && source.isLimited();
    m_text.both(isWrapped ? u"IN (SELECT * FROM ("_s : u"IN ("_s);
    select(source);
    m_text.both(isWrapped ? u") AS limited)"_s : u")"_s);
}

} // namespace roundtrip
