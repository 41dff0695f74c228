// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

/// Adds to \a tables the foreign keys that the names of their columns suggest, with
/// Origin::Guessed: `author_id`, `authorId`, `AuthorID` and `author` refer to a table `author`,
/// `authors` or `Author` whose primary key is one column of a fitting type. No key is added for a
/// column that belongs to a key already or that alone is its table's primary key, none from a table
/// to itself, and none where several tables would do.
void guessForeignKeys(QList<Table> &tables);

} // namespace roundtrip
