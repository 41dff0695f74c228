// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// The collation of SQLite's that \a name stands for, in any case; Other for one of a program's.
[[nodiscard]] Collation collationNamed(QStringView name);

/// The collations of a table's columns, in their order, read from its `CREATE TABLE` as SQLite
/// keeps it: no pragma has them, and asking by comparing takes a statement a table. Anything after
/// the last column belongs to table constraints.
[[nodiscard]] QList<Collation> columnCollations(QStringView createTable);

} // namespace roundtrip
