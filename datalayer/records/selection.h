// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/condition.h"
#include "datalayer/sql/query.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <concepts>
#include <optional>
#include <vector>

namespace roundtrip {

class Prefetch;
class Schema;

/// ResolvedSelection is a Selection whose names were found in a schema: it has positions instead of
/// names.
///
/// \snippet tst_recordexamples.cpp QuerySet
struct ResolvedSelection
{
    Predicate where;
    Predicate throughWhere; ///< what the junction's rows that lead to the records must meet
    QList<OrderTerm> order; ///< explicit terms, without the table's own order
    std::optional<qint64> limit;
    qint64 offset = 0;
    QList<int> columns; ///< columns to read, in table order, keys included; empty for all

    [[nodiscard]] bool isLimited() const { return limit || offset > 0; }
};

/// Selection says which records of a table to load, in which order, and what to load with them. It
/// is a plain value.
///
/// \snippet tst_recordexamples.cpp Selection
struct Selection
{
    /// Conditions, all of which a record must meet. Each is met by itself: two conditions about one
    /// relation may be met by two related records.
    QList<Condition> filters;
    QList<Condition> throughFilters; ///< conditions, all of which a junction's row must meet
    QStringList order; ///< columns, "-" in front for descending
    std::optional<qint64> limit;
    qint64 offset = 0;
    QStringList columns; ///< columns to read besides the keys; empty for all
    std::vector<Prefetch> lookups;

    /// Finds the names in \a schema, except the names of lookups. \a relation is the relation that
    /// leads to the records, or null for root records. The error for a wrong name lists the valid
    /// names and suggests the closest match. Also fails for throughFilters without a junction, and
    /// for a negative limit or offset.
    [[nodiscard]] Result<ResolvedSelection> resolve(const Schema &schema, int table,
                                                    const Relation *relation = nullptr) const;

    friend bool operator==(const Selection &one, const Selection &other);
};

/// Selecting has the functions that change a selection, for all classes that have one. Each
/// function returns a changed copy.
///
/// \snippet tst_recordexamples.cpp BoundQuerySet
template <typename Self>
class Selecting
{
public:
    /// Keeps the records in which the column \a path equals \a value; a null value means IS NULL.
    /// The column is the record's own, or is reached along relations (`author__name`). After
    /// several calls, a record must meet all conditions. As in Django, the path may end in a
    /// comparison: `year__gte`, `name__startswith`, `country__isnull`.
    [[nodiscard]] Self filter(const QString &path, const Value &value) const
    {
        return filter(Condition::named(path, { value }));
    }
    /// Records whose column is compared with several values: `id__in`, `year__range`.
    template <std::convertible_to<Value> T>
    [[nodiscard]] Self filter(const QString &path, const QList<T> &values) const
    {
        return filter(Condition::named(path, QList<Value>(values.begin(), values.end())));
    }
    /// Keeps the records that meet \a condition. After several calls, a record must meet all
    /// conditions.
    [[nodiscard]] Self filter(const Condition &condition) const
    {
        Self changed = self();
        changed.m_selection.filters << condition;
        return changed;
    }
    /// Keeps the records that do not meet \a condition.
    [[nodiscard]] Self exclude(const Condition &condition) const { return filter(!condition); }
    /// Sorts the records by a column, ascending, or descending with "-" in front. Further calls add
    /// terms. The table's own order (its primary key) follows as a tie-break. A column whose name
    /// begins with "-" can be named as it is.
    [[nodiscard]] Self orderBy(const QString &column) const
    {
        Self changed = self();
        changed.m_selection.order << column;
        return changed;
    }
    /// Adds several terms at once.
    [[nodiscard]] Self orderBy(const QStringList &columns) const
    {
        Self changed = self();
        changed.m_selection.order << columns;
        return changed;
    }
    /// Loads at most this many records; empty for no limit. The limit of a Prefetch holds for each
    /// record that the relation starts from.
    [[nodiscard]] Self limit(std::optional<qint64> count) const
    {
        Self changed = self();
        changed.m_selection.limit = count;
        return changed;
    }
    /// Passes over this many records. The offset of a Prefetch holds for each record that the
    /// relation starts from.
    [[nodiscard]] Self offset(qint64 count) const
    {
        Self changed = self();
        changed.m_selection.offset = count;
        return changed;
    }
    /// Reads only these columns and the keys, which are always read.
    [[nodiscard]] Self only(const QStringList &columns) const
    {
        Self changed = self();
        changed.m_selection.columns = columns;
        return changed;
    }
    /// Also loads the relations along \a lookup, a path (`books__publisher`) or a Prefetch. Further
    /// calls add lookups.
    template <typename Lookup>
    [[nodiscard]] Self prefetchRelated(const Lookup &lookup) const
    {
        Self changed = self();
        changed.m_selection.lookups.emplace_back(lookup);
        return changed;
    }
    [[nodiscard]] const Selection &selection() const { return m_selection; }

protected:
    ~Selecting() = default;
    Selection m_selection; // NOLINT(*-non-private-member*): every function here changes it

private:
    friend Self;
    Selecting() = default;
    Selecting(const Selecting &) = default;
    Selecting(Selecting &&) noexcept = default;
    Selecting &operator=(const Selecting &) = default;
    Selecting &operator=(Selecting &&) noexcept = default;
    [[nodiscard]] const Self &self() const { return static_cast<const Self &>(*this); }
};

/// Prefetch is a lookup that can choose which related records it brings: by a filter, an order, a
/// limit for each record, some columns, lookups of its own from there, and another name. What it
/// chooses is about the last relation of its path. The chosen records are kept apart from the
/// records of the plain relation.
///
/// \snippet tst_recordexamples.cpp Prefetch
class Prefetch : public Selecting<Prefetch>
{
public:
    explicit Prefetch(QString lookup)
        : m_lookup(std::move(lookup))
    { }

    /// Keeps the records under \a name instead of the relation's name. Later lookups can go on from
    /// \a name. It must not be the name of a column or relation of the table that the relation
    /// starts from.
    [[nodiscard]] Prefetch toAttr(const QString &name) const
    {
        Prefetch changed = *this;
        changed.m_name = name;
        return changed;
    }

    /// Keeps the records that are reached through a row of the junction that meets \a condition. It
    /// is for a many-to-many relation whose junction has more columns than its keys; \a condition
    /// names the junction's own columns. After several calls, a row must meet all conditions.
    [[nodiscard]] Prefetch filterThrough(const Condition &condition) const
    {
        Prefetch changed = *this;
        changed.m_selection.throughFilters << condition;
        return changed;
    }
    /// Keeps the records that are reached through a row of the junction that does not meet
    /// \a condition.
    [[nodiscard]] Prefetch excludeThrough(const Condition &condition) const
    {
        return filterThrough(!condition);
    }

    [[nodiscard]] const QString &lookup() const { return m_lookup; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Returns true for a lookup without a selection and without a name of its own: it brings all
    /// records of the relation, as a string alone does.
    [[nodiscard]] bool isPlain() const;

    friend bool operator==(const Prefetch &one, const Prefetch &other)
    {
        return one.m_lookup == other.m_lookup && one.m_name == other.m_name
            && one.m_selection == other.m_selection;
    }

private:
    QString m_lookup;
    QString m_name;
};

} // namespace roundtrip
