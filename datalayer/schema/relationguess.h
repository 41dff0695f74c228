// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

/// Gives \a tables the foreign keys that their columns' names suggest, marked as guessed:
/// `author_id`, `authorId`, `AuthorID` and `author` refer to a table `author`, `authors` or
/// `Author` whose primary key is one column of a fitting type. Not for columns that belong to a key
/// already, for a table's own primary key, for itself, or where several tables would do.
void guessForeignKeys(QList<Table> &tables);

} // namespace roundtrip
