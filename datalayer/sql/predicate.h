// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/relation.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// How a column is compared with values. The names are Django's field lookups.
enum class Comparison {
    Exact,
    IExact,
    Contains,
    StartsWith,
    EndsWith,
    Gt,
    Gte,
    Lt,
    Lte,
    In,
    Range,
    IsNull,
};

/// `exact`, `iexact`, `isnull`, ...
[[nodiscard]] QString comparisonName(Comparison comparison);

/// A Condition whose names were found in a schema: positions instead of names. Refers to relations
/// of that schema.
struct Predicate
{
    enum class Kind {
        Always, ///< every record
        Never, ///< none: needs no query
        Compare, ///< a column of the record's own
        And,
        Or,
        Not, ///< of one part; what is unknown (NULL) counts as not met, so its opposite is met
        Related, ///< one part, met by a record at the other end of a relation
    };

    Kind kind = Kind::Always;
    int column = -1;
    Comparison comparison = Comparison::Exact;
    QList<Value> values;
    const Relation *relation = nullptr;
    bool orMissing = false; ///< of Related: a record without any related one meets it too
    QList<Predicate> parts;

    /// The records of which \a column equals \a value; NULL means IS NULL.
    [[nodiscard]] static Predicate equals(int column, const Value &value);
    [[nodiscard]] bool isAlways() const { return kind == Kind::Always; }
    [[nodiscard]] bool isNever() const { return kind == Kind::Never; }
    /// True if any part goes along a relation.
    [[nodiscard]] bool hasRelated() const;
    /// How many values it binds at most.
    [[nodiscard]] qsizetype valueCount() const;

    friend bool operator==(const Predicate &one, const Predicate &other);
};

/// All of \a parts, folded: what is always met is left out, what never is decides.
[[nodiscard]] Predicate allOf(const QList<Predicate> &parts);
/// Any of \a parts, folded.
[[nodiscard]] Predicate anyOf(const QList<Predicate> &parts);
/// The exact opposite of \a part, folded.
[[nodiscard]] Predicate noneOf(const Predicate &part);

} // namespace roundtrip
