// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/schema.h"

#include <QString>

namespace roundtrip::test {

/// Tables from a short notation, without a database. A line (or a part between semicolons) per
/// table: its name, then the columns, keys and constraints in any order:
///
///     book: id* title author_id>author
///     shelf: id* region number (region,number)>warehouse(region,number) !(region,number)
///
/// `c*` is a column of the primary key, or `*(b,a)` names that in another order; `c>t` is a foreign
/// key to t's primary key, `c>t(x)` one to a column; `!c` or `!(a,b)` is UNIQUE; `c:TYPE` has a
/// type. A name in front of `::` instead of `:` is a view's.
[[nodiscard]] QList<Table> tablesFrom(const QString &notation);

/// The relations of a table in their order: `author forward author; tag many tag via book_tag`.
/// A declared name follows as `book=books`.
[[nodiscard]] QString relationsText(const Schema &schema, const QString &table);

} // namespace roundtrip::test
