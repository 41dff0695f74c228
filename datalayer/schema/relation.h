// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// A way from the records of one table to those of another, derived from foreign keys.
/// A plain value; tables and columns are positions in the Schema that owns it.
///
/// The keys meet as `source.columns = target.targetColumns`; for many-to-many as
/// `source.columns = through.throughSource` and `through.throughTarget = target.targetColumns`.
struct Relation
{
    enum class Kind { Forward, Reverse, OneToOne, ManyToMany };

    QString name; ///< by the naming rules
    QString declaredName; ///< the name it was given, or empty
    Origin origin = Origin::Catalogue; ///< of its keys, the least certain counts
    Kind kind = Kind::Forward;
    int source = -1;
    int target = -1;
    QList<int> columns;
    QList<int> targetColumns;
    int through = -1; ///< the junction table of a many-to-many relation, else -1
    QList<int> throughSource;
    QList<int> throughTarget;
    /// The relation of the target, by position, that leads back to the very record it was reached
    /// from: a reverse relation's forward one, and either end of a one-to-one. Else -1, also where
    /// the ends compare so differently that it might lead to another.
    int backReference = -1;

    /// The name to show: the declared one where there is one.
    [[nodiscard]] const QString &displayName() const
    {
        return declaredName.isEmpty() ? name : declaredName;
    }
    /// True for relations that give a list, false for those that give a record or none.
    [[nodiscard]] bool isToMany() const
    {
        return kind == Kind::Reverse || kind == Kind::ManyToMany;
    }
};

} // namespace roundtrip
