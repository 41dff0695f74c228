// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/base/value.h"
#include "datalayer/schema/lookup.h"
#include "datalayer/sql/query.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace roundtrip {

/// A QuerySet whose names were found in a schema: positions instead of names. Refers to relations
/// of that schema.
struct ResolvedQuery
{
    int table = -1;
    QList<Equality> where;
    QList<OrderTerm> order;
    std::optional<qint64> limit;
    qint64 offset = 0;
    LookupTree lookups;
    QString title; ///< `author › books`, several lookups as `author › books, publisher`
};

/// What to load: a root table, equality filter, order, limit, offset and the relations to load
/// with it. An immutable value; every function returns a changed copy. Nothing runs before it is
/// given to a loader, and names are checked against the schema before the first query.
class QuerySet
{
public:
    QuerySet() = default;
    explicit QuerySet(QString root)
        : m_root(std::move(root))
    { }

    /// Records whose \a column equals \a value; a null value means IS NULL. Further calls: and.
    [[nodiscard]] QuerySet filter(const QString &column, const Value &value) const;
    /// Ascending, or descending with "-" in front. Further calls add terms. The table's own order
    /// (its primary key) follows as a tie-break. A column whose name begins with "-" can be named
    /// as it is.
    [[nodiscard]] QuerySet orderBy(const QString &column) const;
    /// At most this many root records; empty for no limit.
    [[nodiscard]] QuerySet limit(std::optional<qint64> count) const;
    /// Passes over this many root records.
    [[nodiscard]] QuerySet offset(qint64 count) const;
    /// Loads the relations along \a lookup (`books__publisher`) too. Further calls add lookups.
    [[nodiscard]] QuerySet prefetchRelated(const QString &lookup) const;

    [[nodiscard]] const QString &root() const { return m_root; }
    [[nodiscard]] const QStringList &lookups() const { return m_lookups; }
    [[nodiscard]] std::optional<qint64> limitCount() const { return m_limit; }
    [[nodiscard]] qint64 offsetCount() const { return m_offset; }

    /// Finds every name in \a schema. The error names the wrong one, the valid ones and the
    /// closest match.
    [[nodiscard]] Result<ResolvedQuery> resolve(const Schema &schema) const;

    friend bool operator==(const QuerySet &, const QuerySet &) = default;

private:
    struct Filter
    {
        QString column;
        Value value;
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    QString m_root;
    QList<Filter> m_filters;
    QStringList m_order;
    std::optional<qint64> m_limit;
    qint64 m_offset = 0;
    QStringList m_lookups;
};

} // namespace roundtrip
