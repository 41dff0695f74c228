// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/mysqlcatalogue.h"

#include "datalayer/engine/cataloguereader.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What a collation's name says,
/// https://mariadb.com/kb/en/supported-character-sets-and-collations/.
void setCollation(const QString &name, Column &column)
{
    const bool isPadded = !name.contains("nopad"_L1) && !name.contains("_0900_"_L1);
    if (name.isEmpty() || name == "binary"_L1)
        return;
    if (name.endsWith("_bin"_L1)) {
        column.collation = isPadded ? Collation::RTrim : Collation::Binary;
        return;
    }
    column.isPadded = isPadded;
    if (name.endsWith("_cs"_L1))
        column.collation = Collation::Other;
    else
        column.collation = name.contains("_as_"_L1) ? Collation::CaseFolded
                                                    : Collation::AccentFolded;
}

class MySqlInspector
{
public:
    MySqlInspector(Connection &connection, int load)
        : m_reader(connection, load)
    { }

    Result<QList<Table>> inspect()
    {
        for (const auto step : { &MySqlInspector::readTables, &MySqlInspector::readColumns,
                                 &MySqlInspector::readIndexes, &MySqlInspector::readForeignKeys }) {
            if (Result<> done = (this->*step)(); !done)
                return done.error();
        }
        return m_tables;
    }

private:
    using Rows = std::vector<ColumnData>;

    static QString text(const Rows &rows, size_t column, qsizetype row)
    {
        return CatalogueReader::text(rows[column], row);
    }

    static qint64 number(const Rows &rows, size_t column, qsizetype row)
    {
        return CatalogueReader::number(rows[column], row);
    }

    Result<> readTables()
    {
        const auto rows = m_reader.read(
            u"SELECT TABLE_NAME, TABLE_TYPE, TABLE_COMMENT FROM information_schema.TABLES"
            " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'SEQUENCE' ORDER BY TABLE_NAME"_s,
            3);
        if (!rows)
            return rows.error();
        for (qsizetype row = 0; row < rows->front().size(); ++row) {
            Table table;
            table.name = text(*rows, 0, row);
            if (text(*rows, 1, row).endsWith("VIEW"_L1))
                table.kind = Table::Kind::View;
            else
                table.comment = text(*rows, 2, row);
            m_positions.insert(table.name, m_tables.size());
            m_tables << table;
        }
        return {};
    }

    Result<> readColumns()
    {
        const auto rows = m_reader.read(
            u"SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLLATION_NAME, EXTRA,"
            " COLUMN_COMMENT FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
            " ORDER BY TABLE_NAME, ORDINAL_POSITION"_s,
            7);
        if (!rows)
            return rows.error();
        for (qsizetype row = 0; row < rows->front().size(); ++row) {
            const auto table = m_positions.constFind(text(*rows, 0, row));
            if (table == m_positions.cend())
                continue;
            Column column;
            column.name = text(*rows, 1, row);
            column.type = text(*rows, 2, row);
            column.nullable = text(*rows, 3, row) == "YES"_L1;
            setCollation(text(*rows, 4, row), column);
            const QString extra = text(*rows, 5, row);
            column.isGenerated = extra.contains("auto_increment"_L1, Qt::CaseInsensitive)
                || extra.contains("GENERATED"_L1, Qt::CaseInsensitive);
            column.comment = text(*rows, 6, row);
            m_tables[*table].columns << column;
        }
        for (Table &table : m_tables) {
            if (table.columns.isEmpty())
                table.problem = u"its columns cannot be read: it refers to what is not there"_s;
        }
        return {};
    }

    Result<> readIndexes()
    {
        const auto rows = m_reader.read(
            u"SELECT TABLE_NAME, INDEX_NAME, COLUMN_NAME, SUB_PART IS NOT NULL"
            " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()"
            " AND NON_UNIQUE = 0 ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX"_s,
            4);
        if (!rows)
            return rows.error();
        QString lastTable;
        QString lastIndex;
        for (qsizetype row = 0; row < rows->front().size(); ++row) {
            const QString name = text(*rows, 0, row);
            const QString index = text(*rows, 1, row);
            const auto found = m_positions.constFind(name);
            if (found == m_positions.cend())
                continue;
            Table &table = m_tables[*found];
            const int column = number(*rows, 3, row) != 0
                ? -1
                : table.columnIndexFolded(text(*rows, 2, row));
            if (index == "PRIMARY"_L1) {
                table.primaryKey << column;
                table.columns[column].primaryKeyPosition = static_cast<int>(
                    table.primaryKey.size());
                continue;
            }
            if (name != lastTable || index != lastIndex)
                table.unique << QList<int>();
            // -1, dropped below, for a part of a column and for an expression.
            table.unique.last() << column;
            lastTable = name;
            lastIndex = index;
        }
        for (Table &table : m_tables)
            table.unique.removeIf([](const QList<int> &key) { return key.contains(-1); });
        return {};
    }

    Result<> readForeignKeys()
    {
        const auto rows = m_reader.read(
            u"SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME,"
            " REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE"
            " WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_SCHEMA = DATABASE()"
            " ORDER BY TABLE_NAME, LENGTH(CONSTRAINT_NAME), CONSTRAINT_NAME, ORDINAL_POSITION"_s,
            5);
        if (!rows)
            return rows.error();
        QString lastTable;
        QString lastKey;
        for (qsizetype row = 0; row < rows->front().size(); ++row) {
            const QString name = text(*rows, 0, row);
            const QString key = text(*rows, 1, row);
            const auto found = m_positions.constFind(name);
            if (found == m_positions.cend())
                continue;
            Table &table = m_tables[*found];
            if (name != lastTable || key != lastKey)
                table.foreignKeys << ForeignKey { {}, text(*rows, 3, row), {} };
            ForeignKey &foreign = table.foreignKeys.last();
            foreign.columns << table.columnIndexFolded(text(*rows, 2, row));
            foreign.targetColumns << text(*rows, 4, row);
            lastTable = name;
            lastKey = key;
        }
        return {};
    }

    CatalogueReader m_reader;
    QList<Table> m_tables;
    QHash<QString, qsizetype> m_positions;
};

} // namespace

Result<QList<Table>> inspectMySql(Connection &connection, int load)
{
    return MySqlInspector(connection, load).inspect();
}

} // namespace roundtrip
