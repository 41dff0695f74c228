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

/// ResolvedQuery is a QuerySet whose names were found in a schema: it has positions instead of
/// names. It refers to relations of this schema, which must outlive it.
///
/// \snippet tst_recordexamples.cpp QuerySet
struct ResolvedQuery
{
    int table = -1;
    ResolvedSelection root;
    LookupTree lookups;
    QList<ResolvedSelection> selections; ///< of lookups, by LookupStep::selection
    /// Written is a lookup with a selection or a name of its own, as it was written.
    struct Written
    {
        StepId from = StepId::Root; ///< the step that the lookup starts from
        StepId step = StepId::Root; ///< the last step of the lookup
        Prefetch lookup;
    };
    std::vector<Written> written;

    /// Returns the selection of a lookup step, or null if the step takes all related records. The
    /// pointer is valid until addLookups().
    [[nodiscard]] const ResolvedSelection *selectionOf(StepId step) const
    {
        const LookupStep &followed = lookups.step(step);
        return followed.hasSelection() ? &selections[followed.selection] : nullptr;
    }
    /// Adds lookups below the step \a step; the lookups of a Prefetch come right behind it. A
    /// lookup with a selection or a name of its own is not added again if an earlier call has added
    /// an equal one. Fails where LookupTree::add() or Selection::resolve() fails, and for a limit
    /// on a relation that leads to one record or none. Nothing has changed after an error.
    Result<> addLookups(const Schema &schema, StepId step, const std::vector<Prefetch> &added);
};

/// QuerySet says what to load: a root table, which of its records in which order, and the relations
/// to load with them. It is an immutable value; the functions of Selecting return changed copies.
/// Nothing runs before a QuerySet is given to a loader, and names are checked against the schema
/// before the first query.
///
/// \snippet tst_recordexamples.cpp QuerySet
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
    /// Returns the paths of the lookups, without the lookups that a Prefetch has of its own.
    [[nodiscard]] QStringList lookups() const;
    [[nodiscard]] std::optional<qint64> limitCount() const { return m_selection.limit; }
    [[nodiscard]] qint64 offsetCount() const { return m_selection.offset; }

    /// Finds every name in \a schema. The error for a wrong name lists the valid names and suggests
    /// the closest match. Also fails if the columns of the root could not be read (Table::problem),
    /// and where Selection::resolve() or ResolvedQuery::addLookups() fails.
    [[nodiscard]] Result<ResolvedQuery> resolve(const Schema &schema) const;

    friend bool operator==(const QuerySet &one, const QuerySet &other)
    {
        return one.m_root == other.m_root && one.m_selection == other.m_selection;
    }

private:
    QString m_root;
};

} // namespace roundtrip
