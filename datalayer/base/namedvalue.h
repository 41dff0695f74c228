// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/result.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <ranges>

namespace roundtrip {

/// NamedValue is one entry of a table that gives the values of an enumeration their names. A table
/// is an array of such entries, or of entries of a type derived from this one, which say more of
/// each value. The functions below take any such table.
template <typename Enum>
struct NamedValue
{
    Enum value;
    QLatin1StringView name;
};
template <typename Enum>
NamedValue(Enum, QLatin1StringView) -> NamedValue<Enum>; // which clang 14 needs to be told

/// Returns the entry of \a value, which must be in \a table.
template <typename Table, typename Enum>
[[nodiscard]] constexpr const auto &entryOf(const Table &table, Enum value)
{
    const auto found = std::ranges::find_if(
        table, [value](const auto &entry) { return entry.value == value; });
    Q_ASSERT(found != std::end(table));
    return *found;
}

/// Returns the name of \a value, which must be in \a table.
template <typename Table, typename Enum>
[[nodiscard]] constexpr QLatin1StringView nameOf(const Table &table, Enum value)
{
    return entryOf(table, value).name;
}

/// Returns the entry with this name; null if there is none.
template <typename Table>
[[nodiscard]] auto entryNamed(const Table &table, QStringView name)
{
    const auto found = std::ranges::find_if(
        table, [name](const auto &entry) { return entry.name == name; });
    return found == std::end(table) ? nullptr : &*found;
}

/// Returns all names, in the order of \a table.
template <typename Table>
[[nodiscard]] QStringList namesOf(const Table &table)
{
    QStringList names;
    for (const auto &entry : table)
        names << entry.name;
    return names;
}

/// Returns all values, in the order of \a table.
template <typename Table>
[[nodiscard]] auto valuesOf(const Table &table)
{
    QList<decltype(std::ranges::range_value_t<Table>::value)> values;
    for (const auto &entry : table)
        values << entry.value;
    return values;
}

/// Returns the value with this name. The error is of the kind Name: \a complaint, followed by the
/// closest match and the names there are.
template <typename Table>
[[nodiscard]] auto valueNamed(const Table &table, const QString &name, const QString &complaint)
    -> Result<decltype(std::ranges::range_value_t<Table>::value)>
{
    if (const auto *entry = entryNamed(table, name))
        return entry->value;
    return DbError {
        DbError::Kind::Name,
        withSuggestion(complaint, name, QStringLiteral("There are"), namesOf(table)),
        {},
    };
}

} // namespace roundtrip
