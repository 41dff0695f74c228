// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/schema/table.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

namespace roundtrip {

class CatalogueReader;
class CatalogueRows;

/// SqliteIndexes reads the indexes of SQLite's tables, and what ANALYZE has found out about them,
/// into tables whose columns are known.
class SqliteIndexes
{
public:
    /// Returns the name of the collation that the column \a column of the table at \a position was
    /// declared with; empty for one without.
    using CollationOf = std::function<QString(qsizetype position, int column)>;

    /// \a tables are those to read into, and \a positions their positions by the names that the
    /// database has for them. Both, and \a reader, must outlive this object.
    SqliteIndexes(CatalogueReader &reader, QList<Table> &tables,
                  const QHash<QByteArray, qsizetype> &positions, CollationOf collationOf)
        : m_reader(reader)
        , m_tables(tables)
        , m_positions(positions)
        , m_collationOf(std::move(collationOf))
    { }

    /// Reads Table::indexes and Table::unique of the tables in \a catalogue, which is a FROM clause
    /// up to its join: it is given \a joins. An index on an expression leaves a -1 in `unique`.
    Result<> read(const std::function<QString(const QString &joins)> &catalogue);
    /// Reads Table::estimatedRows from `sqlite_stat1`, which must be there. Statistics that cannot
    /// be read are none.
    void readEstimates();

private:
    [[nodiscard]] qsizetype positionIn(const CatalogueRows &rows, qsizetype row) const;
    [[nodiscard]] bool comparesAs(qsizetype position, int column, const QString &collation) const;

    CatalogueReader &m_reader;
    QList<Table> &m_tables;
    const QHash<QByteArray, qsizetype> &m_positions;
    CollationOf m_collationOf;
};

} // namespace roundtrip
