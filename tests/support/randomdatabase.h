// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/value.h"

#include <QList>
#include <QString>

#include <random>
#include <vector>

namespace roundtrip::test {

/// Dice makes random numbers from a seed, the same ones with every standard library.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    { }
    /// Returns a number from 0 to \a count - 1.
    int below(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(count)); }
    /// Returns true once in \a count times, on average.
    bool oneIn(int count) { return below(count) == 0; }
    /// Returns an element of \a list, which must not be empty.
    template <typename List>
    const auto &oneOf(const List &list)
    {
        return list[static_cast<typename List::size_type>(below(static_cast<int>(list.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

/// ColumnType says how a column stores and compares its values.
enum class ColumnType {
    Integer,
    Text,
    TextNoCase, ///< texts that are equal where they differ only in the case of A to Z
    TextElsewhere, ///< SQLite only: texts with a collation that this process does not have
    Any, ///< SQLite only, a column without a type: integers and texts, as they come
};

struct GeneratedColumn
{
    QString name;
    ColumnType type = ColumnType::Integer;
};

/// GeneratedKey is a foreign key of a table. Tables and columns are given by their positions.
struct GeneratedKey
{
    QList<int> columns;
    int target = -1;
    QList<int> targetColumns;
};

/// GeneratedTable is a table, or a view. With Features::EveryDatabase a view has some columns of
/// another table and the rows whose first column is not NULL; in SQLite it may have any form.
struct GeneratedTable
{
    QString name;
    QList<GeneratedColumn> columns;
    QList<int> primaryKey; ///< positions of columns; empty without a primary key
    QList<QList<int>> unique; ///< the columns of each UNIQUE constraint, by their positions
    std::vector<GeneratedKey> keys; ///< keys may dangle, since nothing enforces them
    bool isWithoutRowid = false; ///< SQLite's WITHOUT ROWID
    QString viewText {}; ///< the statement that makes the view; empty for a table
    std::vector<QList<Value>>
        rows; ///< of a table, in the order of insertion; no two break a constraint
};

/// GeneratedDatabase is the schema and the rows of a database that randomDatabase() has made up.
struct GeneratedDatabase
{
    std::vector<GeneratedTable> tables; ///< a view stands behind the tables that it shows
    QList<DeclaredRelation> declared; ///< relations that no foreign key states
};

/// Features says what a random database may hold.
enum class Features {
    /// Typed columns, whose keys refer to columns of their own type; texts that are equal but for
    /// their case; a primary key in each table.
    EveryDatabase,
    /// All of EveryDatabase, and besides: columns without a type, keys that refer to columns of
    /// another type or collation or name them in another order, collations that are missing, tables
    /// without a primary key, NULL in one, WITHOUT ROWID, and views of expressions, of compounds,
    /// on other views.
    Sqlite,
};

/// Makes up tables t0, t1, ... with keys of every kind, a junction j, perhaps a view w (and a view
/// w0 that w shows), and rows for the tables.
[[nodiscard]] GeneratedDatabase randomDatabase(Dice &dice, Features features);

/// Returns a value for a column of \a type: one of few different values, now and then NULL.
[[nodiscard]] Value randomCell(Dice &dice, ColumnType type);

/// Returns the statements that make \a database in SQLite.
[[nodiscard]] QString sqliteScript(const GeneratedDatabase &database);

/// Returns a number below 0 if \a one sorts before \a other in a column of \a type, 0 if they are
/// equal, else one above 0. NULL sorts before integers, and these before texts.
[[nodiscard]] int compareStored(const Value &one, const Value &other, ColumnType type);

} // namespace roundtrip::test
