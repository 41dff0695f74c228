// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/columncontent.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// By the parts of the declared type that mean numbers to SQLite and to people: it makes DATE and
/// DATETIME numeric too, and keeps the texts that stand there.
ColumnContent contentInSqlite(const QString &type)
{
    const auto has = [&type](const QString &part) {
        return type.contains(part, Qt::CaseInsensitive);
    };
    const auto hasAny = [&has](const QStringList &parts) {
        return std::ranges::any_of(parts, has);
    };
    if (hasAny({ u"CHAR"_s, u"CLOB"_s, u"TEXT"_s, u"DATE"_s, u"TIME"_s })
        && !type.startsWith("INT"_L1, Qt::CaseInsensitive))
        return ColumnContent::Text;
    if (hasAny({ u"INT"_s, u"REAL"_s, u"FLOA"_s, u"DOUB"_s, u"NUM"_s, u"DEC"_s, u"BOOL"_s,
                 u"MONEY"_s, u"YEAR"_s }))
        return ColumnContent::Number;
    return has(u"BLOB"_s) || has(u"BINARY"_s) ? ColumnContent::Other : ColumnContent::Text;
}

} // namespace

ColumnContent contentOf(const Column &column)
{
    if (column.database == DatabaseKind::Sqlite)
        return contentInSqlite(column.type);
    static const QSet<QString> numbers {
        u"smallint"_s, u"integer"_s, u"int"_s,  u"bigint"_s, u"tinyint"_s, u"mediumint"_s,
        u"numeric"_s,  u"decimal"_s, u"real"_s, u"double"_s, u"float"_s,   u"year"_s,
    };
    static const QSet<QString> texts {
        u"text"_s,     u"character"_s, u"bpchar"_s,     u"char"_s,     u"varchar"_s,
        u"tinytext"_s, u"longtext"_s,  u"mediumtext"_s, u"citext"_s,   u"name"_s,
        u"enum"_s,     u"set"_s,       u"date"_s,       u"datetime"_s, u"timestamp"_s,
        u"time"_s,     u"uuid"_s,      u"json"_s,       u"jsonb"_s,    u"xml"_s,
        u"inet"_s,     u"cidr"_s,      u"macaddr"_s,    u"inet4"_s,    u"inet6"_s,
    };
    const QString type = (column.baseType.isEmpty() ? column.type : column.baseType).toLower();
    if (type.endsWith(u']'))
        return ColumnContent::Other;
    const QString word = type.section(u'(', 0, 0).section(u' ', 0, 0);
    if (numbers.contains(word))
        return ColumnContent::Number;
    return column.isEnumeration || texts.contains(word) ? ColumnContent::Text
                                                        : ColumnContent::Other;
}

} // namespace roundtrip
