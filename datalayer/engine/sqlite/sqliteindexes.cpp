// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqliteindexes.h"

#include "datalayer/engine/cataloguereader.h"
#include "datalayer/engine/sqlite/columncollations.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Whether an index by \a collation takes no values for different that the column takes for
/// one. An index on an expression has no column. Such a key is dropped in finish().
bool isUniqueBy(const Table &table, int column, const QString &collation)
{
    if (column < 0)
        return false;
    // Whatever a missing one takes for different, its bytes are.
    const Collation own = table.columns[column].collation;
    return own == Collation::Binary || own == Collation::Missing
        || collationNamed(collation) == own;
}

} // namespace

qsizetype SqliteIndexes::positionIn(const CatalogueRows &rows, qsizetype row) const
{
    return m_positions.value(rows.bytes(row, u"table"), -1);
}

Result<> SqliteIndexes::read(const std::function<QString(const QString &)> &catalogue)
{
    const auto rows = m_reader.select(
        { { u"table"_s, u"s.name"_s },
          { u"number"_s, u"i.seq"_s },
          { u"index"_s, u"i.name"_s },
          { u"isUnique"_s, u"i.\"unique\""_s },
          { u"isPartial"_s, u"i.partial"_s },
          { u"isPrimary"_s, u"i.origin = 'pk'"_s },
          { u"column"_s, u"x.name"_s },
          { u"collation"_s, u"x.coll"_s } },
        catalogue(u"JOIN temp.pragma_index_list(s.name, 'main') i"
                  " JOIN temp.pragma_index_xinfo(i.name, 'main') x"_s)
            + u" AND s.type = 'table' AND x.key ORDER BY s.rowid, i.seq DESC, x.seqno"_s);
    if (!rows)
        return rows.error();
    qsizetype lastTable = -1;
    qint64 lastNumber = -1;
    bool isConstraint = false; // a unique one, over all records and beside the primary key
    for (qsizetype row = 0; row < rows->size(); ++row) {
        const qsizetype position = positionIn(*rows, row);
        if (position < 0 || m_tables[position].problem)
            continue;
        const qint64 number = rows->number(row, u"number");
        Table &table = m_tables[position];
        if (position != lastTable || number != lastNumber) {
            const Index index { .name = rows->text(row, u"index"),
                                .columns = {},
                                .isUnique = rows->isTrue(row, u"isUnique"),
                                .isPartial = rows->isTrue(row, u"isPartial") };
            isConstraint = index.isUnique && !index.isPartial && !rows->isTrue(row, u"isPrimary");
            table.indexes << index;
            if (isConstraint)
                table.unique << QList<int>();
        }
        const int column = table.columnIndexFolded(rows->text(row, u"column"));
        const QString collation = rows->text(row, u"collation");
        table.indexes.last().columns << (comparesAs(position, column, collation) ? column : -1);
        if (isConstraint)
            table.unique.last() << (isUniqueBy(table, column, collation) ? column : -1);
        lastTable = position;
        lastNumber = number;
    }
    return {};
}

/// Whether an index by \a collation serves a comparison with the column. It does not where
/// statements name another collation than the column's.
bool SqliteIndexes::comparesAs(qsizetype position, int column, const QString &collation) const
{
    if (column < 0 || m_tables[position].columns[column].collation == Collation::Missing)
        return false;
    const QString own = m_collationOf(position, column);
    return isSameName(collation, own.isEmpty() ? u"BINARY"_s : own);
}

/// ANALYZE leaves numbers for each index, the first of which is the number of its records.
/// Statistics that cannot be read are none.
void SqliteIndexes::readEstimates()
{
    const auto rows = m_reader.select({ { u"table"_s, u"s.tbl"_s }, { u"numbers"_s, u"s.stat"_s } },
                                      u" FROM main.sqlite_stat1 s WHERE typeof(s.stat) = 'text'"_s);
    for (qsizetype row = 0; rows && row < rows->size(); ++row) {
        const qsizetype position = positionIn(*rows, row);
        bool isNumber = false;
        const QString numbers = rows->text(row, u"numbers");
        const qint64 count = numbers.section(u' ', 0, 0).toLongLong(&isNumber);
        if (position < 0 || !isNumber || count < 0)
            continue;
        // A partial index has fewer.
        std::optional<qint64> &estimate = m_tables[position].estimatedRows;
        estimate = std::max(estimate.value_or(0), count);
    }
}

} // namespace roundtrip
