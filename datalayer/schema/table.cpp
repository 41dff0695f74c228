// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

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

bool Table::hasRowNumberKey() const
{
    return primaryKey.size() == 1 && !rowid.isEmpty()
        && columns[primaryKey.first()].type.compare("INTEGER"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace roundtrip
