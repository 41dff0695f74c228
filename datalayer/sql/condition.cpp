// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/condition.h"

#include "datalayer/schema/schema.h"
#include "datalayer/sql/comparisonresolver.h"
#include "datalayer/sql/conditiontext.h"
#include "datalayer/sql/searchcondition.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Comparisons along one relation that are joined by and are about one and the same related
/// record.
Predicate merged(const QList<Predicate> &parts)
{
    QList<Predicate> required;
    for (const Predicate &part : parts) {
        if (part.kind == Predicate::Kind::And)
            required << part.parts;
        else
            required << part;
    }
    QList<Predicate> kept;
    QHash<const Relation *, qsizetype> places;
    for (const Predicate &part : std::as_const(required)) {
        const bool isRelated = part.kind == Predicate::Kind::Related;
        const auto place = isRelated ? places.constFind(part.relation) : places.cend();
        if (place != places.cend()) {
            Predicate &same = kept[*place];
            same.parts << part.parts;
            same.orMissing = same.orMissing && part.orMissing;
            continue;
        }
        if (isRelated)
            places.insert(part.relation, kept.size());
        kept << part;
    }
    for (const qsizetype place : std::as_const(places)) {
        if (QList<Predicate> &found = kept[place].parts; found.size() > 1)
            found = { merged(found) };
    }
    return allOf(kept);
}

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
    if (path.contains(pathSeparator))
        condition.m_pathForm = Path::MayNameComparison;
    return condition;
}

Condition Condition::written(const QString &text)
{
    Condition condition = compare(text, Comparison::Exact, {});
    condition.m_pathForm = Path::Written;
    return condition;
}

Condition Condition::search(const QString &text)
{
    if (text.isEmpty())
        return {};
    Condition condition;
    condition.m_kind = Kind::Search;
    condition.m_values << Value::ofText(text);
    return condition;
}

/// What is meant if the path's last part is no column but the name of a comparison.
std::optional<Condition> Condition::withNamedComparison() const
{
    const qsizetype end = m_path.lastIndexOf(pathSeparator);
    if (m_pathForm != Path::MayNameComparison || end < 1)
        return {};
    const auto comparison = comparisonNamed(m_path.sliced(end + pathSeparator.size()));
    return comparison ? std::optional(compare(m_path.first(end), *comparison, m_values))
                      : std::nullopt;
}

Condition Condition::toldApart(const Schema &schema, int table) const
{
    if (m_kind == Kind::Search)
        return searchCondition(schema.table(table), textFromUtf8(m_values.first().bytes));
    if (m_pathForm == Path::Written) {
        const Result<Condition> read = readCondition(m_path, schema, table,
                                                     ConditionForm::Argument);
        return read ? *read : *this;
    }
    Condition apart = *this;
    for (Condition &part : apart.m_parts)
        part = part.toldApart(schema, table);
    const std::optional<Condition> named = withNamedComparison();
    return named && named->resolve(schema, table)
            && !compare(m_path, m_comparison, m_values).resolve(schema, table)
        ? *named
        : apart;
}

Condition Condition::anyOf(const QList<Condition> &parts)
{
    return parts.isEmpty() ? !Condition() : joined(Kind::Or, parts);
}

Condition Condition::allOf(const QList<Condition> &parts)
{
    return joined(Kind::And, parts);
}

/// "Always" adds nothing to and, and decides or.
Condition Condition::joined(Kind kind, const QList<Condition> &parts)
{
    Condition all;
    all.m_kind = kind;
    for (const Condition &part : parts) {
        if (part.m_kind == kind)
            all.m_parts << part.m_parts;
        else if (part.m_kind != Kind::Always)
            all.m_parts << part;
        else if (kind == Kind::Or)
            return {};
    }
    if (all.m_parts.isEmpty())
        return {};
    return all.m_parts.size() == 1 ? Condition(all.m_parts.first()) : all;
}

QList<Condition> Condition::requirements() const
{
    switch (m_kind) {
    case Kind::Always:
        return {};
    case Kind::And:
        return m_parts;
    default:
        return { *this };
    }
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
        && one.m_comparison == other.m_comparison && one.m_pathForm == other.m_pathForm
        && one.m_values == other.m_values && std::ranges::equal(one.m_parts, other.m_parts);
}

Result<Predicate> Condition::resolve(const Schema &schema, int table) const
{
    return resolveBy([&](const Condition &part) -> Result<Predicate> {
        if (part.kind() == Kind::Search)
            return part.toldApart(schema, table).resolve(schema, table);
        if (part.m_pathForm != Path::Written)
            return ComparisonResolver(schema, part).resolve(table);
        const Result<Condition> read = readCondition(part.path(), schema, table,
                                                     ConditionForm::Argument);
        return read ? ComparisonResolver(schema, *read).resolve(table) : read.error();
    });
}

Result<Predicate> Condition::resolveOwn(const Table &table) const
{
    return resolveBy([&table](const Condition &part) {
        return part.kind() == Kind::Search
            ? searchCondition(table, textFromUtf8(part.values().first().bytes)).resolveOwn(table)
            : ComparisonResolver::resolveOwn(table, part);
    });
}

template <typename Compare>
Result<Predicate> Condition::resolveBy(const Compare &compare) const
{
    if (m_kind == Kind::Always)
        return Predicate();
    if (m_kind == Kind::Search)
        return compare(*this);
    if (m_kind == Kind::Compare) {
        Result<Predicate> asColumn = compare(*this);
        if (asColumn)
            return asColumn;
        const std::optional<Condition> named = withNamedComparison();
        return named ? compare(*named) : asColumn;
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
        return roundtrip::anyOf(parts);
    default:
        return noneOf(parts.first());
    }
}

} // namespace roundtrip
