// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace roundtrip {

/// The collation of SQLite's that \a name stands for, in any case; Other for one of a program's.
[[nodiscard]] Collation collationNamed(QStringView name);

/// The names of the collations of a table's columns, in their order, read from its `CREATE TABLE`
/// as SQLite keeps it: no pragma has them, and asking by comparing takes a statement a table. A
/// column without one has an empty name. Anything after the last column belongs to table
/// constraints.
[[nodiscard]] QStringList columnCollations(QStringView createTable);

/// The words in \a sql and the names in quotes, in lower case, once each.
[[nodiscard]] QSet<QString> wordsIn(QStringView sql);

/// The names that stand behind COLLATE anywhere in \a sql, once each.
[[nodiscard]] QStringList collationsIn(QStringView sql);

/// What a `CREATE TABLE` says of the table as a whole.
struct TableOptions
{
    bool isStrict = false;
    bool isWithoutRowid = false;
    QString module; ///< of a virtual table; empty for others
};

/// Read from the text as SQLite keeps it. `PRAGMA table_list` has the same, but takes all views
/// apart before it answers, which a few hundred bytes of views can make last for hours.
[[nodiscard]] TableOptions tableOptions(QStringView createTable);

} // namespace roundtrip
