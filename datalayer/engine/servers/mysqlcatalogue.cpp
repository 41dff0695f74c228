// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/mysqlcatalogue.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/engine/cataloguereader.h"
#include "datalayer/sql/dialects/mysqltypes.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr std::chrono::seconds estimatePatience { 2 };
/// Opening more tables than this would be felt.
constexpr qsizetype mostEstimated = 1000;

/// What a collation's name says,
/// https://mariadb.com/kb/en/supported-character-sets-and-collations/.
void setCollation(const QString &name, Column &column)
{
    if (name.isEmpty() || name == "binary"_L1)
        return;
    const bool isPadded = !name.contains("nopad"_L1) && !name.contains("_0900_"_L1);
    column.collationName = name;
    if (name.endsWith("_bin"_L1)) {
        column.collation = isPadded ? Collation::RTrim : Collation::Binary;
        return;
    }
    column.isPadded = isPadded;
    if (name.endsWith("_as_ci"_L1))
        column.collation = Collation::CaseFolded;
    else
        column.collation = name.endsWith("_ci"_L1) ? Collation::AccentFolded : Collation::Other;
}

/// Constraints that were given no name are called `orders_ibfk_1`, `orders_ibfk_2` ... as they were
/// declared: the tenth comes after the second.
std::pair<QString, qint64> declarationOrder(const QString &constraint)
{
    qsizetype digits = constraint.size();
    while (digits > 0 && constraint[digits - 1] >= u'0' && constraint[digits - 1] <= u'9')
        --digits;
    return { constraint.left(digits), QStringView(constraint).mid(digits).toLongLong() };
}

class MySqlInspector
{
public:
    MySqlInspector(Connection &connection, LoadId load)
        : m_reader(connection, load)
    { }

    Result<QList<Table>> inspect()
    {
        if (Result<> done = readForeignKeys(); !done)
            return done.error();
        if (Result<> done = readDatabase({}); !done)
            return done.error();
        for (auto other = m_elsewhere.cbegin(); other != m_elsewhere.cend(); ++other) {
            if (Result<> done = readDatabase(other.key()); !done)
                return done.error();
        }
        for (const Key &key : std::as_const(m_keys))
            addForeignKey(key);
        if (Result<> done = readProblems(); !done)
            return done.error();
        readEstimates();
        return m_tables;
    }

private:
    /// A database, empty for the one that is connected to, and a table.
    using Place = std::pair<QString, QString>;

    /// A foreign key before its tables are known.
    struct Key
    {
        QString table;
        QString name;
        Place target;
        QStringList columns {};
        QStringList targetColumns {};
    };

    /// \a columns of a view of the catalogue, for the tables of \a database that are wanted. One
    /// database a statement: the server would open the tables of all of them for `OR`.
    Result<CatalogueRows> read(const QString &database, const QList<CatalogueColumn> &columns,
                               const QString &view, const QString &more)
    {
        QString rest = u" FROM information_schema."_s + view + u" WHERE TABLE_SCHEMA = "_s;
        QList<Value> values;
        if (database.isEmpty()) {
            rest += u"DATABASE()"_s;
        } else {
            const QStringList tables = m_elsewhere.value(database);
            rest += u"? AND TABLE_NAME IN ("_s + QStringList(tables.size(), u"?"_s).join(u", "_s)
                + u')';
            values << Value::ofText(database);
            for (const QString &table : tables)
                values << Value::ofText(table);
        }
        return m_reader.select(columns, rest + more, values);
    }

    Result<> readDatabase(const QString &database)
    {
        for (const auto step : { &MySqlInspector::readTables, &MySqlInspector::readColumns,
                                 &MySqlInspector::readIndexes }) {
            if (Result<> done = (this->*step)(database); !done)
                return done.error();
        }
        return {};
    }

    Result<> readForeignKeys()
    {
        const auto rows = m_reader.select(
            { { u"table"_s, u"TABLE_NAME"_s },
              { u"key"_s, u"CONSTRAINT_NAME"_s },
              { u"column"_s, u"COLUMN_NAME"_s },
              { u"target"_s, u"REFERENCED_TABLE_NAME"_s },
              { u"targetColumn"_s, u"REFERENCED_COLUMN_NAME"_s },
              { u"targetDatabase"_s,
                u"CASE WHEN REFERENCED_TABLE_SCHEMA = DATABASE() THEN ''"
                " ELSE REFERENCED_TABLE_SCHEMA END"_s } },
            u" FROM information_schema.KEY_COLUMN_USAGE"
            " WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL"
            " ORDER BY CAST(TABLE_NAME AS BINARY), CAST(CONSTRAINT_NAME AS BINARY),"
            " ORDINAL_POSITION"_s);
        if (!rows)
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            const QString table = rows->text(row, u"table");
            const QString name = rows->text(row, u"key");
            if (m_keys.isEmpty() || m_keys.last().table != table || m_keys.last().name != name) {
                const Place target { rows->text(row, u"targetDatabase"),
                                     rows->text(row, u"target") };
                if (!target.first.isEmpty() && !m_elsewhere[target.first].contains(target.second))
                    m_elsewhere[target.first] << target.second;
                m_keys << Key { table, name, target };
            }
            m_keys.last().columns << rows->text(row, u"column");
            m_keys.last().targetColumns << rows->text(row, u"targetColumn");
        }
        std::ranges::stable_sort(m_keys, {}, [](const Key &key) {
            return std::pair(key.table, declarationOrder(key.name));
        });
        return {};
    }

    Result<> readTables(const QString &database)
    {
        // Not by the time of creation: what changes a table often makes it anew.
        const auto rows = read(database,
                               { { u"table"_s, u"TABLE_NAME"_s },
                                 { u"kind"_s, u"TABLE_TYPE"_s },
                                 { u"comment"_s, u"TABLE_COMMENT"_s } },
                               u"TABLES"_s,
                               u" AND TABLE_TYPE <> 'SEQUENCE'"
                               " ORDER BY TABLE_NAME, CAST(TABLE_NAME AS BINARY)"_s);
        if (!rows)
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            Table table;
            table.name = rows->text(row, u"table");
            m_positions.insert({ database, table.name }, m_tables.size());
            if (!database.isEmpty()) {
                table.path = QStringList { database, table.name };
                table.name = CatalogueReader::freeName(table.path.join(u'.'), m_names);
            }
            m_names << table.name;
            table.comment = rows->text(row, u"comment");
            if (rows->text(row, u"kind").endsWith("VIEW"_L1)) {
                table.kind = Table::Kind::View;
                table.problem = problemFrom(std::exchange(table.comment, QString()));
            }
            m_tables << table;
        }
        return {};
    }

    /// The table that a row of \a database tells of, or null for one that is not shown.
    Table *tableOf(const QString &database, const CatalogueRows &rows, qsizetype row)
    {
        const auto found = m_positions.constFind({ database, rows.text(row, u"table") });
        return found == m_positions.cend() ? nullptr : &m_tables[*found];
    }

    Result<> readColumns(const QString &database)
    {
        const auto rows = read(
            database,
            { { u"table"_s, u"TABLE_NAME"_s },
              { u"name"_s, u"COLUMN_NAME"_s },
              { u"type"_s, u"COLUMN_TYPE"_s },
              { u"isNullable"_s, u"IS_NULLABLE"_s },
              { u"collation"_s, u"COLLATION_NAME"_s },
              { u"extra"_s, u"EXTRA"_s },
              { u"comment"_s, u"COLUMN_COMMENT"_s },
              { u"isNumbered"_s, u"COALESCE(COLUMN_DEFAULT LIKE 'nextval(%', 0)"_s } },
            u"COLUMNS"_s, u" ORDER BY CAST(TABLE_NAME AS BINARY), ORDINAL_POSITION"_s);
        if (!rows)
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            Table *table = tableOf(database, *rows, row);
            if (!table)
                continue;
            Column column;
            column.name = rows->text(row, u"name");
            column.type = rows->text(row, u"type");
            column.database = DatabaseKind::MySql;
            column.nullable = rows->text(row, u"isNullable") == "YES"_L1;
            column.isOrderable = !isMySqlShape(column.type);
            column.affinity = affinityOfServer(plainMySqlType(column.type));
            setCollation(rows->text(row, u"collation"), column);
            // Not MySQL's DEFAULT_GENERATED, which is a default that is an expression.
            const QString extra = rows->text(row, u"extra");
            column.isGenerated = rows->isTrue(row, u"isNumbered")
                || extra.contains("auto_increment"_L1, Qt::CaseInsensitive)
                || extra.contains(" GENERATED"_L1, Qt::CaseInsensitive);
            column.comment = rows->text(row, u"comment");
            table->columns << column;
        }
        return {};
    }

    Result<> readIndexes(const QString &database)
    {
        const auto rows = read(database,
                               { { u"table"_s, u"TABLE_NAME"_s },
                                 { u"index"_s, u"INDEX_NAME"_s },
                                 { u"method"_s, u"INDEX_TYPE"_s },
                                 { u"isUnique"_s, u"NON_UNIQUE = 0"_s },
                                 { u"column"_s, u"COLUMN_NAME"_s },
                                 { u"isPart"_s, u"SUB_PART IS NOT NULL"_s } },
                               u"STATISTICS"_s,
                               u" ORDER BY CAST(TABLE_NAME AS BINARY), INDEX_NAME, SEQ_IN_INDEX"_s);
        if (!rows)
            return rows.error();
        const Table *lastTable = nullptr;
        QString lastIndex;
        for (qsizetype row = 0; row < rows->size(); ++row) {
            Table *table = tableOf(database, *rows, row);
            if (!table)
                continue;
            const QString name = rows->text(row, u"index");
            if (table != lastTable || name != lastIndex) {
                table->indexes << Index { .name = name,
                                          .columns = {},
                                          .isUnique = rows->isTrue(row, u"isUnique"),
                                          .method = methodNamed(rows->text(row, u"method")) };
            }
            // A key of texts is there by their beginnings alone, too.
            const int column = table->columnIndexFolded(rows->text(row, u"column"));
            if (name == "PRIMARY"_L1)
                table->primaryKey << column;
            // -1 for a part of a column and for an expression.
            table->indexes.last().columns << (rows->isTrue(row, u"isPart") ? -1 : column);
            lastTable = table;
            lastIndex = name;
        }
        for (Table &table : m_tables)
            finish(table);
        return {};
    }

    static Index::Method methodNamed(const QString &name)
    {
        if (name == "BTREE"_L1)
            return Index::Method::Ordered;
        return name == "HASH"_L1 ? Index::Method::Hash : Index::Method::Special;
    }

    /// How many records there are. MariaDB opens each table to tell, which may take a while where
    /// another server has the records: what does not answer in time has no estimates.
    void readEstimates()
    {
        if (m_tables.isEmpty() || m_tables.size() > mostEstimated)
            return;
        m_reader.setOptions({ .deadline = std::chrono::steady_clock::now() + estimatePatience });
        const auto rows = read({},
                               { { u"table"_s, u"TABLE_NAME"_s }, { u"rows"_s, u"TABLE_ROWS"_s } },
                               u"TABLES"_s, u" AND TABLE_TYPE NOT LIKE '%VIEW'"_s);
        m_reader.setOptions({});
        for (qsizetype row = 0; rows && row < rows->size(); ++row) {
            Table *table = tableOf({}, *rows, row);
            if (table && !rows->isNull(row, u"rows"))
                table->estimatedRows = rows->number(row, u"rows");
        }
    }

    static void finish(Table &table)
    {
        table.unique.clear();
        for (const Index &index : std::as_const(table.indexes)) {
            if (index.isUnique && index.name != "PRIMARY"_L1 && !index.columns.contains(-1))
                table.unique << index.columns;
        }
        if (table.primaryKey.contains(-1))
            table.primaryKey.clear(); // not all of its columns are for this user
        for (int position = 0; const int column : std::as_const(table.primaryKey))
            table.columns[column].primaryKeyPosition = ++position;
    }

    void addForeignKey(const Key &key)
    {
        const auto own = m_positions.constFind({ QString(), key.table });
        const auto target = m_positions.constFind(key.target);
        if (own == m_positions.cend())
            return;
        Table &table = m_tables[*own];
        // A table that is not there, or not for this user, gives no relation.
        const QString name = target == m_positions.cend() ? key.target.second
                                                          : m_tables[*target].name;
        ForeignKey foreign { {}, name, key.targetColumns };
        for (const QString &column : key.columns)
            foreign.columns << table.columnIndexFolded(column);
        if (!foreign.columns.contains(-1))
            table.foreignKeys << foreign;
    }

    /// A view has no comment of its own: "VIEW" stands there, or what is wrong with it.
    static std::optional<DbError> problemFrom(const QString &comment)
    {
        if (comment.isEmpty() || comment == "VIEW"_L1)
            return {};
        return DbError { DbError::Kind::Statement, comment, {} };
    }

    /// Says of the views without columns what is wrong with them. MariaDB looks only where it has
    /// to open a table, as it does to tell when it was made.
    Result<> readProblems()
    {
        const auto isUnexplained = [](const Table &table) {
            return table.columns.isEmpty() && !table.problem;
        };
        if (std::ranges::none_of(m_tables, isUnexplained))
            return {};
        const auto rows = read({},
                               { { u"table"_s, u"TABLE_NAME"_s },
                                 { u"comment"_s, u"TABLE_COMMENT"_s },
                                 { u"created"_s, u"CREATE_TIME"_s } },
                               u"TABLES"_s, u" AND TABLE_TYPE LIKE '%VIEW'"_s);
        if (!rows)
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            Table *table = tableOf({}, *rows, row);
            if (table && isUnexplained(*table))
                table->problem = problemFrom(rows->text(row, u"comment"));
        }
        for (Table &table : m_tables) {
            if (isUnexplained(table))
                table.problem = errorSaying(
                    DbError::Kind::Unsupported,
                    { QT_TRANSLATE_NOOP("ErrorText", "the server does not tell its columns") });
        }
        return {};
    }

    CatalogueReader m_reader;
    QList<Table> m_tables;
    QHash<Place, qsizetype> m_positions;
    QSet<QString> m_names;
    QList<Key> m_keys;
    QMap<QString, QStringList> m_elsewhere; ///< by other database: its tables that keys lead to
};

} // namespace

Result<QList<Table>> inspectMySql(Connection &connection, LoadId load)
{
    return MySqlInspector(connection, load).inspect();
}

} // namespace roundtrip
