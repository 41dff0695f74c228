// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/postgresqlcatalogue.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/engine/cataloguereader.h"
#include "datalayer/engine/servers/postgresqltypes.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Partitions and identity columns came with it.
constexpr int oldest = 10;
/// A version whose catalogue has all that is asked for, temporal keys apart.
constexpr int oldestWithAll = 12;

/// Reads pg_catalog: its information_schema is views on it that are slow with many tables. Only
/// what CockroachDB and YugabyteDB have of it as well. Everything is known by its oid here.
class PostgreSqlInspector
{
public:
    PostgreSqlInspector(Connection &connection, LoadId load)
        : m_dialect(connection.dialect())
        , m_version(postgreSqlMajorVersion(connection.serverVersion()))
        , m_reader(connection, load)
    { }

    Result<QList<Table>> inspect()
    {
        if (m_version < oldest) {
            return errorSaying(
                DbError::Kind::Statement,
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "the server is PostgreSQL %1; %2 or later is needed"),
                  { QString::number(m_version), QString::number(oldest) } });
        }
        using Step = Result<> (PostgreSqlInspector::*)();
        // Types before the columns that have them; columns before keys, which refer to them.
        for (const Step step :
             { &PostgreSqlInspector::readTables, &PostgreSqlInspector::readTypes,
               &PostgreSqlInspector::readColumns, &PostgreSqlInspector::readIndexes,
               &PostgreSqlInspector::readForeignKeys }) {
            if (Result<> done = (this->*step)(); !done)
                return done.error();
        }
        return m_tables;
    }

private:
    /// The tables of users as `c` in the schema `n`, and no parts of tables. What this user may not
    /// read, or not a column of, is not there for the user.
    static QString userTables()
    {
        return u" pg_catalog.pg_class c"
               " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
               " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition"
               " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'crdb_internal',"
               " 'pg_extension') AND n.nspname NOT LIKE 'pg\\_toast%'"
               " AND n.nspname NOT LIKE 'pg\\_temp%'"
               " AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')"
               " AND (pg_catalog.has_table_privilege(c.oid, 'SELECT')"
               " OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT')) AND c.oid NOT IN (SELECT "
               "e.objid"
               " FROM pg_catalog.pg_depend e WHERE e.deptype = 'e'"
               " AND e.classid = 'pg_catalog.pg_class'::regclass)"_s;
    }

    Result<> readTables()
    {
        const auto rows = m_reader.select(
            { { u"oid"_s, u"t.oid::int8"_s },
              { u"schema"_s, u"t.nspname::text"_s },
              { u"name"_s, u"t.relname::text"_s },
              { u"kind"_s, u"t.relkind::text"_s },
              { u"isVisible"_s, u"pg_catalog.pg_table_is_visible(t.oid)"_s },
              { u"rows"_s, u"t.reltuples::int8"_s },
              { u"comment"_s, u"d.description::text"_s } },
            u" FROM (SELECT c.oid, n.nspname, c.relname, c.relkind, c.reltuples FROM"_s
                + userTables()
                + u") t LEFT JOIN pg_catalog.pg_description d ON d.objoid = t.oid"
                  " AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0"
                  " ORDER BY t.nspname = coalesce(pg_catalog.current_schema(), '') DESC,"
                  " t.nspname, t.oid"_s);
        if (!rows)
            return rows.error();
        QSet<QString> taken;
        for (qsizetype row = 0; row < rows->size(); ++row) {
            if (rows->isTrue(row, u"isVisible"))
                taken << rows->text(row, u"name");
        }
        m_tables.reserve(rows->size());
        for (qsizetype row = 0; row < rows->size(); ++row) {
            Table table;
            table.name = rows->text(row, u"name");
            if (!rows->isTrue(row, u"isVisible")) {
                table.path = QStringList { rows->text(row, u"schema"), table.name };
                table.name = CatalogueReader::freeName(table.path.join(u'.'), taken);
                taken << table.name;
            }
            const QString kind = rows->text(row, u"kind");
            if (kind == "v"_L1 || kind == "m"_L1)
                table.kind = Table::Kind::View;
            table.comment = rows->text(row, u"comment");
            // Before version 14 none may also be unknown; a partitioned table knows its own alone.
            const qint64 estimate = rows->isNull(row, u"rows") ? -1 : rows->number(row, u"rows");
            if (kind != "v"_L1 && estimate >= (m_version < 14 || kind == "p"_L1 ? 1 : 0))
                table.estimatedRows = estimate;
            m_positions.insert(rows->number(row, u"oid"), m_tables.size());
            m_tables << table;
        }
        m_facts.resize(m_tables.size());
        return {};
    }

    Result<> readTypes() { return m_types.read(m_reader); }

    Result<> readColumns()
    {
        // To write out an expression takes longer with each column of its table: only those that
        // call nextval() somewhere, which has this number in each version.
        const QString isGenerated
            = u"a.attidentity <> '' OR %1 OR CASE WHEN v.adbin IS NULL"
              " OR (v.adbin::text LIKE '{%' AND v.adbin::text NOT LIKE '%:funcid 1574 %')"
              " THEN false ELSE pg_catalog.pg_get_expr(v.adbin, v.adrelid) LIKE 'nextval(%' OR"
              " pg_catalog.pg_get_expr(v.adbin, v.adrelid) LIKE 'unique\\_rowid(%' END"_s.arg(
                  m_version < 12 ? u"false"_s : u"a.attgenerated <> ''"_s);
        const auto rows = m_reader.select(
            { { u"table"_s, u"a.attrelid::int8"_s },
              { u"number"_s, u"a.attnum::int4"_s },
              { u"name"_s, u"a.attname::text"_s },
              { u"type"_s, u"pg_catalog.format_type(a.atttypid, a.atttypmod)::text"_s },
              { u"typeOid"_s, u"a.atttypid::int8"_s },
              { u"isNotNull"_s, u"a.attnotnull"_s },
              { u"isGenerated"_s, isGenerated },
              { u"comparedBy"_s, u"coalesce(a.attcollation, 0)::int8"_s },
              { u"collation"_s, u"coalesce(l.oid, 0)::int8"_s },
              { u"collationSchema"_s, u"s.nspname::text"_s },
              { u"collationName"_s, u"l.collname::text"_s },
              { u"comparesBytes"_s, m_version < 12 ? u"true"_s : u"l.collisdeterministic"_s },
              { u"comment"_s, u"d.description::text"_s } },
            u" FROM pg_catalog.pg_attribute a"
            " LEFT JOIN pg_catalog.pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum"
            " LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation"
            " LEFT JOIN pg_catalog.pg_namespace s ON s.oid = l.collnamespace"
            " LEFT JOIN pg_catalog.pg_description d ON d.objoid = a.attrelid"
            " AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = a.attnum"
            " WHERE a.attnum > 0 AND NOT a.attisdropped"
            " AND (pg_catalog.has_table_privilege(a.attrelid, 'SELECT')"
            " OR pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT'))"
            " AND a.attrelid IN (SELECT c.oid FROM"_s
                + userTables() + u") ORDER BY a.attrelid, a.attnum"_s);
        if (!rows)
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row)
            addColumn(*rows, row);
        return {};
    }

    void addColumn(const CatalogueRows &rows, qsizetype row)
    {
        const qsizetype index = m_positions.value(rows.number(row, u"table"), -1);
        if (index < 0)
            return; // created since the tables were read, on a server without snapshots of it
        Column column;
        column.name = rows.text(row, u"name");
        column.type = rows.text(row, u"type");
        column.nullable = !rows.isTrue(row, u"isNotNull");
        column.isGenerated = rows.isTrue(row, u"isGenerated");
        column.comment = rows.text(row, u"comment");
        m_types.describe(rows.number(row, u"typeOid"), column);

        Table &table = m_tables[index];
        Facts &facts = m_facts[index];
        const int position = static_cast<int>(table.columns.size());
        facts.positions.insert(rows.number(row, u"number"), position);
        facts.comparedBy << rows.number(row, u"comparedBy");
        // Most columns have the collation of their type, or none.
        if (const qint64 collation = rows.number(row, u"collation");
            collation != 0 && collation != m_types.collationOf(rows.number(row, u"typeOid"))) {
            column.collationName = quoted(rows.text(row, u"collationSchema"),
                                          rows.text(row, u"collationName"));
            if (!rows.isTrue(row, u"comparesBytes")) {
                column.collation = Collation::Other;
                facts.collations.insert(position, collation);
            }
        }
        table.columns << column;
    }

    [[nodiscard]] QString quoted(const QString &schema, const QString &name) const
    {
        return m_dialect.quote(schema) + u'.' + m_dialect.quote(name);
    }

    Result<> readIndexes()
    {
        const auto rows = m_reader.select(
            { { u"index"_s, u"i.indexrelid::int8"_s },
              { u"table"_s, u"i.indrelid::int8"_s },
              { u"name"_s, u"o.relname::text"_s },
              { u"method"_s, u"m.amname::text"_s },
              { u"isPrimary"_s, u"i.indisprimary"_s },
              { u"isUnique"_s, u"i.indisunique"_s },
              { u"isPartial"_s, u"i.indpred IS NOT NULL"_s },
              { u"column"_s, u"i.indkey[i.k]::int4"_s },
              { u"collation"_s, u"coalesce(i.indcollation[i.k], 0)::int8"_s } },
            u" FROM (SELECT x.*,"
            " generate_series(0, x.%1 - 1) AS k FROM pg_catalog.pg_index x"
            " WHERE x.indisvalid AND x.indrelid IN (SELECT c.oid FROM"_s.arg(
                m_version < 11 ? u"indnatts"_s : u"indnkeyatts"_s)
                + userTables()
                + u")) i JOIN pg_catalog.pg_class o ON o.oid = i.indexrelid"
                  " LEFT JOIN pg_catalog.pg_am m ON m.oid = o.relam"
                  " ORDER BY i.indexrelid, i.k"_s);
        if (!rows)
            return rows.error();
        Index found;
        QList<int> key;
        for (qsizetype row = 0; row < rows->size(); ++row) {
            const qsizetype index = m_positions.value(rows->number(row, u"table"), -1);
            if (index < 0)
                continue;
            const int column = m_facts[index].positions.value(rows->number(row, u"column"), -1);
            const qint64 collation = rows->number(row, u"collation");
            const bool comparesAlike = m_facts[index].comparedBy.value(column) == collation;
            found.columns << (comparesAlike ? column : -1);
            // -1 too for an index that takes values for different that the column takes for one.
            const qint64 own = m_facts[index].collations.value(column);
            key << (own != 0 && own != collation ? -1 : column);

            const qint64 id = rows->number(row, u"index");
            if (row + 1 < rows->size() && rows->number(row + 1, u"index") == id)
                continue;
            found.name = rows->text(row, u"name");
            found.isUnique = rows->isTrue(row, u"isUnique");
            found.isPartial = rows->isTrue(row, u"isPartial");
            found.method = methodNamed(rows->text(row, u"method"));
            if (found.isUnique && !found.isPartial)
                addUnique(m_tables[index], key, rows->isTrue(row, u"isPrimary"));
            m_tables[index].indexes << std::exchange(found, {});
            key.clear();
        }
        return {};
    }

    /// YugabyteDB's trees are called `lsm`, those of CockroachDB `prefix`.
    static Index::Method methodNamed(const QString &name)
    {
        if (name == "btree"_L1 || name == "lsm"_L1 || name == "prefix"_L1)
            return Index::Method::Ordered;
        return name == "hash"_L1 ? Index::Method::Hash : Index::Method::Special;
    }

    static void addUnique(Table &table, const QList<int> &key, bool isPrimary)
    {
        if (key.contains(-1))
            return;
        if (!isPrimary) {
            table.unique << key;
            return;
        }
        table.primaryKey = key;
        for (int i = 0; i < key.size(); ++i) {
            table.columns[key[i]].primaryKeyPosition = i + 1;
            table.columns[key[i]].nullable = false;
        }
    }

    Result<> readForeignKeys()
    {
        // A key that leads to a part of a table leads into the whole. The names of the columns at
        // the other end are the part's: it may number them differently. A key with a parent is
        // the same key seen from a part. A key with PERIOD is met by records that cover a time
        // together, not by one that is equal.
        const QString whole = m_version < 11 ? QString() : u" AND x.conparentid = 0"_s;
        const QString equal = m_version < 18 ? QString() : u" AND NOT x.conperiod"_s;
        const auto rows = m_reader.select(
            { { u"key"_s, u"k.id::int8"_s },
              { u"table"_s, u"k.conrelid::int8"_s },
              { u"target"_s, u"coalesce(w.oid, k.confrelid)::int8"_s },
              { u"column"_s, u"k.conkey[k.s]::int4"_s },
              { u"targetColumn"_s, u"f.attname::text"_s } },
            u" FROM (SELECT"
            " x.oid AS id, x.conrelid, x.confrelid, x.conkey, x.confkey,"
            " generate_subscripts(x.conkey, 1) AS s FROM pg_catalog.pg_constraint x"
            " WHERE x.contype = 'f'%1) k"
            " JOIN pg_catalog.pg_attribute f ON f.attrelid = k.confrelid"
            " AND f.attnum = k.confkey[k.s]"
            " LEFT JOIN (SELECT up.part, r.oid FROM up JOIN pg_catalog.pg_class r"
            " ON r.oid = up.whole AND NOT r.relispartition) w ON w.part = k.confrelid"
            " ORDER BY k.id, k.s"_s.arg(whole + equal),
            {},
            u"WITH RECURSIVE up(part, whole) AS (SELECT h.inhrelid, h.inhparent"
            " FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid"
            " WHERE c.relispartition UNION ALL SELECT up.part, h.inhparent FROM up"
            " JOIN pg_catalog.pg_class c ON c.oid = up.whole AND c.relispartition"
            " JOIN pg_catalog.pg_inherits h ON h.inhrelid = up.whole) "_s);
        if (!rows)
            return rows.error();
        qint64 last = 0;
        for (qsizetype row = 0; row < rows->size(); ++row) {
            // Not from a part, nor to a table that is not shown.
            const qsizetype index = m_positions.value(rows->number(row, u"table"), -1);
            const qsizetype target = m_positions.value(rows->number(row, u"target"), -1);
            if (index < 0 || target < 0)
                continue;
            Table &table = m_tables[index];
            if (const qint64 id = rows->number(row, u"key"); id != last) {
                table.foreignKeys << ForeignKey { {}, m_tables[target].name, {} };
                last = id;
            }
            ForeignKey &key = table.foreignKeys.last();
            key.columns << m_facts[index].positions.value(rows->number(row, u"column"), -1);
            key.targetColumns << rows->text(row, u"targetColumn");
        }
        // Nor by a column that is not shown.
        for (Table &table : m_tables)
            table.foreignKeys.removeIf(
                [](const ForeignKey &key) { return key.columns.contains(-1); });
        return {};
    }

    /// What is needed of a table until its keys are known.
    struct Facts
    {
        QHash<qint64, int> positions; ///< by attnum, which dropped columns leave gaps in
        QList<qint64> comparedBy; ///< by position: the oids of the collations, 0 without one
        QHash<int, qint64> collations; ///< by position: the oids of those that are no bytes'
    };

    const Dialect &m_dialect;
    const int m_version; ///< the catalogue grows with it
    CatalogueReader m_reader;
    QList<Table> m_tables;
    QList<Facts> m_facts; ///< per table
    QHash<qint64, qsizetype> m_positions; ///< of tables, by oid
    PostgreSqlTypes m_types;
};

} // namespace

int postgreSqlMajorVersion(const QString &version)
{
    static const QRegularExpression number(u"^PostgreSQL (\\d+)"_s);
    const QRegularExpressionMatch match = number.match(version);
    return match.hasMatch() ? match.captured(1).toInt() : oldestWithAll;
}

Result<QList<Table>> inspectPostgreSql(Connection &connection, LoadId load)
{
    return PostgreSqlInspector(connection, load).inspect();
}

} // namespace roundtrip
