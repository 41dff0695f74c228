// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// Relation is a way from the records of one table, the source, to records of another, the target.
/// It is derived from foreign keys. It is a plain value; tables and columns are positions in the
/// Schema that owns it.
///
/// The records belong together where `source.columns = target.targetColumns`; for many-to-many
/// where `source.columns = through.throughSource` and
/// `through.throughTarget = target.targetColumns`.
///
/// \snippet tst_schemaexamples.cpp Relation
struct Relation
{
    /// Forward leads from the table that has the foreign key to the one that it refers to, and
    /// Reverse back; OneToOne is the way back along a unique key. ManyToMany leads over a junction.
    enum class Kind { Forward, Reverse, OneToOne, ManyToMany };

    QString name; ///< the name by the naming rules, see deriveRelations()
    QString declaredName; ///< the name that was declared for it, or empty
    Origin origin = Origin::Catalogue; ///< of its foreign key; of two keys, the less certain origin
    Kind kind = Kind::Forward;
    int source = -1;
    int target = -1;
    QList<int> columns;
    QList<int> targetColumns;
    int through = -1; ///< the junction table of a many-to-many relation, else -1
    QList<int> throughSource;
    QList<int> throughTarget;
    /// The position, among the target's relations, of the relation that leads back to the very
    /// record that this one was followed from. A reverse or one-to-one relation has the forward one
    /// here, and the forward relation of a unique key has the one-to-one. -1 where there is no such
    /// relation, and where source and target compare keys so differently that the way back might
    /// lead to another record.
    int backReference = -1;

    /// Returns the name to show: the declared name, or else the name by the naming rules.
    [[nodiscard]] const QString &displayName() const
    {
        return declaredName.isEmpty() ? name : declaredName;
    }
    /// Returns true for a relation that leads to a list of records, false for one that leads to one
    /// record or none.
    [[nodiscard]] bool isToMany() const
    {
        return kind == Kind::Reverse || kind == Kind::ManyToMany;
    }
};

} // namespace roundtrip
