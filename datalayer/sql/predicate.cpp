// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/predicate.h"

#include "datalayer/base/namedvalue.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// \a parts as a list of alternatives or requirements: \a neutral ones are left out, one that is
/// \a deciding stands for all.
Predicate folded(Predicate::Kind kind, Predicate::Kind neutral, Predicate::Kind deciding,
                 const QList<Predicate> &parts)
{
    Predicate all;
    all.kind = kind;
    for (const Predicate &part : parts) {
        if (part.kind == deciding)
            return part;
        if (part.kind == kind)
            all.parts << part.parts;
        else if (part.kind != neutral)
            all.parts << part;
    }
    if (all.parts.size() == 1)
        return Predicate(all.parts.first());
    if (all.parts.isEmpty())
        all.kind = neutral;
    return all;
}

constexpr std::array comparisonNames {
    NamedValue { Comparison::Exact, "exact"_L1 },
    NamedValue { Comparison::Ne, "ne"_L1 },
    NamedValue { Comparison::IExact, "iexact"_L1 },
    NamedValue { Comparison::Contains, "contains"_L1 },
    NamedValue { Comparison::IContains, "icontains"_L1 },
    NamedValue { Comparison::StartsWith, "startswith"_L1 },
    NamedValue { Comparison::IStartsWith, "istartswith"_L1 },
    NamedValue { Comparison::EndsWith, "endswith"_L1 },
    NamedValue { Comparison::IEndsWith, "iendswith"_L1 },
    NamedValue { Comparison::Gt, "gt"_L1 },
    NamedValue { Comparison::Gte, "gte"_L1 },
    NamedValue { Comparison::Lt, "lt"_L1 },
    NamedValue { Comparison::Lte, "lte"_L1 },
    NamedValue { Comparison::In, "in"_L1 },
    NamedValue { Comparison::Range, "range"_L1 },
    NamedValue { Comparison::IsNull, "isnull"_L1 },
};

} // namespace

QString comparisonName(Comparison comparison)
{
    return nameOf(comparisonNames, comparison);
}

std::optional<Comparison> comparisonNamed(QStringView name)
{
    const auto *entry = entryNamed(comparisonNames, name);
    return entry ? std::optional(entry->value) : std::nullopt;
}

bool comparesText(Comparison comparison)
{
    switch (comparison) {
    case Comparison::IExact:
    case Comparison::Contains:
    case Comparison::IContains:
    case Comparison::StartsWith:
    case Comparison::IStartsWith:
    case Comparison::EndsWith:
    case Comparison::IEndsWith:
        return true;
    default:
        return false;
    }
}

Predicate Predicate::equals(int column, const Value &value)
{
    Predicate predicate;
    predicate.kind = Kind::Compare;
    predicate.column = column;
    const bool isNull = value.type == ValueType::Null;
    predicate.comparison = isNull ? Comparison::IsNull : Comparison::Exact;
    predicate.values << (isNull ? Value::ofInteger(1) : value);
    return predicate;
}

bool operator==(const Predicate &one, const Predicate &other)
{
    return one.kind == other.kind && one.column == other.column
        && one.comparison == other.comparison && one.values == other.values
        && one.relation == other.relation && one.orMissing == other.orMissing
        && std::ranges::equal(one.parts, other.parts);
}

bool Predicate::hasRelated() const
{
    return kind == Kind::Related || std::ranges::any_of(parts, &Predicate::hasRelated);
}

int Predicate::longestPath() const
{
    int longest = 0;
    for (const Predicate &part : parts)
        longest = std::max(longest, part.longestPath());
    return longest + (kind == Kind::Related ? 1 : 0);
}

qsizetype Predicate::valueCount() const
{
    return std::accumulate(
        parts.begin(), parts.end(), values.size(),
        [](qsizetype sum, const Predicate &part) { return sum + part.valueCount(); });
}

Predicate allOf(const QList<Predicate> &parts)
{
    return folded(Predicate::Kind::And, Predicate::Kind::Always, Predicate::Kind::Never, parts);
}

Predicate anyOf(const QList<Predicate> &parts)
{
    return folded(Predicate::Kind::Or, Predicate::Kind::Never, Predicate::Kind::Always, parts);
}

Predicate noneOf(const Predicate &part)
{
    Predicate opposite;
    switch (part.kind) {
    case Predicate::Kind::Always:
        opposite.kind = Predicate::Kind::Never;
        break;
    case Predicate::Kind::Never:
        break;
    default:
        opposite.kind = Predicate::Kind::Not;
        opposite.parts << part;
    }
    return opposite;
}

} // namespace roundtrip
