// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip {
class Schema;
struct Table;
} // namespace roundtrip

namespace roundtrip::test {

/// Returns a table as one line: `id INTEGER !, name TEXT; key id; unique name;
/// author_id>author(id); by rowid`. `!` marks a column that is never NULL.
[[nodiscard]] QString description(const Table &table);
/// Returns the description of the table t that \a script makes, or nothing if it makes none.
[[nodiscard]] QString descriptionOfT(const QString &script);
/// Returns the names of all tables.
[[nodiscard]] QStringList tableNames(const Schema &schema);

} // namespace roundtrip::test
