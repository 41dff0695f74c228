// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/comparisonresolver.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/errorwords.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/valuecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The error of \a condition that \a marked says, in which its comparison and its path stand first.
DbError misfit(const Condition &condition, const char *marked, const QStringList &facts = {})
{
    return errorSaying(
        DbError::Kind::Name,
        { marked,
          QStringList { comparisonName(condition.comparison()), condition.path() } + facts });
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
            return misfit(
                condition,
                QT_TRANSLATE_NOOP("ErrorText",
                                  "%1 of \"%2\" takes two values, the first and the last"));
        break;
    default:
        if (values.size() != 1)
            return misfit(condition,
                          QT_TRANSLATE_NOOP("ErrorText", "%1 of \"%2\" takes one value"));
    }
    const auto isNull = [](const Value &value) { return value.type == ValueType::Null; };
    if (condition.comparison() != Comparison::Exact && std::ranges::any_of(values, isNull))
        return misfit(
            condition,
            QT_TRANSLATE_NOOP("ErrorText",
                              "%1 of \"%2\" cannot take NULL, which compares with nothing; use "
                              "isnull"));
    if (comparesText(condition.comparison()) && values.first().type == ValueType::Blob)
        return misfit(condition,
                      QT_TRANSLATE_NOOP("ErrorText", "%1 of \"%2\" takes text, not a blob"));
    return {};
}

/// Whether the values can be what \a column is compared with; as a pattern any text can.
Result<> checkValues(const Condition &condition, const Column &column)
{
    if (comparesText(condition.comparison()) || condition.comparison() == Comparison::IsNull)
        return {};
    for (const Value &value : condition.values()) {
        if (value.type == ValueType::Null)
            continue;
        if (std::optional<Words> problem = problemWithValue(column, value)) {
            return errorSaying(
                DbError::Kind::Name,
                { QT_TRANSLATE_NOOP("ErrorText", "%1 of \"%2\" takes what %3 (%4) can be: %5"),
                  { comparisonName(condition.comparison()), condition.path(), column.name,
                    column.type },
                  { *std::move(problem) } });
        }
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
    return errorSaying(
        DbError::Kind::Name,
        { QT_TRANSLATE_NOOP("ErrorText",
                            "\"%1\" is a relation whose key has several columns; compare one of "
                            "the columns of %2: %3"),
          { m_condition.path(), target.name, target.columnNames().join(u", "_s) } });
}

DbError ComparisonResolver::unknown(int table, const QString &rest) const
{
    const Table &owner = m_schema.table(table);
    const QString segment = rest.section(pathSeparator, 0, 0);
    if (owner.columnIndex(segment) >= 0) {
        return errorSaying(
            DbError::Kind::Name,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "\"%1\" is a column of %2 and leads no further; comparisons such "
                                "as gte are functions of Field"),
              { segment, owner.name } });
    }
    return noSuchName(
        { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a column of %2"), { segment, owner.name } },
        segment, owner.columnNames() + m_schema.relationNames(table));
}

Result<Predicate> ComparisonResolver::resolveOwn(const Table &table, const Condition &condition)
{
    const int column = table.columnIndex(condition.path());
    if (column < 0) {
        return noSuchName({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a column of %2"),
                            { condition.path(), table.name } },
                          condition.path(), table.columnNames());
    }
    const Result<> checked = checkNumber(condition);
    return checked ? compareColumn(condition, table, column) : checked.error();
}

} // namespace roundtrip
