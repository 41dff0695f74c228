// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/comparisonresolver.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/valuecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

DbError misfit(const Condition &condition, const QString &what)
{
    return { DbError::Kind::Name,
             u"%1 of \"%2\" %3"_s.arg(comparisonName(condition.comparison()), condition.path(),
                                      what),
             {} };
}

/// Whether \a condition has as many values as its comparison takes, of types that it can take.
Result<> checkNumber(const Condition &condition)
{
    const QList<Value> &values = condition.values();
    switch (condition.comparison()) {
    case Comparison::In:
        return {};
    case Comparison::Range:
        if (values.size() != 2)
            return misfit(condition, u"takes two values, the first and the last"_s);
        break;
    default:
        if (values.size() != 1)
            return misfit(condition, u"takes one value"_s);
    }
    const auto isNull = [](const Value &value) { return value.type == ValueType::Null; };
    if (condition.comparison() != Comparison::Exact && std::ranges::any_of(values, isNull))
        return misfit(condition, u"cannot take NULL, which compares with nothing; use isnull"_s);
    if (comparesText(condition.comparison()) && values.first().type == ValueType::Blob)
        return misfit(condition, u"takes text, not a blob"_s);
    return {};
}

/// Whether the values can be what \a column is compared with; as a pattern any text can.
Result<> checkValues(const Condition &condition, const Column &column)
{
    if (comparesText(condition.comparison()) || condition.comparison() == Comparison::IsNull)
        return {};
    for (const Value &value : condition.values()) {
        const QString problem = value.type == ValueType::Null ? QString()
                                                              : problemWithValue(column, value);
        if (!problem.isEmpty())
            return misfit(
                condition,
                u"takes what %1 (%2) can be: %3"_s.arg(column.name, column.type, problem));
    }
    return {};
}

Result<Predicate> compareColumn(const Condition &condition, const Table &table, int column)
{
    if (const Result<> checked = checkValues(condition, table.columns[column]); !checked)
        return checked.error();
    if (condition.comparison() == Comparison::Exact)
        return Predicate::equals(column, condition.values().first());
    Predicate predicate;
    predicate.kind = Predicate::Kind::Compare;
    predicate.column = column;
    predicate.comparison = condition.comparison();
    predicate.values = condition.values();
    if (predicate.comparison == Comparison::In) {
        predicate.values.removeIf([](const Value &value) { return value.type == ValueType::Null; });
        if (predicate.values.isEmpty())
            predicate.kind = Predicate::Kind::Never;
    }
    return predicate;
}

/// What a record must meet for \a part to be met at the other end of \a relation.
Predicate relatedPredicate(const Relation &relation, const Predicate &part, bool orMissing)
{
    if (part.isNever())
        return part;
    Predicate predicate;
    predicate.kind = Predicate::Kind::Related;
    predicate.relation = &relation;
    predicate.orMissing = orMissing;
    predicate.parts << part;
    return predicate;
}

} // namespace

Result<Predicate> ComparisonResolver::resolve(int table) const
{
    const Result<> checked = checkNumber(m_condition);
    return checked ? resolve(table, m_condition.path()) : checked.error();
}

Result<Predicate> ComparisonResolver::resolve(int table, const QString &rest) const
{
    const Table &owner = m_schema.table(table);
    if (const int column = owner.columnIndex(rest); column >= 0)
        return compareColumn(m_condition, owner, column);
    const auto [relation, length] = m_schema.firstRelation(table, rest);
    if (!relation)
        return unknown(table, rest);
    if (rest.size() == length)
        return compareRelation(*relation);
    Result<Predicate> below = resolve(relation->target, rest.sliced(length + pathSeparator.size()));
    if (!below)
        return below;
    return relatedPredicate(*relation, *below,
                            isNullWanted() && m_condition.values().first().integer);
}

/// A path that ends in a relation compares its key, and `isnull` asks whether there is any
/// related record.
Result<Predicate> ComparisonResolver::compareRelation(const Relation &relation) const
{
    if (isNullWanted()) {
        const Predicate any = relatedPredicate(relation, Predicate(), false);
        return m_condition.values().first().integer ? noneOf(any) : any;
    }
    if (relation.kind == Relation::Kind::Forward && relation.columns.size() == 1)
        return compareColumn(m_condition, m_schema.table(relation.source),
                             relation.columns.first());
    const Table &target = m_schema.table(relation.target);
    if (target.primaryKey.size() == 1) {
        const Result<Predicate> part = compareColumn(m_condition, target,
                                                     target.primaryKey.first());
        return part ? relatedPredicate(relation, *part, false) : part;
    }
    return DbError { DbError::Kind::Name,
                     u"\"%1\" is a relation whose key has several columns; compare one of the "
                     "columns of %2: %3"_s.arg(
                         m_condition.path(), m_schema.table(relation.target).name,
                         m_schema.table(relation.target).columnNames().join(u", "_s)),
                     {} };
}

DbError ComparisonResolver::unknown(int table, const QString &rest) const
{
    const Table &owner = m_schema.table(table);
    const QString segment = rest.section(pathSeparator, 0, 0);
    if (owner.columnIndex(segment) >= 0) {
        return { DbError::Kind::Name,
                 u"\"%1\" is a column of %2 and leads no further; comparisons such as gte are "
                 "functions of Field"_s.arg(segment, owner.name),
                 {} };
    }
    return noSuchName(DbError::Reason::NoSuchColumn,
                      u"\"%1\" is not a column of %2"_s.arg(segment, owner.name), segment,
                      owner.name, owner.columnNames() + m_schema.relationNames(table));
}

Result<Predicate> ComparisonResolver::resolveOwn(const Table &table, const Condition &condition)
{
    const int column = table.columnIndex(condition.path());
    if (column < 0) {
        return noSuchName(DbError::Reason::NoSuchColumn,
                          u"\"%1\" is not a column of %2"_s.arg(condition.path(), table.name),
                          condition.path(), table.name, table.columnNames());
    }
    const Result<> checked = checkNumber(condition);
    return checked ? compareColumn(condition, table, column) : checked.error();
}

} // namespace roundtrip
