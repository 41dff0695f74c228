// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/selection.h"
#include "datalayer/schema/lookup.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace roundtrip {

/// A QuerySet whose names were found in a schema: positions instead of names. Refers to relations
/// of that schema.
struct ResolvedQuery
{
    int table = -1;
    ResolvedSelection root;
    LookupTree lookups;
    QList<ResolvedSelection> selections; ///< what LookupNode::selection counts
    QString title; ///< `author › books`, several lookups as `author › books, publisher`
    /// A lookup with a selection as it was written, and where it began.
    struct Written
    {
        int from = 0;
        int step = 0; ///< its last
        Prefetch lookup;
    };
    std::vector<Written> written;

    /// The selection of a step of the lookups, or null where it takes all related records.
    [[nodiscard]] const ResolvedSelection *selectionOf(int node) const
    {
        const LookupNode &step = lookups.node(node);
        return step.hasSelection() ? &selections[step.selection] : nullptr;
    }
    /// Adds lookups below the step \a node, each with its own ones right behind it. See
    /// LookupTree::add() for the errors; a limit for a relation that leads to one record or none
    /// is refused too. One with a selection that an earlier call has added just so is taken for
    /// that. Nothing has changed after an error.
    Result<> addLookups(const Schema &schema, int node, const std::vector<Prefetch> &added);
};

/// What to load: a root table, which of its records in which order, and the relations to load with
/// them. An immutable value; every function returns a changed copy. Nothing runs before it is
/// given to a loader, and names are checked against the schema before the first query.
class QuerySet : public Selecting<QuerySet>
{
public:
    QuerySet() = default;
    explicit QuerySet(QString root)
        : m_root(std::move(root))
    { }

    QuerySet(QString root, Selection selection)
        : m_root(std::move(root))
    {
        m_selection = std::move(selection);
    }

    [[nodiscard]] const QString &root() const { return m_root; }
    /// The paths of the lookups.
    [[nodiscard]] QStringList lookups() const;
    [[nodiscard]] std::optional<qint64> limitCount() const { return m_selection.limit; }
    [[nodiscard]] qint64 offsetCount() const { return m_selection.offset; }

    /// Finds every name in \a schema. The error names the wrong one, the valid ones and the
    /// closest match.
    [[nodiscard]] Result<ResolvedQuery> resolve(const Schema &schema) const;

    friend bool operator==(const QuerySet &one, const QuerySet &other)
    {
        return one.m_root == other.m_root && one.m_selection == other.m_selection;
    }

private:
    QString m_root;
};

} // namespace roundtrip
