// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QHash>

// These functions write the description of one table of a load file, and read it.

namespace roundtrip {

class JsonReader;
class JsonWriter;

/// mostColumns is how many columns a table in a load file may have at most.
inline constexpr qsizetype mostColumns = 4096;

/// ColumnPositions are the positions of a table's columns, by name.
using ColumnPositions = QHash<QString, int>;

/// Writes what there is to say of \a table as members of the open object.
void writeTableMembers(JsonWriter &json, const Table &table);
/// Reads into \a table the value of the member \a name, one of those that writeTableMembers()
/// writes. Columns must come before the members that name them, and fill \a positions. The value of
/// a member with another name is left unread.
void readTableMember(JsonReader &json, const QString &name, Table &table,
                     ColumnPositions &positions);

/// Returns the names of the columns at \a positions of \a table.
[[nodiscard]] QStringList namesOfColumns(const Table &table, const QList<int> &positions);
/// Returns the positions of the columns \a names; it is an error of \a json if one is missing.
[[nodiscard]] QList<int> positionsOfColumns(JsonReader &json, const ColumnPositions &positions,
                                            const QStringList &names);

} // namespace roundtrip
