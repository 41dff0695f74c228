// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace roundtrip {

/// Affinity says how a column converts a value that is compared with it
/// (https://sqlite.org/datatype3.html, section 3). Servers have strict types: their columns have
/// `None`, which converts nothing, or `Time`, by which a date is equal to its midnight and zeros at
/// the end of a fraction of a second do not count. `Real` is how MySQL compares where a column of
/// floating numbers takes part: both values become floating numbers.
enum class Affinity { None, Text, Numeric, Time, Real };

/// Collation says which texts a column takes for equal (https://sqlite.org/datatype3.html, section
/// 7). `Binary` compares bytes, `NoCase` ignores the case of A to Z and of nothing else, and
/// `RTrim` ignores spaces at the end. `Other` is a collation whose rules only the database itself
/// knows, such as one that another program has brought along. `Missing` is a SQLite collation that
/// this process lacks: a statement that compares or sorts by it would not run, so that statements
/// name BINARY in its place. `CaseFolded` and `AccentFolded` are collations of servers: the one
/// ignores case as Unicode has it, the other case and accents.
enum class Collation { Binary, NoCase, RTrim, Other, Missing, CaseFolded, AccentFolded };

/// KeyComparison says how a database compares the values of a column with others.
///
/// \snippet tst_schemaexamples.cpp ForeignKey
struct KeyComparison
{
    Affinity affinity = Affinity::None;
    Collation collation = Collation::Binary;
    bool isPadded = false; ///< spaces at the end of a text do not count

    friend bool operator==(const KeyComparison &, const KeyComparison &) = default;
};

/// Returns whether two names are the same to SQLite, which ignores the case of A to Z and of no
/// other letter.
[[nodiscard]] bool isSameName(QStringView one, QStringView other);

/// Returns the affinity of a server's column of the type \a baseType, which is in lower case and
/// without lengths: Time for `date`, `datetime`, `timestamp` and `time`, else None.
[[nodiscard]] Affinity affinityOfServer(const QString &baseType);

/// Returns the affinity that SQLite gives to a column that is declared with the type
/// \a declaredType.
[[nodiscard]] Affinity affinityOfType(const QString &declaredType);

/// Column is a column as the catalogue describes it.
///
/// \snippet tst_schemaexamples.cpp Schema
struct Column
{
    QString name;
    QString type; ///< the type as it was declared; may be empty
    QString baseType {}; ///< PostgreSQL's type without domains and lengths; else empty
    bool nullable = true;
    int primaryKeyPosition = 0; ///< from 1; 0 for a column outside the primary key
    Affinity affinity = Affinity::None;
    Collation collation = Collation::Binary;
    bool isPadded = false; ///< spaces at the end of a text do not count; false with RTrim
    /// The name of the collation as COLLATE takes it: on MySQL of every text, on PostgreSQL of a
    /// column whose collation is not the one of its type. On SQLite only of a Missing one, and for
    /// messages alone. Else empty.
    QString collationName {};
    bool isEnumeration = false; ///< the type is an enumeration of PostgreSQL's
    bool isOrderable = true; ///< false for a type that the database cannot sort, such as json
    bool isGenerated = false; ///< a server makes its values: identity, serial, an expression
    QString comment {}; ///< the comment on the column that the catalogue has
    DatabaseKind database = DatabaseKind::Sqlite; ///< the kind of database that the column is in

    [[nodiscard]] KeyComparison comparison() const { return { affinity, collation, isPadded }; }
    /// Returns whether the column is declared to hold texts.
    [[nodiscard]] bool isText() const;
    /// Returns whether the column is one of MySQL or MariaDB that holds numbers (isNumber()), dates
    /// and moments (isMoment()), or times of day (isTime()). These servers convert any text that
    /// they compare with such a column.
    [[nodiscard]] bool isNumber() const;
    [[nodiscard]] bool isMoment() const;
    [[nodiscard]] bool isTime() const;
    /// Returns whether the column is one of MySQL or MariaDB that holds floating numbers.
    [[nodiscard]] bool isFloating() const;

    friend bool operator==(const Column &, const Column &) = default;
};

/// Returns whether a relation may compare the two columns. It may not for columns of a server whose
/// types are of different sorts, such as text and number: PostgreSQL compares none of them, and
/// MySQL converts them in ways of its own. On MySQL it may not for texts of different collations
/// either, nor on PostgreSQL for texts of which one has a collation that is not deterministic, or
/// for an enumeration and its domain. It may where the sort of a type is not known, and on SQLite,
/// which converts.
[[nodiscard]] bool areComparable(const Column &one, const Column &other);

/// Origin says how the program knows of a foreign key. The values stand in the order of certainty.
enum class Origin {
    Catalogue, ///< the catalogue of the database has it
    Declared, ///< whoever opened the database declared it
    Guessed, ///< the names and types of columns suggest it
};

/// ForeignKey is a foreign key as it was declared; its target may not exist.
///
/// \snippet tst_schemaexamples.cpp ForeignKey
struct ForeignKey
{
    QList<int> columns; ///< positions in the table that has the key
    QString targetTable; ///< as it is spelled in the declaration
    /// As they are spelled in the declaration; empty for the primary key.
    QStringList targetColumns;
    Origin origin = Origin::Catalogue;
    QString name {}; ///< a declared name for its forward relation, or empty
    QString reverseName {}; ///< a declared name for the relation back, or empty

    friend bool operator==(const ForeignKey &, const ForeignKey &) = default;
};

/// Junction is two foreign keys of a table that were declared to make a many-to-many relation.
///
/// \snippet tst_schemaexamples.cpp Junction
struct Junction
{
    qsizetype sourceKey = -1; ///< the key to the source, as a position in the table's foreignKeys
    qsizetype targetKey = -1; ///< the key to the target, as such a position
    QString name; ///< a declared name for the relation from source to target, or empty
    QString reverseName; ///< a declared name for the relation from target to source, or empty

    friend bool operator==(const Junction &, const Junction &) = default;
};

/// Index is an index of a table as the catalogue describes it. It is a plain value.
///
/// \snippet tst_schemaexamples.cpp Index
struct Index
{
    /// Ordered is a tree, which finds records by its first columns and has them in order. Hash
    /// finds records only by the values of all its columns. Special is a kind with operators of its
    /// own, such as for full texts, places and arrays.
    enum class Method { Ordered, Hash, Special };

    QString name;
    /// Positions in the table, in the order of the index. A part that is not the value of a column
    /// as the column itself compares it is -1: an expression, the beginning of a text, a text by
    /// another collation.
    QList<int> columns;
    bool isUnique = false;
    bool isPartial = false; ///< knows only the records that meet a condition
    Method method = Method::Ordered;

    friend bool operator==(const Index &, const Index &) = default;
};

/// Table is a table or view with its columns and keys. It is a plain value.
///
/// \snippet tst_schemaexamples.cpp Schema
struct Table
{
    enum class Kind { Table, View };

    QString name; ///< as people call it: `orders`, or `sales.orders` outside the default schema
    /// The parts of the name in a statement: `sales`, `orders`; empty if name is all.
    QStringList path {};
    QString comment {}; ///< the comment on the table that the catalogue has
    Kind kind = Kind::Table;
    QList<Column> columns;
    QList<int> primaryKey; ///< positions of columns, in the order of the key; empty without one
    /// Of UNIQUE constraints and full unique indexes, positions of columns.
    QList<QList<int>> unique;
    /// All indexes, the primary key's among them if it is one that the catalogue lists.
    QList<Index> indexes;
    /// About how many records there are, by statistics that the catalogue has anyway; empty where
    /// it has none, and for views.
    std::optional<qint64> estimatedRows {};
    QList<ForeignKey> foreignKeys; ///< in the order of declaration, the catalogue's first
    QList<Junction> junctions; ///< the declared ones
    QString rowid; ///< a name by which SQLite's hidden row number can be read, or empty
    /// True for a view in SQLite that unites several queries (UNION, EXCEPT, INTERSECT), itself or
    /// in a view that it reads.
    bool isCompound = false;
    std::optional<DbError>
        problem {}; ///< why its columns are not known (a view of a missing table)
    /// True for a view whose columns would take too long to find out when the database is opened.
    /// They are read when records of the view are asked for.
    bool isUnread = false;

    /// Returns the position of the column with exactly this name, or -1.
    [[nodiscard]] int columnIndex(const QString &columnName) const;
    /// Returns the position of the first column of this name in any case, see isSameName(), or -1.
    [[nodiscard]] int columnIndexFolded(const QString &columnName) const;
    [[nodiscard]] QStringList columnNames() const;
    /// Returns true if the columns at \a positions, in any order, are exactly the primary key or
    /// one of the unique constraints.
    [[nodiscard]] bool isUnique(const QList<int> &positions) const;
    /// Returns true if the database finds the records with given values in the columns at
    /// \a positions, in any order, without reading the others: the primary key or an index over all
    /// records begins with these columns.
    [[nodiscard]] bool isIndexed(const QList<int> &positions) const;
    /// Returns true if the primary key is SQLite's row number by another name, so that it holds
    /// integers and nothing else.
    [[nodiscard]] bool hasRowNumberKey() const;

    friend bool operator==(const Table &, const Table &) = default;
};

} // namespace roundtrip
