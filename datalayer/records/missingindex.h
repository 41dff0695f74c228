// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace roundtrip {

class Dialect;
class Schema;
struct LoadRecord;
struct QueryRecord;

/// MissingIndex is an index that a relation lacks: no index begins with the columns that its
/// records are looked for by, so that each search reads the whole table. A plain value.
struct MissingIndex
{
    QString table;
    QStringList columns;
    QString sql; ///< the statement that would make it, to be copied; the program never runs it

    friend bool operator==(const MissingIndex &, const MissingIndex &) = default;
};

/// Returns the indexes that the relations lack which \a query, a statement of \a load, has
/// followed, by what the catalogue says about the tables of \a schema. Views have none, and columns
/// that no plain index can be made of are left out.
[[nodiscard]] QList<MissingIndex> missingIndexes(const QueryRecord &query, const LoadRecord &load,
                                                 const Schema &schema, const Dialect &dialect);

} // namespace roundtrip
