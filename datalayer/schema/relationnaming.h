// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/relation.h"
#include "datalayer/schema/table.h"

#include <QList>

#include <vector>

namespace roundtrip {

/// The relations of each of \a tables, named: the shape is one list per table, in their order.
///
/// Forward: the key's column without `_id`, `Id` or `ID`, or the target's name for a key over
/// several columns. Reverse: the name of the table that has the key, with `_by_<forward name>`
/// where that is ambiguous. Many-to-many, over a junction table: the other end's name, with
/// `_through_<junction>` where it is taken. What still shares a name gets `_2`, `_3`, ... What is
/// declared makes no name of the catalogue's ambiguous, and what is guessed none of either.
[[nodiscard]] std::vector<std::vector<Relation>> deriveRelations(const QList<Table> &tables);

} // namespace roundtrip
