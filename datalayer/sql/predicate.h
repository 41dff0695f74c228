// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/relation.h"

#include <QList>
#include <QString>

#include <optional>

namespace roundtrip {

/// Comparison says how a column is compared with values. The names are those of Django's field
/// lookups, and `ne`, which Django lacks: SQL's `<>`, which NULL does not meet. Those that begin
/// with `I` ignore the case of letters, see Field.
enum class Comparison {
    Exact,
    Ne,
    IExact,
    Contains,
    IContains,
    StartsWith,
    IStartsWith,
    EndsWith,
    IEndsWith,
    Gt,
    Gte,
    Lt,
    Lte,
    In,
    Range,
    IsNull,
};

/// Returns the name of \a comparison: `exact`, `iexact`, `isnull`, ...
[[nodiscard]] QString comparisonName(Comparison comparison);
/// Returns the comparison with this name; nothing if there is none.
[[nodiscard]] std::optional<Comparison> comparisonNamed(QStringView name);

/// Returns whether the comparison takes both sides for texts, as patterns do.
[[nodiscard]] bool comparesText(Comparison comparison);

/// Predicate is a Condition whose names were found in a schema: it has positions instead of names.
/// It refers to relations of that schema, which must outlive it.
///
/// \snippet tst_recordexamples.cpp Condition
struct Predicate
{
    enum class Kind {
        Always, ///< every record meets it
        Never, ///< no record meets it, so that no query is needed
        Compare, ///< compares a column of the record itself
        And,
        Or,
        Not, ///< met where its one part is not met; a part that is unknown (NULL) is not met
        Related, ///< its one part must be met by a record at the other end of a relation
    };

    Kind kind = Kind::Always;
    int column = -1;
    Comparison comparison = Comparison::Exact;
    QList<Value> values;
    const Relation *relation = nullptr;
    bool orMissing = false; ///< of Related: a record without any related record meets it too
    QList<Predicate> parts;

    /// Makes the predicate that \a column equals \a value, or for NULL that it IS NULL.
    [[nodiscard]] static Predicate equals(int column, const Value &value);
    [[nodiscard]] bool isAlways() const { return kind == Kind::Always; }
    [[nodiscard]] bool isNever() const { return kind == Kind::Never; }
    /// Returns true if this predicate or any part of it goes along a relation.
    [[nodiscard]] bool hasRelated() const;
    /// Returns how many relations stand one behind the other at most, in any part of it.
    [[nodiscard]] int longestPath() const;
    /// Returns how many values the predicate binds at most.
    [[nodiscard]] qsizetype valueCount() const;

    friend bool operator==(const Predicate &one, const Predicate &other);
};

/// Returns the predicate that is met where all of \a parts are. It is folded: a part that is always
/// met is left out, and one that is never met stands for all.
[[nodiscard]] Predicate allOf(const QList<Predicate> &parts);
/// Returns the predicate that is met where any of \a parts is, folded: a part that is never met is
/// left out, and one that is always met stands for all.
[[nodiscard]] Predicate anyOf(const QList<Predicate> &parts);
/// Returns the exact opposite of \a part; the opposite of Always is Never.
[[nodiscard]] Predicate noneOf(const Predicate &part);

} // namespace roundtrip
