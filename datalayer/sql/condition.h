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
    enum class Kind { Always, Compare, Search, And, Or, Not };

    /// Makes a condition that every record meets.
    Condition() = default;
    /// Makes a condition that compares the column \a path with \a values: one value, for `In` any
    /// number, for `Range` two (both ends included), for `IsNull` 1 or 0. NULL as the value of
    /// `Exact` means IS NULL. A path that ends in a relation compares its key; `IsNull` then asks
    /// whether there is any related record.
    [[nodiscard]] static Condition compare(const QString &path, Comparison comparison,
                                           const QList<Value> &values);

    /// Makes the same condition from a path as Django's filter() takes it: \a path may end in the
    /// name of a comparison, as `year__gte`, unless a column has the whole name. Without one it is
    /// compared with `exact`.
    [[nodiscard]] static Condition named(const QString &path, const QList<Value> &values);

    /// Makes a condition from what a person has written: `Country = Brazil`, `books.year > 1990`.
    /// It is read when its names are looked for, by the rules of readCondition() for the form
    /// Argument. Until then path() has all of \a text, and values() nothing.
    [[nodiscard]] static Condition written(const QString &text);

    /// Makes a condition that is met where \a text stands in any column of the record itself that
    /// holds texts or dates, in whatever case, or where a column of numbers equals it, if \a text
    /// is a number. An empty \a text is met by every record. values() has the text.
    [[nodiscard]] static Condition search(const QString &text);

    /// Makes a condition that is met where any of \a parts is; by no record where there are none.
    [[nodiscard]] static Condition anyOf(const QList<Condition> &parts);
    /// Makes a condition that is met where all of \a parts are, as `&&` joins them; by every record
    /// where there are none.
    [[nodiscard]] static Condition allOf(const QList<Condition> &parts);

    /// Returns this condition as it is meant for records of \a table: each comparison of named()
    /// is told apart from its column, what was written() is read, and a search() becomes the
    /// comparisons that it stands for. What cannot be resolved stays as it is.
    [[nodiscard]] Condition toldApart(const Schema &schema, int table) const;

    /// Returns the conditions that are joined by and to this one: one at least for all but the
    /// condition that every record meets.
    [[nodiscard]] QList<Condition> requirements() const;

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
        return joined(Kind::And, { one, other });
    }
    friend Condition operator||(const Condition &one, const Condition &other)
    {
        return joined(Kind::Or, { one, other });
    }
    friend Condition operator!(const Condition &condition);
    friend bool operator==(const Condition &one, const Condition &other);

private:
    /// What the path of a comparison is.
    enum class Path {
        Column, ///< the names of a column and of the relations to it
        MayNameComparison, ///< the same, or with a comparison behind it, see named()
        Written, ///< the whole comparison, see written()
    };

    static Condition joined(Kind kind, const QList<Condition> &parts);
    [[nodiscard]] std::optional<Condition> withNamedComparison() const;
    /// Resolves this condition and its parts. \a compare turns one comparison or search into a
    /// predicate.
    template <typename Compare>
    [[nodiscard]] Result<Predicate> resolveBy(const Compare &compare) const;

    Kind m_kind = Kind::Always;
    QString m_path;
    Comparison m_comparison = Comparison::Exact;
    Path m_pathForm = Path::Column;
    QList<Value> m_values;
    QList<Condition> m_parts;
};

/// Field is the path of a column, own or along relations, from which its functions make conditions:
/// `Field(u"year"_s).range(1920, 1929) && !Field(u"author__name"_s).startsWith(u"V"_s)`.
///
/// `contains`, `startsWith` and `endsWith` compare by LIKE: SQLite ignores the case of A to Z, and
/// servers compare the exact letters. `iExact`, `iContains`, `iStartsWith` and `iEndsWith` ignore
/// case: on SQLite that of A to Z, on PostgreSQL as its ILIKE does, and on MySQL by the collation
/// of the column, or by another one where the column's tells letters of different case apart.
///
/// \snippet tst_recordexamples.cpp Condition
class Field
{
public:
    explicit Field(QString path)
        : m_path(std::move(path))
    { }

    [[nodiscard]] Condition exact(const Value &value) const { return is(Comparison::Exact, value); }
    /// Makes the condition `<>` of SQL, which NULL does not meet. Along a relation to many records
    /// it is met where any of these differs.
    [[nodiscard]] Condition ne(const Value &value) const { return is(Comparison::Ne, value); }
    [[nodiscard]] Condition iExact(const Value &text) const { return is(Comparison::IExact, text); }
    [[nodiscard]] Condition contains(const Value &text) const
    {
        return is(Comparison::Contains, text);
    }
    [[nodiscard]] Condition iContains(const Value &text) const
    {
        return is(Comparison::IContains, text);
    }
    [[nodiscard]] Condition startsWith(const Value &text) const
    {
        return is(Comparison::StartsWith, text);
    }
    [[nodiscard]] Condition iStartsWith(const Value &text) const
    {
        return is(Comparison::IStartsWith, text);
    }
    [[nodiscard]] Condition endsWith(const Value &text) const
    {
        return is(Comparison::EndsWith, text);
    }
    [[nodiscard]] Condition iEndsWith(const Value &text) const
    {
        return is(Comparison::IEndsWith, text);
    }
    [[nodiscard]] Condition gt(const Value &value) const { return is(Comparison::Gt, value); }
    [[nodiscard]] Condition gte(const Value &value) const { return is(Comparison::Gte, value); }
    [[nodiscard]] Condition lt(const Value &value) const { return is(Comparison::Lt, value); }
    [[nodiscard]] Condition lte(const Value &value) const { return is(Comparison::Lte, value); }
    /// Makes a condition that is met where the column equals one of \a values. NULLs among these
    /// match nothing, and an empty list matches no record.
    [[nodiscard]] Condition in(const QList<Value> &values) const
    {
        return Condition::compare(m_path, Comparison::In, values);
    }
    /// Makes a condition that is met by values from \a first to \a last, both included.
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
