// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/base/value.h"
#include "datalayer/sql/predicate.h"

#include <QList>
#include <QString>

#include <optional>

namespace roundtrip {

class Schema;
struct Table;

/// Condition is a test that records must meet, as people write it: columns by their names or along
/// relations (`author__name`), comparisons, and, or, not. It is an immutable value. Its names are
/// only checked by resolve().
///
/// A comparison along a relation that leads to many records is met where any of these meets it.
/// Comparisons that are joined by `&&` and go along the same relation must be met by one and the
/// same related record. `!` is the exact opposite, so that NULL meets it, as with Django's
/// exclude().
///
/// \snippet tst_recordexamples.cpp Condition
class Condition
{
public:
    enum class Kind { Always, Compare, And, Or, Not };

    /// Makes a condition that every record meets.
    Condition() = default;
    /// Makes a condition that compares the column \a path with \a values: one value, for `In` any
    /// number, for `Range` two (both ends included), for `IsNull` 1 or 0. NULL as the value of
    /// `Exact` means IS NULL. A path that ends in a relation compares its key; `IsNull` then asks
    /// whether there is any related record.
    [[nodiscard]] static Condition compare(const QString &path, Comparison comparison,
                                           const QList<Value> &values);

    /// The same as Django's filter() takes it: \a path may end in the name of a comparison, as
    /// `year__gte`, unless a column has the whole name. Without one it is compared with `exact`.
    [[nodiscard]] static Condition named(const QString &path, const QList<Value> &values);

    /// Returns this condition with each comparison of named() told apart from its column, as it is
    /// meant for records of \a table. What cannot be resolved stays as it is.
    [[nodiscard]] Condition toldApart(const Schema &schema, int table) const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Comparison comparison() const { return m_comparison; }
    [[nodiscard]] const QList<Value> &values() const { return m_values; }
    [[nodiscard]] const QList<Condition> &parts() const { return m_parts; }

    /// Finds the names in \a schema, starting from the table at position \a table. The result
    /// refers to relations of \a schema, which must outlive it. The error is of the kind Name. It
    /// names the wrong name, the valid ones and the closest match, or says which value does not fit
    /// its comparison or its column.
    [[nodiscard]] Result<Predicate> resolve(const Schema &schema, int table) const;
    /// Finds the names among the columns of \a table alone, as resolve() does; a path along a
    /// relation is an error.
    [[nodiscard]] Result<Predicate> resolveOwn(const Table &table) const;

    friend Condition operator&&(const Condition &one, const Condition &other)
    {
        return joined(Kind::And, one, other);
    }
    friend Condition operator||(const Condition &one, const Condition &other)
    {
        return joined(Kind::Or, one, other);
    }
    friend Condition operator!(const Condition &condition);
    friend bool operator==(const Condition &one, const Condition &other);

private:
    static Condition joined(Kind kind, const Condition &one, const Condition &other);
    [[nodiscard]] std::optional<Condition> withNamedComparison() const;
    /// Resolves this condition and its parts. \a compare turns one comparison into a predicate.
    template <typename Compare>
    [[nodiscard]] Result<Predicate> resolveBy(const Compare &compare) const;

    Kind m_kind = Kind::Always;
    QString m_path;
    Comparison m_comparison = Comparison::Exact;
    bool m_mayNameComparison = false; ///< m_path may, see named()
    QList<Value> m_values;
    QList<Condition> m_parts;
};

/// Field is the path of a column, own or along relations, from which its functions make conditions:
/// `Field(u"year"_s).range(1920, 1929) && !Field(u"author__name"_s).startsWith(u"V"_s)`.
///
/// `contains`, `startsWith` and `endsWith` compare by LIKE: SQLite ignores the case of A to Z, and
/// servers compare the exact letters. `iExact` ignores case as far as SQLite's LIKE, PostgreSQL's
/// ILIKE or the collation of a MySQL column does.
///
/// \snippet tst_recordexamples.cpp Condition
class Field
{
public:
    explicit Field(QString path)
        : m_path(std::move(path))
    { }

    [[nodiscard]] Condition exact(const Value &value) const { return is(Comparison::Exact, value); }
    [[nodiscard]] Condition iExact(const Value &text) const { return is(Comparison::IExact, text); }
    [[nodiscard]] Condition contains(const Value &text) const
    {
        return is(Comparison::Contains, text);
    }
    [[nodiscard]] Condition startsWith(const Value &text) const
    {
        return is(Comparison::StartsWith, text);
    }
    [[nodiscard]] Condition endsWith(const Value &text) const
    {
        return is(Comparison::EndsWith, text);
    }
    [[nodiscard]] Condition gt(const Value &value) const { return is(Comparison::Gt, value); }
    [[nodiscard]] Condition gte(const Value &value) const { return is(Comparison::Gte, value); }
    [[nodiscard]] Condition lt(const Value &value) const { return is(Comparison::Lt, value); }
    [[nodiscard]] Condition lte(const Value &value) const { return is(Comparison::Lte, value); }
    /// Met where the column equals one of \a values. NULLs among these match nothing, and an empty
    /// list matches no record.
    [[nodiscard]] Condition in(const QList<Value> &values) const
    {
        return Condition::compare(m_path, Comparison::In, values);
    }
    /// Met by values from \a first to \a last, both included.
    [[nodiscard]] Condition range(const Value &first, const Value &last) const
    {
        return Condition::compare(m_path, Comparison::Range, { first, last });
    }
    [[nodiscard]] Condition isNull(bool wanted = true) const
    {
        return is(Comparison::IsNull, Value::ofInteger(wanted ? 1 : 0));
    }

private:
    [[nodiscard]] Condition is(Comparison comparison, const Value &value) const
    {
        return Condition::compare(m_path, comparison, { value });
    }

    QString m_path;
};

} // namespace roundtrip
