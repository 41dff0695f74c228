// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/relation.h"
#include "datalayer/schema/table.h"

#include <QList>

#include <vector>

namespace roundtrip {

/// Derives the relations of \a tables from their foreign keys and names them. Returns one list of
/// relations per table, in the order of \a tables.
///
/// A forward relation has the name of the key's column without `_id`, `Id` or `ID`, or the target's
/// name for a key over several columns. A reverse relation has the name of the table that has the
/// key, with `_by_<forward name>` where that is ambiguous. A many-to-many relation, over a junction
/// table, has the name of the table at the other end, with `_through_<junction>` where that is
/// taken; of a table with itself it is `<forward name>_through_<junction>`. Relations whose names
/// are still the same get `_2`, `_3`, ... Declared keys make no name of the catalogue's relations
/// ambiguous, and guessed keys no name of either.
[[nodiscard]] std::vector<std::vector<Relation>> deriveRelations(const QList<Table> &tables);

} // namespace roundtrip
