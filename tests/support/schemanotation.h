// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/schema.h"

#include <QString>

namespace roundtrip::test {

/// Makes tables from a short notation, without a database. Each line (or part between semicolons)
/// is a table: its name, then its columns, keys and constraints in any order:
///
///     book: id* title author_id>author
///     shelf: id* region number (region,number)>warehouse(region,number) !(region,number)
///
/// `c*` is a column of the primary key, and `*(b,a)` gives the primary key another order; `c>t` is
/// a foreign key to the primary key of t, and `c>t(x)` one to the column x of t; `!c` or `!(a,b)`
/// is UNIQUE; `c:TYPE` is a column with a type. A name in front of `::` instead of `:` is that of a
/// view.
[[nodiscard]] QList<Table> tablesFrom(const QString &notation);

/// Returns the relations of a table in their order, each with its name, kind, target and junction:
/// `author forward author; tag many tag via book_tag`. A declared name follows the name:
/// `book=books`.
[[nodiscard]] QString relationsText(const Schema &schema, const QString &table);

} // namespace roundtrip::test
