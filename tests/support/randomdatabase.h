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

/// Numbers from a seed, the same with every standard library.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    { }
    int below(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(count)); }
    bool oneIn(int count) { return below(count) == 0; }
    /// One of \a list, which is not empty.
    template <typename List>
    const auto &oneOf(const List &list)
    {
        return list[static_cast<typename List::size_type>(below(static_cast<int>(list.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

/// How a column stores and compares.
enum class ColumnType {
    Integer,
    Text,
    TextNoCase, ///< equal where they differ only in case, from A to Z
    TextElsewhere, ///< SQLite's, of a collation that another program has brought along
    Any, ///< SQLite's column without a type: integers and texts, as they come
};

struct GeneratedColumn
{
    QString name;
    ColumnType type = ColumnType::Integer;
};

/// A foreign key of a table; columns are positions.
struct GeneratedKey
{
    QList<int> columns;
    int target = -1;
    QList<int> targetColumns;
};

/// A table of any kind of database, or a view: the columns of another table, with that table's
/// rows of which the first column is not NULL; in SQLite, of all kinds.
struct GeneratedTable
{
    QString name;
    QList<GeneratedColumn> columns;
    QList<int> primaryKey; ///< empty without one
    QList<QList<int>> unique;
    std::vector<GeneratedKey> keys; ///< dangling ones are allowed: nothing enforces them
    bool isWithoutRowid = false; ///< SQLite's tables that are nothing but their primary key
    QString viewText {}; ///< the statement that makes a view; empty for a table
    std::vector<QList<Value>>
        rows; ///< of a table, in the order of their insertion; no two break a constraint
};

struct GeneratedDatabase
{
    std::vector<GeneratedTable> tables;
    QList<DeclaredRelation> declared; ///< what the tables do not say
};

/// What a random database may hold.
enum class Features {
    /// Typed keys that refer to keys of their type, some of them texts that are equal but for their
    /// case, and a primary key throughout.
    EveryDatabase,
    /// Besides: columns without a type, keys that refer to columns of another type or collation or
    /// name them in another order, collations that are missing, tables without a primary key, NULL
    /// in one, WITHOUT ROWID, and views of expressions, of compounds, on other views.
    Sqlite,
};

/// Tables t0, t1, ... with keys of every kind, a junction j, perhaps a view w, and their rows.
[[nodiscard]] GeneratedDatabase randomDatabase(Dice &dice, Features features);

/// A value for a column of \a type, of few different ones, now and then NULL.
[[nodiscard]] Value randomCell(Dice &dice, ColumnType type);

/// The statements that make \a database in SQLite.
[[nodiscard]] QString sqliteScript(const GeneratedDatabase &database);

/// Below 0 if \a one sorts before \a other in a column of \a type: NULL, integers, texts.
[[nodiscard]] int compareStored(const Value &one, const Value &other, ColumnType type);

} // namespace roundtrip::test
