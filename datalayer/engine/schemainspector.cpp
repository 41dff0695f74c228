// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/schemainspector.h"

#include "datalayer/engine/cataloguereader.h"
#include "datalayer/engine/columncollations.h"
#include "datalayer/engine/connection.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

class Inspector
{
public:
    Inspector(Connection &connection, int load)
        : m_reader(connection, load)
    { }

    Result<QList<Table>> inspect()
    {
        // Tables before columns before keys, which refer to them.
        for (const auto step : { &Inspector::readTables, &Inspector::readColumns,
                                 &Inspector::readUnique, &Inspector::readForeignKeys }) {
            if (Result<> done = (this->*step)(); !done)
                return done.error();
        }
        for (Table &table : m_tables)
            finish(table);
        return m_tables;
    }

private:
    // sqlite_schema gives the order of creation, pragma_table_list what kind of table it is.
    static QString tablesOf(const QString &more)
    {
        return u"FROM sqlite_schema s JOIN pragma_table_list l ON l.name = s.name AND l.schema = "
               "'main' "_s
            + more
            + u" WHERE l.type IN ('table', 'view', 'virtual') AND s.type IN ('table', 'view')"
              " AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s;
    }

    Result<> readTables()
    {
        // The text of a table is wanted for its collations alone, which few have.
        const auto rows = m_reader.read(
            u"SELECT s.name, l.type, l.wr, l.strict,"
            " CASE WHEN l.type = 'table' AND s.sql LIKE '%collate%' THEN s.sql END "_s
                + tablesOf({}) + u" ORDER BY s.rowid"_s,
            5);
        if (!rows)
            return rows.error();
        const auto &[names, types, withoutRowid, strict, texts] = std::tie(
            (*rows)[0], (*rows)[1], (*rows)[2], (*rows)[3], (*rows)[4]);
        for (qsizetype row = 0; row < names.size(); ++row) {
            Table table;
            table.name = CatalogueReader::text(names, row);
            if (CatalogueReader::text(types, row) == "view"_L1)
                table.kind = Table::Kind::View;
            else if (CatalogueReader::number(withoutRowid, row) == 0)
                table.rowid = u"rowid"_s; // unless a column hides it, see finish()
            m_positions.insert(table.name, m_tables.size());
            m_tables << table;
            m_facts << Facts { CatalogueReader::number(strict, row) != 0,
                               texts.isNull(row)
                                   ? QList<Collation>()
                                   : columnCollations(CatalogueReader::text(texts, row)) };
        }
        return {};
    }

    Result<> readColumns()
    {
        // hidden: 1 for a virtual table's own, 2 and 3 for generated columns.
        const QString columns
            = u"c.name, c.type, c.\"notnull\", c.pk %1 WHERE c.hidden <> 1 ORDER BY c.cid"_s;
        const auto rows = m_reader.read(u"SELECT s.name, c.name, c.type, c.\"notnull\", c.pk "_s
                                            + tablesOf(u"JOIN pragma_table_xinfo(s.name) c"_s)
                                            + u" AND c.hidden <> 1 ORDER BY s.rowid, c.cid"_s,
                                        5);
        if (rows) {
            for (qsizetype row = 0; row < (*rows)[0].size(); ++row)
                addColumn(m_positions.value(CatalogueReader::text((*rows)[0], row)), *rows, 1, row);
            return {};
        }
        // A view of something missing fails the whole: read table by table, and say which.
        for (qsizetype index = 0; index < m_tables.size(); ++index) {
            Table &table = m_tables[index];
            const auto own = m_reader.read(u"SELECT "_s
                                               + columns.arg(u"FROM pragma_table_xinfo(?) c"_s),
                                           4, { Value::ofText(table.name) });
            if (!own) {
                table.problem = own.error().text;
                continue;
            }
            for (qsizetype row = 0; row < (*own)[0].size(); ++row)
                addColumn(index, *own, 0, row);
        }
        return {};
    }

    void addColumn(qsizetype index, const std::vector<ColumnData> &rows, size_t first,
                   qsizetype row)
    {
        Table &table = m_tables[index];
        Column column;
        column.name = CatalogueReader::text(rows[first], row);
        column.type = CatalogueReader::text(rows[first + 1], row);
        column.nullable = CatalogueReader::number(rows[first + 2], row) == 0;
        column.primaryKeyPosition = static_cast<int>(CatalogueReader::number(rows[first + 3], row));
        // The one type of STRICT tables that keeps everything as it is.
        if (!m_facts[index].isStrict || column.type.compare("ANY"_L1, Qt::CaseInsensitive) != 0)
            column.affinity = affinityOfType(column.type);
        column.collation = m_facts[index].collations.value(table.columns.size());
        table.columns << column;
    }

    Result<> readUnique()
    {
        const auto rows = m_reader.read(
            u"SELECT s.name, i.seq, x.name, x.coll "_s
                + tablesOf(u"JOIN pragma_index_list(s.name) i JOIN pragma_index_xinfo(i.name) x"_s)
                + u" AND l.type = 'table' AND i.\"unique\" AND NOT i.partial AND i.origin <> 'pk'"
                  " AND x.key ORDER BY s.rowid, i.seq DESC, x.seqno"_s,
            4);
        if (!rows)
            return rows.error();
        QString lastTable;
        qint64 lastIndex = -1;
        for (qsizetype row = 0; row < (*rows)[0].size(); ++row) {
            const QString name = CatalogueReader::text((*rows)[0], row);
            const qint64 index = CatalogueReader::number((*rows)[1], row);
            Table &table = m_tables[m_positions.value(name)];
            if (name != lastTable || index != lastIndex)
                table.unique << QList<int>();
            // -1, dropped in finish(), for an index on an expression, and for one that takes values
            // for different that the column takes for one.
            int column = table.columnIndexFolded(CatalogueReader::text((*rows)[2], row));
            const Collation own = column < 0 ? Collation::Binary : table.columns[column].collation;
            if (own != Collation::Binary
                && collationNamed(CatalogueReader::text((*rows)[3], row)) != own)
                column = -1;
            table.unique.last() << column;
            lastTable = name;
            lastIndex = index;
        }
        return {};
    }

    Result<> readForeignKeys()
    {
        // SQLite numbers a table's keys from the last declared to the first.
        const auto rows = m_reader.read(
            u"SELECT s.name, f.id, f.\"table\", f.\"from\", f.\"to\" "_s
                + tablesOf(u"JOIN pragma_foreign_key_list(s.name) f"_s)
                + u" AND l.type = 'table' ORDER BY s.rowid, f.id DESC, f.seq"_s,
            5);
        if (!rows)
            return rows.error();
        QString lastTable;
        qint64 lastKey = -1;
        for (qsizetype row = 0; row < (*rows)[0].size(); ++row) {
            const QString name = CatalogueReader::text((*rows)[0], row);
            const qint64 key = CatalogueReader::number((*rows)[1], row);
            Table &table = m_tables[m_positions.value(name)];
            if (name != lastTable || key != lastKey)
                table.foreignKeys << ForeignKey { {}, CatalogueReader::text((*rows)[2], row), {} };
            ForeignKey &foreign = table.foreignKeys.last();
            foreign.columns << table.columnIndexFolded(CatalogueReader::text((*rows)[3], row));
            if (!(*rows)[4].isNull(row))
                foreign.targetColumns << CatalogueReader::text((*rows)[4], row);
            lastTable = name;
            lastKey = key;
        }
        return {};
    }

    static void finish(Table &table)
    {
        table.unique.removeIf([](const QList<int> &key) { return key.contains(-1); });
        QList<std::pair<int, int>> key;
        for (int i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].primaryKeyPosition > 0)
                key << std::pair(table.columns[i].primaryKeyPosition, i);
        }
        std::ranges::sort(key);
        for (const auto &[position, column] : key)
            table.primaryKey << column;

        // Only the rows' own number and the keys of WITHOUT ROWID tables never are NULL.
        if (table.hasRowNumberKey() || table.rowid.isEmpty()) {
            for (const int column : table.primaryKey)
                table.columns[column].nullable = false;
        }
        if (!table.rowid.isEmpty()) {
            table.rowid.clear();
            for (const QLatin1StringView name : { "rowid"_L1, "_rowid_"_L1, "oid"_L1 }) {
                if (table.rowid.isEmpty() && table.columnIndexFolded(name) < 0)
                    table.rowid = name;
            }
        }
    }

    CatalogueReader m_reader;
    /// What is needed of a table until its columns are known.
    struct Facts
    {
        bool isStrict = false;
        QList<Collation> collations;
    };

    QList<Table> m_tables;
    QList<Facts> m_facts; ///< per table
    QHash<QString, qsizetype> m_positions;
};

/// What four answers from \a first on say of a column: whether '1' in it equals 1 and '01', and 'a'
/// equals 'A' and 'a '.
KeyComparison comparisonFrom(const std::vector<ColumnData> &answers, size_t first)
{
    const auto isEqual = [&](size_t question) {
        return CatalogueReader::number(answers[first + question], 0) != 0;
    };
    KeyComparison comparison;
    if (isEqual(0))
        comparison.affinity = isEqual(1) ? Affinity::Numeric : Affinity::Text;
    if (isEqual(2))
        comparison.collation = Collation::NoCase;
    else if (isEqual(3))
        comparison.collation = Collation::RTrim;
    return comparison;
}

} // namespace

void inspectView(Connection &connection, int load, Table &view)
{
    constexpr qsizetype atOnce = 200;
    const Dialect &dialect = connection.dialect();
    for (qsizetype first = 0; first < view.columns.size(); first += atOnce) {
        const qsizetype count = std::min(atOnce, view.columns.size() - first);
        QStringList questions;
        QStringList columns;
        for (qsizetype i = 0; i < count; ++i) {
            const QString number = QString::number(i);
            const QString name = dialect.quote(view.columns[first + i].name);
            questions << u"d# = 1, d# = '01', l# = 'A', l# = 'a '"_s.replace(u'#', number);
            columns << name + u" AS d"_s + number << name + u" AS l"_s + number;
        }
        // The first of the united queries gives the columns their ways to compare, and no row.
        const QString sql = u"SELECT "_s + questions.join(u", "_s) + u" FROM (SELECT "_s
            + columns.join(u", "_s) + u" FROM "_s + dialect.quote(view.name)
            + u" WHERE 0 UNION ALL SELECT "_s + QStringList(count, u"'1', 'a'"_s).join(u", "_s)
            + u')';
        const auto answers = CatalogueReader(connection, load)
                                 .read(sql, static_cast<size_t>(4 * count));
        for (qsizetype i = 0; i < count; ++i) {
            Column &column = view.columns[first + i];
            const KeyComparison comparison = answers
                ? comparisonFrom(*answers, static_cast<size_t>(4 * i))
                : KeyComparison { column.affinity, Collation::Other };
            column.affinity = comparison.affinity;
            column.collation = comparison.collation;
        }
    }
}

Result<QList<Table>> inspectSchema(Connection &connection, int load)
{
    return Inspector(connection, load).inspect();
}

} // namespace roundtrip
