// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

/// Adds to \a tables the foreign keys that the names of their columns suggest, with
/// Origin::Guessed: `author_id`, `authorId`, `AuthorID` and `author` refer to a table `author`,
/// `authors` or `Author` whose primary key is one column of a fitting type. No key is added for a
/// column that belongs to a key already or that alone is its table's primary key, none from a table
/// to itself, and none where several tables would do.
void guessForeignKeys(QList<Table> &tables);

/// Returns the relations that guessForeignKeys() finds in \a tables, also where these have them
/// already, as declarations.
[[nodiscard]] QList<DeclaredRelation> relationsByName(QList<Table> tables);

/// TypeGuess is a relation that the types of two columns allow.
struct TypeGuess
{
    DeclaredRelation relation;
    bool isAlsoNamed = false; ///< the column's name has the target's in it
};

/// Returns relations that the types of columns allow, and about which their values have to be
/// asked: from a column without a key to the primary key of a table, of the same type. The name of
/// the column must end as those do that refer to something (`_id`, `_no`, `_by`, ...), or have the
/// target's name in it. There are \a atMost; those whose names fit come first.
[[nodiscard]] QList<TypeGuess> relationsByType(const QList<Table> &tables, qsizetype atMost);

} // namespace roundtrip
