// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/serverscript.h"

#include "datalayer/engine/sqlite/sqliterowreader.h"
#include "datalayer/sql/dialects/dialect.h"
#include "tests/support/testdatabase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

class ScriptWriter
{
public:
    ScriptWriter(const QString &sqliteScript, DatabaseKind kind)
        : m_sqliteScript(sqliteScript)
        , m_isPostgres(kind == DatabaseKind::PostgreSql)
        , m_dialect(dialectFor(kind))
        , m_database(openScript(sqliteScript))
    { }

    QString write()
    {
        const QList<Table> &tables = m_database.schema().tables();
        const bool folds = std::ranges::any_of(tables, [](const Table &table) {
            return table.columns.end()
                != std::ranges::find(table.columns, Collation::NoCase, &Column::collation);
        });
        if (!m_isPostgres)
            m_script = u"SET foreign_key_checks = 0;\n"_s; // of this session: its keys may dangle
        else if (folds)
            m_script = u"CREATE EXTENSION citext;\n"_s;
        for (const Table &table : tables) {
            if (table.kind == Table::Kind::Table)
                writeTable(table);
        }
        const Result<QStringList> statements = splitSqliteScript(m_sqliteScript);
        for (const QString &statement : *statements) {
            if (statement.trimmed().startsWith("CREATE VIEW"_L1))
                m_script += statement + u";\n"_s;
        }
        return m_script + m_keys;
    }

private:
    QString names(const Table &table, const QList<int> &columns) const
    {
        QStringList list;
        for (const int column : columns)
            list << m_dialect.quote(table.columns[column].name);
        return list.join(u", "_s);
    }

    const Table *target(const ForeignKey &key) const
    {
        const QList<Table> &tables = m_database.schema().tables();
        const auto found = std::ranges::find(tables, key.targetTable, &Table::name);
        return found == tables.end() ? nullptr : &*found;
    }

    static QList<int> targetColumns(const ForeignKey &key, const Table &target)
    {
        if (key.targetColumns.isEmpty())
            return target.primaryKey;
        QList<int> columns;
        for (const QString &name : key.targetColumns)
            columns << target.columnIndexFolded(name);
        return columns;
    }

    /// A key that is no key to the server, since its target is not unique, would be refused.
    static bool isKey(const Table &target, const QList<int> &columns)
    {
        return columns == target.primaryKey || target.unique.contains(columns);
    }

    bool isText(const Table &table, int column, const RecordSet &rows) const
    {
        const QString &type = table.columns[column].type;
        if (type == "TEXT"_L1 || type == "INTEGER"_L1)
            return type == "TEXT"_L1;
        if (!type.isEmpty())
            qFatal("no server has the type %s", qPrintable(type));
        // What refers to a column has that column's type.
        for (const ForeignKey &key : table.foreignKeys) {
            const Table *other = target(key);
            const qsizetype position = key.columns.indexOf(column);
            if (other && position >= 0)
                return other->columns[targetColumns(key, *other).at(position)].type == "TEXT"_L1;
        }
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            if (rows.cell(row, column).type == ValueType::Text)
                return true;
        }
        return false;
    }

    QString typeOf(const Table &table, int column, const RecordSet &rows) const
    {
        if (!isText(table, column, rows))
            return u" bigint"_s;
        const bool folds = table.columns[column].collation == Collation::NoCase;
        if (m_isPostgres)
            return folds ? u" citext"_s : u" text COLLATE \"C\""_s;
        return u" varchar(190) CHARACTER SET utf8mb4 COLLATE %1"_s.arg(
            folds ? u"utf8mb4_general_ci"_s : u"utf8mb4_nopad_bin"_s);
    }

    void writeTable(const Table &table)
    {
        const Loaded loaded = m_database.load(QuerySet(table.name), FetchStrategy::Naive);
        if (!loaded.records)
            qFatal("%s", qPrintable(loaded.error->text));
        const RecordSet &rows = loaded.records->root();
        QStringList parts;
        for (int column = 0; column < table.columns.size(); ++column) {
            parts << m_dialect.quote(table.columns[column].name) + typeOf(table, column, rows)
                    + (table.columns[column].nullable ? QString() : u" NOT NULL"_s);
        }
        if (!table.primaryKey.isEmpty())
            parts << u"PRIMARY KEY (%1)"_s.arg(names(table, table.primaryKey));
        for (const QList<int> &unique : table.unique)
            parts << u"UNIQUE (%1)"_s.arg(names(table, unique));
        for (const ForeignKey &key : table.foreignKeys) {
            if (const QString text = keyText(table, key); m_isPostgres && !text.isEmpty())
                m_keys += u"ALTER TABLE %1 ADD %2 NOT VALID;\n"_s.arg(m_dialect.quote(table.name),
                                                                      text);
            else if (!text.isEmpty())
                parts << text;
        }
        m_script += u"CREATE TABLE %1 (%2);\n"_s.arg(m_dialect.quote(table.name),
                                                     parts.join(u", "_s));
        writeRows(table, rows);
    }

    /// Named by their number, by which servers tell the order of declaration.
    QString keyText(const Table &table, const ForeignKey &key)
    {
        const Table *other = target(key);
        if (!other)
            return {};
        const QList<int> columns = targetColumns(key, *other);
        if (!isKey(*other, columns))
            return {};
        return u"CONSTRAINT fk_%1 FOREIGN KEY (%2) REFERENCES %3 (%4)"_s.arg(
            QString::number(++m_keyCount), names(table, key.columns), m_dialect.quote(other->name),
            names(*other, columns));
    }

    void writeRows(const Table &table, const RecordSet &rows)
    {
        constexpr qsizetype rowsPerStatement = 5000;
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            m_script += row % rowsPerStatement == 0
                ? u"INSERT INTO %1 VALUES ("_s.arg(m_dialect.quote(table.name))
                : u",("_s;
            for (int column = 0; column < table.columns.size(); ++column) {
                if (column > 0)
                    m_script += u',';
                appendLiteral(rows.cell(row, column));
            }
            const bool isLast = row + 1 == rows.rowCount() || (row + 1) % rowsPerStatement == 0;
            m_script += isLast ? u");\n"_s : u")"_s;
        }
    }

    void appendLiteral(const CellView &cell)
    {
        switch (cell.type) {
        case ValueType::Null:
            m_script += u"NULL"_s;
            return;
        case ValueType::Integer:
            m_script += QString::number(cell.integer);
            return;
        case ValueType::Text:
            if (!cell.bytes.contains('\\') && !cell.bytes.contains('\0')) {
                const QString text = QString::fromUtf8(cell.bytes);
                m_script += u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
                return;
            }
            [[fallthrough]];
        default:
            qFatal("a value that servers have no like of");
        }
    }

    const QString &m_sqliteScript;
    bool m_isPostgres;
    const Dialect &m_dialect;
    Database m_database;
    QString m_script;
    QString m_keys; ///< what makes the foreign keys, where that comes last
    int m_keyCount = 0;
};

} // namespace

QString serverScript(const QString &sqliteScript, DatabaseKind kind)
{
    return ScriptWriter(sqliteScript, kind).write();
}

} // namespace roundtrip::test
