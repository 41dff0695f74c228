// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace roundtrip {

/// Returns the collation of SQLite that has the name \a name, in any case: Binary for an empty
/// name, Other for a collation that a program has brought along.
[[nodiscard]] Collation collationNamed(QStringView name);

/// Returns the names of the collations of a table's columns, in their order, read from its
/// `CREATE TABLE` as SQLite keeps it: no pragma tells them, and asking by comparing takes a
/// statement for each table. A column without a collation has an empty name. What follows the last
/// column in the list belongs to table constraints.
[[nodiscard]] QStringList columnCollations(QStringView createTable);

/// Returns the tokens of \a sql, see SqlTokens, in lower case and each once.
[[nodiscard]] QSet<QString> wordsIn(QStringView sql);

/// Returns the names that follow COLLATE anywhere in \a sql, each once.
[[nodiscard]] QStringList collationsIn(QStringView sql);

/// TableOptions is what a `CREATE TABLE` says of the table as a whole.
struct TableOptions
{
    bool isStrict = false;
    bool isWithoutRowid = false;
    QString module; ///< of a virtual table; empty for other tables
};

/// Reads the options of a table from its `CREATE TABLE` as SQLite keeps it. `PRAGMA table_list`
/// tells them too, but takes all views apart before it answers, and a few hundred bytes of views
/// can make that last for hours.
[[nodiscard]] TableOptions tableOptions(QStringView createTable);

} // namespace roundtrip
