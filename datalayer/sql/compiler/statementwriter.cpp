// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/statementwriter.h"

#include "datalayer/schema/schema.h"
#include "datalayer/sql/summarytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString keyCount(qsizetype count)
{
    return count == 1 ? u"1 key"_s : u"%L1 keys"_s.arg(count);
}

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

QString rowOf(const QStringList &columns)
{
    return columns.size() == 1 ? columns.first() : u'(' + columns.join(u", "_s) + u')';
}

} // namespace

void StatementWriter::bind(const Value &value, const Column *compared)
{
    const Value bound = m_dialect.boundAs(value, compared);
    m_statement.sql += m_dialect.placeholder(bound, compared);
    m_statement.summary += summaryValueMark;
    m_statement.values << bound;
}

//--- Names

/// \a wanted, or something like it that nothing else in this statement is called; in quotes where
/// needed.
QString StatementWriter::newName(const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; m_names.contains(name.toLower()); ++number)
        name = wanted + u'_' + QString::number(number);
    m_names.insert(name.toLower());
    return m_dialect.quote(name);
}

/// A table's name without its schema.
const QString &StatementWriter::ownName(const Table &table)
{
    return table.path.isEmpty() ? table.name : table.path.constLast();
}

/// \a wanted, or something like it that no column of \a table is called.
QString StatementWriter::freeName(const Table &table, QString wanted)
{
    while (table.columnIndexFolded(wanted) >= 0)
        wanted += u'_';
    return wanted;
}

QString StatementWriter::column(const Source &source, int position) const
{
    const QString name = m_dialect.quote(position < 0 ? source.rowNumber
                                                      : source.table->columns[position].name);
    return source.name.isEmpty() ? name : source.name + u'.' + name;
}

QString StatementWriter::throughColumn(const Source &source, int position) const
{
    return source.throughName + u'.' + m_dialect.quote(source.through->columns[position].name);
}

QString StatementWriter::keyColumn(const Source &source, int position) const
{
    return source.through ? throughColumn(source, position) : column(source, position);
}

/// \a text, which reads the column \a own, as the other side of a comparison with \a compared. A
/// comparison must convert as one with a bound value does, by the compared column's affinity alone.
QString StatementWriter::strippedFor(const Column &compared, const Column &own,
                                     const QString &text) const
{
    return m_dialect.comparedBy(
        compared, own, compared.affinity == own.affinity ? text : m_dialect.withoutAffinity(text));
}

/// \a text, which names a column of \a table, on the left of a comparison or in an order; \a other
/// is the column on the right, if one stands there.
QString StatementWriter::comparable(const Table &table, int position, const QString &text,
                                    const Column *other) const
{
    if (position < 0)
        return text;
    // An expression in a view has no collation of its own and takes the other's; a missing one must
    // not even be looked for.
    const bool namesCollation = other && other->collation != Collation::Binary
        && (table.kind == Table::Kind::View || other->collation == Collation::Missing);
    return m_dialect.compared(table.columns[position], text, namesCollation);
}

//--- One table and its junction

void StatementWriter::select(const Query &query)
{
    const bool isNested = m_depth++ > 0;
    const bool ranks = query.limitsEachKey && (query.limit || query.offset > 0);
    const bool isRanked = ranks && query.keys && query.keys->form != KeyCondition::Form::One;
    if (isRanked) {
        sql(u"SELECT "_s);
        const qsizetype listAt = m_statement.sql.size();
        sql(u" FROM "_s);
        const Source source = derived(query, newName(ownName(*query.table)), false);
        m_statement.sql.insert(listAt, selectList(query, source));
        both(u" WHERE "_s);
        rankLimit(source, query.limit, query.offset);
        order(query, source);
    } else {
        sql(u"SELECT "_s);
        const qsizetype listAt = m_statement.sql.size();
        const qsizetype summaryAt = m_statement.summary.size();
        sql(u" FROM "_s);
        // An expression may be called as the column in it, and ORDER BY would take it for meant.
        const bool isQualified = query.through || query.where.hasRelated()
            || (!isNested && readsAsText(*query.table));
        const Source source = from(query, isQualified);
        const QString list = selectList(query, source);
        m_statement.sql.insert(listAt, list);
        if (isNested)
            m_statement.summary.insert(summaryAt, u"SELECT "_s + list + u" FROM "_s);
        where(query, source);
        const bool isOrdered = !isNested || query.limit || query.offset > 0;
        if (isOrdered)
            order(query, source);
        limit(query);
    }
    --m_depth;
}

void StatementWriter::count(const Query &query, qint64 atMost)
{
    m_statement.summary = u"COUNT of "_s;
    sql(u"SELECT COUNT(*) FROM (SELECT 1 FROM "_s);
    const Source source = from(query, query.through || query.where.hasRelated());
    where(query, source);
    both(u" LIMIT "_s);
    bind(Value::ofInteger(atMost));
    sql(u") AS counted"_s);
}

/// \a text, which names \a column, in a select list: as text where that is how its values are
/// handed out, but not within another SELECT.
QString StatementWriter::listed(const Column &column, const QString &text) const
{
    return m_depth == 1 ? m_dialect.readColumn(column, text) : text;
}

bool StatementWriter::readsAsText(const Table &table) const
{
    return std::ranges::any_of(
        table.columns, [this](const Column &column) { return m_dialect.isReadAsText(column); });
}

QString StatementWriter::selectList(const Query &query, const Source &source) const
{
    QStringList list;
    for (int i = 0; i < query.columns.size(); ++i) {
        const int position = query.columns[i];
        QString text = column(source, position);
        // As the keys of another table.
        if (m_depth > 1)
            text = comparable(*source.table, position, text);
        if (const Column *compared = query.comparedWith.value(i))
            text = m_dialect.comparedBy(*compared, source.table->columns[position], text);
        list << (query.strippedColumns.contains(i) ? m_dialect.withoutAffinity(text)
                     : position < 0                ? text
                                                   : listed(source.table->columns[position], text));
    }
    if (!query.through || query.hidesJunctionKeys)
        return list.join(u", "_s);
    if (!source.keyNames.isEmpty()) {
        for (qsizetype i = 0; i < source.keyNames.size(); ++i) {
            list << listed(source.through->columns[query.manyToMany->throughSource[i]],
                           source.name + u'.' + m_dialect.quote(source.keyNames[i]));
        }
    } else {
        for (const int position : query.manyToMany->throughSource)
            list << listed(source.through->columns[position], throughColumn(source, position));
    }
    return list.join(u", "_s);
}

Source StatementWriter::from(const Query &query, bool isQualified)
{
    Source source;
    source.table = query.table;
    source.rowNumber = query.table->rowid;
    const QString table = m_dialect.tableName(*query.table);
    const QString name = newName(ownName(*query.table));
    const QString rows = m_dialect.tableRows(*query.table);
    both(name == rows ? rows : rows + u" AS "_s + name);
    // A name that the statement made up must be used; so must one where several tables are read.
    if (isQualified || name != table)
        source.name = name;
    if (!query.through)
        return source;
    source.through = query.through;
    const QString through = m_dialect.tableRows(*query.through);
    QString throughName = ownName(*query.through);
    if (throughName == ownName(*query.table))
        throughName += u"_junction"_s;
    source.throughName = newName(throughName);
    both(u" JOIN "_s + through);
    if (source.throughName != through)
        both(u" AS "_s + source.throughName);
    sql(u" ON "_s + junctionEquality(*query.manyToMany, source));
    return source;
}

QString StatementWriter::junctionEquality(const Relation &relation, const Source &source) const
{
    QStringList on;
    for (qsizetype i = 0; i < relation.throughTarget.size(); ++i) {
        const Column &target = source.table->columns[relation.targetColumns[i]];
        on << comparable(*source.through, relation.throughTarget[i],
                         throughColumn(source, relation.throughTarget[i]), &target)
                + u" = "_s
                + comparable(*source.table, relation.targetColumns[i],
                             column(source, relation.targetColumns[i]));
    }
    return on.join(u" AND "_s);
}

void StatementWriter::where(const Query &query, const Source &source)
{
    const bool isFiltered = !query.where.isAlways();
    const bool isThroughFiltered = !query.throughWhere.isAlways();
    if (!isFiltered && !isThroughFiltered && !query.keys)
        return;
    both(u" WHERE "_s);
    if (isFiltered) {
        const bool isOneOfSeveral = query.keys || isThroughFiltered;
        const bool isAlternative = isOneOfSeveral && query.where.kind == Predicate::Kind::Or;
        both(isAlternative ? u"("_s : QString());
        predicate(query.where, source, query.schema);
        both(isAlternative ? u")"_s : QString());
        both(isOneOfSeveral ? u" AND "_s : QString());
    }
    if (isThroughFiltered) {
        junctionWhere(query.throughWhere, source);
        both(query.keys ? u" AND "_s : QString());
    }
    if (query.keys)
        keys(query, source);
}

/// What the junction's row must meet, which is about its own columns; in parentheses where needed.
void StatementWriter::junctionWhere(const Predicate &where, const Source &source)
{
    Source junction;
    junction.table = source.through;
    junction.name = source.throughName;
    const bool isAlternative = where.kind == Predicate::Kind::Or;
    both(isAlternative ? u"("_s : QString());
    predicate(where, junction, nullptr);
    both(isAlternative ? u")"_s : QString());
}

void StatementWriter::keys(const Query &query, const Source &source)
{
    const KeyCondition &condition = *query.keys;
    QStringList names;
    QList<KeyColumn> columns;
    for (qsizetype i = 0; i < condition.columns.size(); ++i) {
        const int position = condition.columns[i];
        const Column *other = condition.source
            ? &condition.source->table->columns[condition.sourceColumns[i]]
            : nullptr;
        columns << KeyColumn { &comparedTable(query).columns[position],
                               condition.readFrom.value(i) };
        names << comparable(comparedTable(query), position, keyColumn(source, position), other);
    }
    if (condition.form == KeyCondition::Form::One) {
        for (qsizetype i = 0; i < names.size(); ++i) {
            both((i > 0 ? u" AND "_s : QString()) + names[i]);
            const Value &value = condition.keys.first()[i];
            if (value.type == ValueType::Null) {
                both(u" IS NULL"_s);
            } else {
                const Value bound = this->bound(value, columns[i]);
                both(u" = "_s);
                sql(m_dialect.keyPlaceholder(bound, columns[i]));
                m_statement.summary += summaryValueMark;
                m_statement.values << bound;
            }
        }
        return;
    }
    both(rowOf(names) + u' ');
    switch (condition.form) {
    case KeyCondition::Form::Array:
        return keyArray(condition, columns);
    case KeyCondition::Form::Subquery:
        return keySubquery(query);
    default:
        return keyList(condition, columns);
    }
}

/// What is bound for \a value, a part of a key. One that was read from a column is compared as that
/// column is.
Value StatementWriter::bound(const Value &value, const KeyColumn &column) const
{
    return column.readFrom ? value : m_dialect.boundAs(value, column.compared);
}

void StatementWriter::keyList(const KeyCondition &keys, const QList<KeyColumn> &columns)
{
    const qsizetype count = std::max(keys.keys.size(), keys.paddedTo);
    QStringList rows;
    rows.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const QList<Value> &key = keys.keys[std::min(i, keys.keys.size() - 1)];
        QStringList places;
        for (qsizetype part = 0; part < key.size(); ++part) {
            m_statement.values << bound(key[part], columns[part]);
            places << m_dialect.keyPlaceholder(m_statement.values.last(), columns[part]);
        }
        const QString row = places.join(u", "_s);
        rows << (key.size() > 1 ? u'(' + row + u')' : row);
    }
    sql(u"IN ("_s + m_dialect.rowList(rows.join(u", "_s), keys.columns.size()) + u')');
    m_statement.summary += u"IN ("_s
        + summaryList(keyCount(keys.keys.size()), count * keys.columns.size()) + u')';
}

void StatementWriter::keyArray(const KeyCondition &keys, const QList<KeyColumn> &columns)
{
    const KeyArray array = m_dialect.keyArray(keys.keys, columns);
    m_statement.values << array.values;
    sql(array.sql);
    m_statement.summary += u"IN ("_s + summaryList(keyCount(keys.keys.size()), array.values.size())
        + u')';
}

void StatementWriter::keySubquery(const Query &query)
{
    const KeyCondition &condition = *query.keys;
    const Table &compared = comparedTable(query);
    Query keySource = *condition.source;
    keySource.columns = condition.sourceColumns;
    for (int i = 0; i < condition.columns.size(); ++i) {
        const Column &own = keySource.table->columns[condition.sourceColumns[i]];
        // An index of several of these columns would be taken for the list of keys; where it has
        // them in another order, SQLite mixes their affinities up and loses keys.
        if (condition.columns.size() > 1 || compared.kind == Table::Kind::View
            || keySource.table->isCompound
            || !storeAlike(compared.columns[condition.columns[i]], own))
            keySource.strippedColumns << i;
        keySource.comparedWith << &compared.columns[condition.columns[i]];
    }
    keySource.hidesJunctionKeys = true;
    const QSet<QString> outerNames = std::exchange(m_names, {});
    const bool isWrapped = !m_dialect.limitsInSubqueries()
        && (keySource.limit || keySource.offset > 0);
    both(isWrapped ? u"IN (SELECT * FROM ("_s : u"IN ("_s);
    select(keySource);
    both(isWrapped ? u") AS limited)"_s : u")"_s);
    m_names = outerNames;
}

/// The columns by which \a source's records belong to those of \a parent. The compared column
/// stands on the left, since SQLite compares as the left one's collation has it.
QString StatementWriter::keyEquality(const Relation &relation, const Source &source,
                                     const Source &parent) const
{
    const bool isThrough = relation.kind == Relation::Kind::ManyToMany;
    const QList<int> &compared = isThrough ? relation.throughSource : relation.targetColumns;
    QStringList equal;
    for (qsizetype i = 0; i < compared.size(); ++i) {
        const Table &owner = isThrough ? *source.through : *source.table;
        const QString left = !source.keyNames.isEmpty()
            ? source.name + u'.' + m_dialect.quote(source.keyNames[i])
            : isThrough ? throughColumn(source, compared[i])
                        : column(source, compared[i]);
        const Column &own = parent.table->columns[relation.columns[i]];
        equal << comparable(owner, compared[i], left, &own) + u" = "_s
                + comparable(*parent.table, relation.columns[i],
                             strippedFor(owner.columns[compared[i]], own,
                                         column(parent, relation.columns[i])));
    }
    return equal.join(u" AND "_s);
}

//--- Order and limits

void StatementWriter::order(const Query &query, const Source &source)
{
    const QList<OrderTerm> all = query.isUnordered ? query.order
                                                   : wholeOrder(*query.table, query.order);
    if (!all.isEmpty())
        sql(u" ORDER BY "_s + orderTerms(all, source));
    if (!query.order.isEmpty())
        m_statement.summary += u" ORDER BY "_s + orderTerms(query.order, source);
}

QString StatementWriter::orderTerms(const QList<OrderTerm> &order, const Source &source) const
{
    QStringList list;
    for (const OrderTerm &term : order) {
        const bool isNullable = term.column >= 0 && source.table->columns[term.column].nullable;
        list << m_dialect.orderTerm(
            comparable(*source.table, term.column, column(source, term.column)), isNullable,
            term.descending);
    }
    return list.join(u", "_s);
}

void StatementWriter::limit(const Query &query)
{
    if (query.limit) {
        both(u" LIMIT "_s);
        bind(Value::ofInteger(*query.limit));
    } else if (query.offset > 0) {
        sql(u" LIMIT "_s + m_dialect.noLimit());
    }
    if (query.offset > 0) {
        both(u" OFFSET "_s);
        bind(Value::ofInteger(query.offset));
    }
}

} // namespace roundtrip
