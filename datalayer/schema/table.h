// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace roundtrip {

/// How a column converts what is compared with it (https://sqlite.org/datatype3.html, section 3).
/// Servers have strict types; their columns say `None`, which converts nothing, or `Time`: a date
/// is its midnight, and a fraction of a second has as many digits as it needs. `Real` is how MySQL
/// compares a number with a floating one.
enum class Affinity { None, Text, Numeric, Time, Real };

/// Which texts a column takes for equal (https://sqlite.org/datatype3.html, section 7): NoCase
/// folds A to Z and nothing else, RTrim leaves spaces at the end out. Other is a collation that a
/// program has brought along: the database itself compares by it, or says that it is not there.
/// Missing is one that this process lacks: statements name BINARY in its place, since none that
/// compares or sorts by it would run. The folded ones are those of servers: Unicode's cases, or its
/// cases and accents.
enum class Collation { Binary, NoCase, RTrim, Other, Missing, CaseFolded, AccentFolded };

/// How a database compares the values of a column with others.
struct KeyComparison
{
    Affinity affinity = Affinity::None;
    Collation collation = Collation::Binary;
    bool isPadded = false; ///< spaces at the end do not count either

    friend bool operator==(const KeyComparison &, const KeyComparison &) = default;
};

/// Whether two names are one to SQLite: of all letters only A to Z have a case.
[[nodiscard]] bool isSameName(QStringView one, QStringView other);

/// The affinity that a server's column has.
[[nodiscard]] Affinity affinityOfServer(const QString &baseType);

/// The affinity that SQLite gives to a declared type.
[[nodiscard]] Affinity affinityOfType(const QString &declaredType);

/// A column as the catalogue describes it.
struct Column
{
    QString name;
    QString type; ///< as declared, may be empty
    QString baseType {}; ///< a server's, without domains and lengths; empty where it is not known
    bool nullable = true;
    int primaryKeyPosition = 0; ///< from 1; 0 for a column outside the key
    Affinity affinity = Affinity::None;
    Collation collation = Collation::Binary;
    bool isPadded = false; ///< of a folded collation: spaces at the end do not count either
    /// As COLLATE takes it, empty if of the type; of a missing one, for people.
    QString collationName {};
    bool isEnumeration = false; ///< a server's type that is a list of names
    bool isOrderable = true; ///< false for a type that the database cannot sort, as json
    bool isGenerated = false; ///< the database makes its values: identity, serial, an expression
    QString comment {}; ///< as the catalogue has it
    DatabaseKind database = DatabaseKind::Sqlite; ///< whose types its type is one of

    [[nodiscard]] KeyComparison comparison() const { return { affinity, collation, isPadded }; }
    /// Whether it is declared to hold texts.
    [[nodiscard]] bool isText() const;
    /// Whether it is a column of MySQL or MariaDB for numbers, for dates and moments, for times of
    /// day: these servers make one of any text that they are compared with.
    [[nodiscard]] bool isNumber() const;
    [[nodiscard]] bool isMoment() const;
    [[nodiscard]] bool isTime() const;
    /// The same for floating numbers alone.
    [[nodiscard]] bool isFloating() const;

    friend bool operator==(const Column &, const Column &) = default;
};

/// False if no value of the one can be equal to one of the other, as a server's types are strict: a
/// text and a number. True where that is not known.
[[nodiscard]] bool areComparable(const Column &one, const Column &other);

/// Who says that a key is there.
enum class Origin {
    Catalogue, ///< the database
    Declared, ///< whoever opened it
    Guessed, ///< nobody: names and types suggest it
};

/// A foreign key as it was declared; it may lead nowhere.
struct ForeignKey
{
    QList<int> columns; ///< positions in the table that has the key
    QString targetTable; ///< as spelled in the declaration
    QStringList targetColumns; ///< as spelled; empty for "its primary key"
    Origin origin = Origin::Catalogue;
    QString name {}; ///< given to its forward relation, or empty
    QString reverseName {}; ///< given to the relation back, or empty

    friend bool operator==(const ForeignKey &, const ForeignKey &) = default;
};

/// Two foreign keys of a table that were declared to make a many-to-many relation.
struct Junction
{
    qsizetype sourceKey = -1; ///< positions in the table's foreign keys
    qsizetype targetKey = -1;
    QString name; ///< given to the relation from the one end to the other, or empty
    QString reverseName; ///< given to the one back, or empty

    friend bool operator==(const Junction &, const Junction &) = default;
};

/// A table or view with its keys. A plain value.
struct Table
{
    enum class Kind { Table, View };

    QString name; ///< as everyone calls it, `orders`, or `sales.orders` outside the default schema
    QStringList path {}; ///< as a statement does, `sales`, `orders`; empty where name alone will do
    QString comment {}; ///< as the catalogue has it
    Kind kind = Kind::Table;
    QList<Column> columns;
    QList<int> primaryKey; ///< positions, in the order of the key; empty without one
    QList<QList<int>> unique; ///< UNIQUE constraints and full unique indexes, positions
    QList<ForeignKey> foreignKeys; ///< in the order of declaration, the catalogue's first
    QList<Junction> junctions; ///< declared ones
    QString rowid; ///< a name under which the hidden row number can be read, or empty
    /// A view in SQLite that unites several queries, itself or in a view that it shows.
    bool isCompound = false;
    QString problem; ///< why its columns could not be read (a view of a missing table), or empty
    /// A view whose columns take longer to find out than may pass unasked; they are read when
    /// records of it are asked for.
    bool isUnread = false;

    /// The position of the column with exactly this name, or -1.
    [[nodiscard]] int columnIndex(const QString &columnName) const;
    /// As columnIndex(), but in any case, see isSameName().
    [[nodiscard]] int columnIndexFolded(const QString &columnName) const;
    [[nodiscard]] QStringList columnNames() const;
    /// True if \a positions, in any order, are the primary key or one of the unique constraints.
    [[nodiscard]] bool isUnique(const QList<int> &positions) const;
    /// True if the primary key is SQLite's row number by another name: integers and nothing else.
    [[nodiscard]] bool hasRowNumberKey() const;

    friend bool operator==(const Table &, const Table &) = default;
};

} // namespace roundtrip
