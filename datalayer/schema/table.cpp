// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/table.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What kind of values a server's type has, as far as that is known.
enum class TypeFamily { Unknown, Number, Text, Moment, Time, Year, Uuid, Inet4, Inet6, Bytes };

/// SQLite converts what it compares instead.
bool isOfServer(const Column &column)
{
    return column.affinity != Affinity::Text && column.affinity != Affinity::Numeric;
}

/// `character` of "character varying(10)", `bigint` of "bigint(20) unsigned", nothing of
/// "integer[]".
QString firstWordOf(const Column &column)
{
    static const QRegularExpression firstWord(u"^[a-z]+[46]?(?=[ (]|$)"_s);
    const QString &type = column.baseType.isEmpty() ? column.type : column.baseType;
    return type.endsWith(u']') ? QString() : firstWord.match(type.toLower()).captured();
}

TypeFamily familyOf(const Column &column)
{
    if (!isOfServer(column))
        return TypeFamily::Unknown;
    static const QHash<QString, TypeFamily> families = [] {
        QHash<QString, TypeFamily> byName;
        for (const QString &name :
             { u"smallint"_s, u"integer"_s, u"int"_s, u"bigint"_s, u"tinyint"_s, u"mediumint"_s,
               u"numeric"_s, u"decimal"_s, u"real"_s, u"double"_s, u"float"_s })
            byName.insert(name, TypeFamily::Number);
        for (const QString &name : { u"text"_s, u"character"_s, u"bpchar"_s, u"char"_s,
                                     u"varchar"_s, u"tinytext"_s, u"mediumtext"_s, u"longtext"_s })
            byName.insert(name, TypeFamily::Text);
        for (const QString &name : { u"date"_s, u"datetime"_s, u"timestamp"_s })
            byName.insert(name, TypeFamily::Moment);
        byName.insert(u"uuid"_s, TypeFamily::Uuid);
        return byName;
    }();
    return families.value(firstWordOf(column));
}

/// Types that MySQL compares with others in ways of its own, such as a time with a moment of today
/// and a year with 99 as 1999.
TypeFamily mySqlFamilyOf(const Column &column)
{
    static const QHash<QString, TypeFamily> families {
        { u"time"_s, TypeFamily::Time },       { u"bit"_s, TypeFamily::Number },
        { u"year"_s, TypeFamily::Year },       { u"enum"_s, TypeFamily::Text },
        { u"set"_s, TypeFamily::Text },        { u"binary"_s, TypeFamily::Bytes },
        { u"varbinary"_s, TypeFamily::Bytes }, { u"tinyblob"_s, TypeFamily::Bytes },
        { u"blob"_s, TypeFamily::Bytes },      { u"mediumblob"_s, TypeFamily::Bytes },
        { u"longblob"_s, TypeFamily::Bytes },  { u"inet4"_s, TypeFamily::Inet4 },
        { u"inet6"_s, TypeFamily::Inet6 },
    };
    return families.value(firstWordOf(column), familyOf(column));
}

/// Whether MySQL takes values of the two columns for equal that differ by little: those of
/// `double(10,3)`, say, and of another type with so many digits after the point.
bool areRoundedByMySql(const Column &one, const Column &other)
{
    const auto hasDigits = [](const Column &column) { return column.type.contains(u','); };
    return (one.isFloating() || other.isFloating()) && hasDigits(one) && hasDigits(other)
        && one.type != other.type;
}

/// Whether the server has a `=` of two columns that it has one for each of: not of an enumeration
/// and a domain of it, and not by two collations of which one takes different bytes for equal.
bool areComparedByPostgreSql(const Column &one, const Column &other)
{
    if (one.isEnumeration && one.baseType == other.baseType)
        return one.type == other.type;
    return one.collationName == other.collationName || one.collationName.isEmpty()
        || other.collationName.isEmpty()
        || (one.collation != Collation::Other && other.collation != Collation::Other);
}

} // namespace

bool Column::isText() const
{
    return affinity == Affinity::Text || familyOf(*this) == TypeFamily::Text;
}

bool Column::isFloating() const
{
    const QString word = database == DatabaseKind::MySql ? firstWordOf(*this) : QString();
    return word == "double"_L1 || word == "float"_L1 || word == "real"_L1;
}

bool Column::isNumber() const
{
    const TypeFamily family = database == DatabaseKind::MySql ? mySqlFamilyOf(*this)
                                                              : TypeFamily::Unknown;
    return family == TypeFamily::Number || family == TypeFamily::Year;
}

bool Column::isMoment() const
{
    return database == DatabaseKind::MySql && mySqlFamilyOf(*this) == TypeFamily::Moment;
}

bool Column::isTime() const
{
    return database == DatabaseKind::MySql && mySqlFamilyOf(*this) == TypeFamily::Time;
}

bool areComparable(const Column &one, const Column &other)
{
    if (one.database == DatabaseKind::PostgreSql && !areComparedByPostgreSql(one, other))
        return false;
    // PostgreSQL itself says of other types that it has no equality of the two.
    const bool isMySql = one.database == DatabaseKind::MySql;
    const TypeFamily family = isMySql ? mySqlFamilyOf(one) : familyOf(one);
    const TypeFamily otherFamily = isMySql ? mySqlFamilyOf(other) : familyOf(other);
    if (isMySql && areRoundedByMySql(one, other))
        return false;
    // Of two collations MySQL takes none, or one that depends on both.
    if (isMySql && family == TypeFamily::Text && otherFamily == TypeFamily::Text
        && one.collationName != other.collationName)
        return false;
    return family == otherFamily || family == TypeFamily::Unknown
        || otherFamily == TypeFamily::Unknown;
}

Affinity affinityOfServer(const QString &baseType)
{
    // Not those with a zone: what they are without one depends on the session.
    const bool isTime = baseType == "date"_L1 || baseType == "datetime"_L1
        || baseType == "timestamp"_L1 || baseType == "time"_L1;
    return isTime ? Affinity::Time : Affinity::None;
}

Affinity affinityOfType(const QString &declaredType)
{
    const auto has = [&](QLatin1StringView part) {
        return declaredType.contains(part, Qt::CaseInsensitive);
    };
    // The order is SQLite's: "CHARINT" is an integer, "FLOATING POINT" too.
    if (has("INT"_L1))
        return Affinity::Numeric;
    if (has("CHAR"_L1) || has("CLOB"_L1) || has("TEXT"_L1))
        return Affinity::Text;
    if (declaredType.isEmpty() || has("BLOB"_L1))
        return Affinity::None;
    return Affinity::Numeric;
}

bool isSameName(QStringView one, QStringView other)
{
    const auto folded = [](QChar c) {
        return c >= u'A' && c <= u'Z' ? QChar(c.unicode() | 0x20) : c;
    };
    return std::ranges::equal(one, other, {}, folded, folded);
}

int Table::columnIndex(const QString &columnName) const
{
    const auto found = std::ranges::find(columns, columnName, &Column::name);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int Table::columnIndexFolded(const QString &columnName) const
{
    const auto found = std::ranges::find_if(
        columns, [&](const Column &column) { return isSameName(column.name, columnName); });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

QStringList Table::columnNames() const
{
    QStringList names;
    names.reserve(columns.size());
    for (const Column &column : columns)
        names << column.name;
    return names;
}

bool Table::isUnique(const QList<int> &positions) const
{
    QList<int> wanted = positions;
    std::ranges::sort(wanted);
    const auto sameColumns = [&wanted](QList<int> key) {
        std::ranges::sort(key);
        return wanted == key;
    };
    return (!primaryKey.isEmpty() && sameColumns(primaryKey))
        || std::ranges::any_of(unique, sameColumns);
}

bool Table::isIndexed(const QList<int> &positions) const
{
    QList<int> wanted = positions;
    std::ranges::sort(wanted);
    const auto beginsWithThem = [&wanted](const QList<int> &indexed) {
        QList<int> first = indexed.first(std::min(indexed.size(), wanted.size()));
        std::ranges::sort(first);
        return !wanted.isEmpty() && first == wanted;
    };
    const auto finds = [&](const Index &index) {
        const bool isLookup = index.method == Index::Method::Ordered
            || (index.method == Index::Method::Hash && index.columns.size() == wanted.size());
        return isLookup && !index.isPartial && beginsWithThem(index.columns);
    };
    return beginsWithThem(primaryKey) || std::ranges::any_of(indexes, finds);
}

bool Table::hasRowNumberKey() const
{
    return primaryKey.size() == 1 && !rowid.isEmpty()
        && columns[primaryKey.first()].type.compare("INTEGER"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace roundtrip
