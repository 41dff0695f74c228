// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QHash>

// How one table stands in a load file.

namespace roundtrip {

class JsonReader;
class JsonWriter;

/// The most columns that a table in a load file may have.
inline constexpr qsizetype mostColumns = 4096;

/// The positions of a table's columns, by name.
using ColumnPositions = QHash<QString, int>;

/// Writes what there is to say of \a table as members of the open object.
void writeTableMembers(JsonWriter &json, const Table &table);
/// Reads the value of the member \a name that writeTableMembers() has written, into \a table.
/// Columns must come before what names them; \a positions is filled when they come. Another member
/// is left unread.
void readTableMember(JsonReader &json, const QString &name, Table &table,
                     ColumnPositions &positions);

/// Returns the names of the columns at \a positions of \a table.
[[nodiscard]] QStringList namesOfColumns(const Table &table, const QList<int> &positions);
/// Returns the positions of the columns \a names; it is an error of \a json if one is missing.
[[nodiscard]] QList<int> positionsOfColumns(JsonReader &json, const ColumnPositions &positions,
                                            const QStringList &names);

} // namespace roundtrip
