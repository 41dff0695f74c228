// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/condition.h"
#include "datalayer/sql/query.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace roundtrip {

class Prefetch;
class Schema;

/// A Selection whose names were found in a schema.
struct ResolvedSelection
{
    Predicate where;
    Predicate throughWhere; ///< of the junction's rows that lead to the records
    QList<OrderTerm> order; ///< explicit terms
    std::optional<qint64> limit;
    qint64 offset = 0;
    QList<int> columns; ///< those to read, in table order, keys included; empty for all

    [[nodiscard]] bool isLimited() const { return limit || offset > 0; }
};

/// Which records of a table, in which order, and what to load with them. A plain value.
struct Selection
{
    /// Each is met by itself: two about the same relation may be met by two related records.
    QList<Condition> filters;
    QList<Condition> throughFilters; ///< of the junction's rows, each met by itself
    QStringList order; ///< columns, "-" in front for descending
    std::optional<qint64> limit;
    qint64 offset = 0;
    QStringList columns; ///< those to read besides the keys; empty for all
    std::vector<Prefetch> lookups;

    /// Finds the names, those of lookups apart. The error names the wrong one, the valid ones and
    /// the closest match. \a relation leads to the records, null for the roots.
    [[nodiscard]] Result<ResolvedSelection> resolve(const Schema &schema, int table,
                                                    const Relation *relation = nullptr) const;

    friend bool operator==(const Selection &one, const Selection &other);
};

/// The functions that say what a selection is, shared by all that have one. Each returns a changed
/// copy.
template <typename Self>
class Selecting
{
public:
    /// Records whose column \a path, own or along relations (`author__name`), equals \a value; a
    /// null value means IS NULL. Further calls: and.
    [[nodiscard]] Self filter(const QString &path, const Value &value) const
    {
        return filter(Field(path).exact(value));
    }
    /// Records that meet \a condition. Further calls: and.
    [[nodiscard]] Self filter(const Condition &condition) const
    {
        Self changed = self();
        changed.m_selection.filters << condition;
        return changed;
    }
    /// Records that do not meet \a condition.
    [[nodiscard]] Self exclude(const Condition &condition) const { return filter(!condition); }
    /// Ascending, or descending with "-" in front. Further calls add terms. The table's own order
    /// (its primary key) follows as a tie-break. A column whose name begins with "-" can be named
    /// as it is.
    [[nodiscard]] Self orderBy(const QString &column) const
    {
        Self changed = self();
        changed.m_selection.order << column;
        return changed;
    }
    /// At most this many records; empty for no limit. Of a Prefetch: for each record it starts
    /// from.
    [[nodiscard]] Self limit(std::optional<qint64> count) const
    {
        Self changed = self();
        changed.m_selection.limit = count;
        return changed;
    }
    /// Passes over this many records.
    [[nodiscard]] Self offset(qint64 count) const
    {
        Self changed = self();
        changed.m_selection.offset = count;
        return changed;
    }
    /// Reads these columns alone, and the keys, which always stay.
    [[nodiscard]] Self only(const QStringList &columns) const
    {
        Self changed = self();
        changed.m_selection.columns = columns;
        return changed;
    }
    /// Loads the relations along \a lookup (`books__publisher`) too. Further calls add lookups.
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

/// A lookup with a say in which related records it brings: a filter, an order, a limit for each
/// record, some columns, lookups of its own from there, and another name. Such records stand apart
/// from those of the plain relation. What it says is about the last relation of its path.
///
///     Prefetch(u"books"_s).filter(Field(u"year"_s).gte(Value::ofInteger(1930)))
///         .orderBy(u"-year"_s).limit(3).toAttr(u"latest"_s)
class Prefetch : public Selecting<Prefetch>
{
public:
    explicit Prefetch(QString lookup)
        : m_lookup(std::move(lookup))
    { }

    /// Keeps the records under \a name instead of the relation's. Lookups that come after can go
    /// on from there. It must be no column or relation of the table it starts from.
    [[nodiscard]] Prefetch toAttr(const QString &name) const
    {
        Prefetch changed = *this;
        changed.m_name = name;
        return changed;
    }

    /// Records that a row of the junction which meets \a condition leads to: for a many-to-many
    /// relation whose junction says more than who belongs to whom. Names are those of the
    /// junction's own columns. Further calls: and, each row meets all.
    [[nodiscard]] Prefetch filterThrough(const Condition &condition) const
    {
        Prefetch changed = *this;
        changed.m_selection.throughFilters << condition;
        return changed;
    }
    /// Records that a row of the junction which does not meet \a condition leads to.
    [[nodiscard]] Prefetch excludeThrough(const Condition &condition) const
    {
        return filterThrough(!condition);
    }

    [[nodiscard]] const QString &lookup() const { return m_lookup; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// True for a lookup that brings all records of the relation, as a string alone does.
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
