// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/condition.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/valuecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

DbError wrongValue(const Condition &condition, const QString &what)
{
    return { DbError::Kind::Name,
             u"%1 of \"%2\" %3"_s.arg(comparisonName(condition.comparison()), condition.path(),
                                      what),
             {} };
}

/// Whether \a condition has as many values as its comparison takes, of types that it can take.
Result<> checkValues(const Condition &condition)
{
    const QList<Value> &values = condition.values();
    switch (condition.comparison()) {
    case Comparison::In:
        return {};
    case Comparison::Range:
        if (values.size() != 2)
            return wrongValue(condition, u"takes two values, the first and the last"_s);
        break;
    default:
        if (values.size() != 1)
            return wrongValue(condition, u"takes one value"_s);
    }
    const auto isNull = [](const Value &value) { return value.type == ValueType::Null; };
    if (condition.comparison() != Comparison::Exact && std::ranges::any_of(values, isNull))
        return wrongValue(condition,
                          u"cannot take NULL, which compares with nothing; use isnull"_s);
    switch (condition.comparison()) {
    case Comparison::IExact:
    case Comparison::Contains:
    case Comparison::StartsWith:
    case Comparison::EndsWith:
        if (values.first().type == ValueType::Blob)
            return wrongValue(condition, u"takes text, not a blob"_s);
        break;
    default:
        break;
    }
    return {};
}

/// Comparisons along one relation that are joined by and are about one and the same related
/// record.
Predicate merged(const QList<Predicate> &parts)
{
    QList<Predicate> kept;
    for (const Predicate &part : parts) {
        const auto same = std::ranges::find_if(kept, [&](const Predicate &other) {
            return part.kind == Predicate::Kind::Related && other.kind == part.kind
                && other.relation == part.relation;
        });
        if (same == kept.end()) {
            kept << part;
            continue;
        }
        same->parts = { merged({ same->parts.first(), part.parts.first() }) };
        same->orMissing = same->orMissing && part.orMissing;
    }
    return allOf(kept);
}

/// Whether the values can be what \a column is compared with; as a pattern any text can.
Result<> checkValues(const Condition &condition, const Column &column)
{
    switch (condition.comparison()) {
    case Comparison::IExact:
    case Comparison::Contains:
    case Comparison::StartsWith:
    case Comparison::EndsWith:
    case Comparison::IsNull:
        return {};
    default:
        break;
    }
    for (const Value &value : condition.values()) {
        const QString problem = value.type == ValueType::Null ? QString()
                                                              : problemWithValue(column, value);
        if (!problem.isEmpty())
            return wrongValue(
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

/// Finds the way from a table to the column that a path ends in.
class Resolver
{
public:
    Resolver(const Schema &schema, const Condition &condition)
        : m_schema(schema)
        , m_condition(condition)
    { }

    Result<Predicate> resolve(int table, const QString &rest) const
    {
        const Table &owner = m_schema.table(table);
        if (const int column = owner.columnIndex(rest); column >= 0)
            return compareColumn(m_condition, owner, column);
        const auto [relation, length] = m_schema.firstRelation(table, rest);
        if (!relation)
            return unknown(table, rest);
        if (rest.size() == length)
            return compareRelation(*relation);
        Result<Predicate> below = resolve(relation->target,
                                          rest.sliced(length + pathSeparator.size()));
        if (!below)
            return below;
        return related(*relation, *below, isNullWanted() && m_condition.values().first().integer);
    }

private:
    bool isNullWanted() const { return m_condition.comparison() == Comparison::IsNull; }

    /// A path that ends in a relation compares its key, and `isnull` asks whether there is any
    /// related record.
    Result<Predicate> compareRelation(const Relation &relation) const
    {
        if (isNullWanted()) {
            const Predicate any = related(relation, Predicate(), false);
            return m_condition.values().first().integer ? noneOf(any) : any;
        }
        if (relation.kind == Relation::Kind::Forward && relation.columns.size() == 1)
            return compareColumn(m_condition, m_schema.table(relation.source),
                                 relation.columns.first());
        const Table &target = m_schema.table(relation.target);
        if (target.primaryKey.size() == 1) {
            const Result<Predicate> part = compareColumn(m_condition, target,
                                                         target.primaryKey.first());
            return part ? related(relation, *part, false) : part;
        }
        return DbError { DbError::Kind::Name,
                         u"\"%1\" is a relation whose key has several columns; compare one of the "
                         "columns of %2: %3"_s.arg(
                             m_condition.path(), m_schema.table(relation.target).name,
                             m_schema.table(relation.target).columnNames().join(u", "_s)),
                         {} };
    }

    static Predicate related(const Relation &relation, const Predicate &part, bool orMissing)
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

    DbError unknown(int table, const QString &rest) const
    {
        const Table &owner = m_schema.table(table);
        const QString segment = rest.section(pathSeparator, 0, 0);
        if (owner.columnIndex(segment) >= 0) {
            return { DbError::Kind::Name,
                     u"\"%1\" is a column of %2 and leads no further; comparisons such as gte are "
                     "functions of Field"_s.arg(segment, owner.name),
                     {} };
        }
        return { DbError::Kind::Name,
                 withSuggestion(u"\"%1\" is not a column of %2"_s.arg(segment, owner.name), segment,
                                u"It has"_s, owner.columnNames() + m_schema.relationNames(table)),
                 {} };
    }

    const Schema &m_schema;
    const Condition &m_condition;
};

} // namespace

Condition Condition::compare(const QString &path, Comparison comparison, const QList<Value> &values)
{
    Condition condition;
    condition.m_kind = Kind::Compare;
    condition.m_path = path;
    condition.m_comparison = comparison;
    condition.m_values = values;
    return condition;
}

Condition Condition::named(const QString &path, const QList<Value> &values)
{
    Condition condition = compare(path, Comparison::Exact, values);
    condition.m_mayNameComparison = path.contains(pathSeparator);
    return condition;
}

/// What is meant if the path's last part is no column but the name of a comparison.
std::optional<Condition> Condition::withNamedComparison() const
{
    const qsizetype end = m_path.lastIndexOf(pathSeparator);
    if (!m_mayNameComparison || end < 1)
        return {};
    const auto comparison = comparisonNamed(m_path.sliced(end + pathSeparator.size()));
    return comparison ? std::optional(compare(m_path.first(end), *comparison, m_values))
                      : std::nullopt;
}

Condition Condition::toldApart(const Schema &schema, int table) const
{
    Condition apart = *this;
    for (Condition &part : apart.m_parts)
        part = part.toldApart(schema, table);
    const std::optional<Condition> named = withNamedComparison();
    return named && named->resolve(schema, table)
            && !compare(m_path, m_comparison, m_values).resolve(schema, table)
        ? *named
        : apart;
}

Condition Condition::joined(Kind kind, const Condition &one, const Condition &other)
{
    // "Always" adds nothing to and, and decides or.
    if (one.m_kind == Kind::Always)
        return kind == Kind::And ? other : one;
    if (other.m_kind == Kind::Always)
        return kind == Kind::And ? one : other;
    Condition all;
    all.m_kind = kind;
    for (const Condition &part : { one, other }) {
        if (part.m_kind == kind)
            all.m_parts << part.m_parts;
        else
            all.m_parts << part;
    }
    return all;
}

Condition operator!(const Condition &condition)
{
    Condition opposite;
    opposite.m_kind = Condition::Kind::Not;
    opposite.m_parts << condition;
    return opposite;
}

bool operator==(const Condition &one, const Condition &other)
{
    return one.m_kind == other.m_kind && one.m_path == other.m_path
        && one.m_comparison == other.m_comparison
        && one.m_mayNameComparison == other.m_mayNameComparison && one.m_values == other.m_values
        && std::ranges::equal(one.m_parts, other.m_parts);
}

Result<Predicate> Condition::resolve(const Schema &schema, int table) const
{
    return resolveBy([&](const Condition &compared) {
        return Resolver(schema, compared).resolve(table, compared.path());
    });
}

Result<Predicate> Condition::resolveOwn(const Table &table) const
{
    return resolveBy([&table](const Condition &compared) -> Result<Predicate> {
        if (const int column = table.columnIndex(compared.path()); column >= 0)
            return compareColumn(compared, table, column);
        return DbError { DbError::Kind::Name,
                         withSuggestion(
                             u"\"%1\" is not a column of %2"_s.arg(compared.path(), table.name),
                             compared.path(), u"It has"_s, table.columnNames()),
                         {} };
    });
}

template <typename Compare>
Result<Predicate> Condition::resolveBy(const Compare &compare) const
{
    if (m_kind == Kind::Always)
        return Predicate();
    if (m_kind == Kind::Compare) {
        const auto resolved = [&compare](const Condition &condition) -> Result<Predicate> {
            if (const Result<> checked = checkValues(condition); !checked)
                return checked.error();
            return compare(condition);
        };
        Result<Predicate> asColumn = resolved(*this);
        if (asColumn)
            return asColumn;
        const std::optional<Condition> named = withNamedComparison();
        return named ? resolved(*named) : asColumn;
    }
    QList<Predicate> parts;
    for (const Condition &part : m_parts) {
        Result<Predicate> resolved = part.resolveBy(compare);
        if (!resolved)
            return resolved;
        parts << *std::move(resolved);
    }
    switch (m_kind) {
    case Kind::And:
        return merged(parts);
    case Kind::Or:
        return anyOf(parts);
    default:
        return noneOf(parts.first());
    }
}

} // namespace roundtrip
