// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/postgresqldefinition.h"

#include "datalayer/engine/cataloguereader.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

Result<QString> postgreSqlDefinition(Connection &connection, LoadId load, const Table &table)
{
    CatalogueReader reader(connection, load);
    // Indexes that a constraint has made come with the constraint.
    const QString parts
        = u"(SELECT 1 AS part, 0::int8 AS number, 'CREATE ' || CASE c.relkind WHEN 'm'"
          " THEN 'MATERIALIZED VIEW ' ELSE 'VIEW ' END || c.oid::pg_catalog.regclass::text"
          " || ' AS' || chr(10) || pg_catalog.pg_get_viewdef(c.oid, true) AS statement"
          " WHERE c.relkind IN ('v', 'm')"
          " UNION ALL SELECT 2, k.oid::int8, 'ALTER TABLE ' || c.oid::pg_catalog.regclass::text"
          " || ' ADD CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '"
          " || pg_catalog.pg_get_constraintdef(k.oid, true) || ';'"
          " FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid"
          " UNION ALL SELECT 3, i.indexrelid::int8,"
          " pg_catalog.pg_get_indexdef(i.indexrelid) || ';' FROM pg_catalog.pg_index i"
          " WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint q"
          " WHERE q.conindid = i.indexrelid AND q.conrelid = c.oid)) d"_s;
    const bool isElsewhere = table.path.size() > 1;
    const QString place = isElsewhere
        ? u"c.relname = ? AND n.nspname = ?"_s
        : u"c.relname = ? AND pg_catalog.pg_table_is_visible(c.oid)"_s;
    QList<Value> values { Value::ofText(isElsewhere ? table.path.last() : table.name) };
    if (isElsewhere)
        values << Value::ofText(table.path.first());
    const auto rows = reader.select(
        { { u"statement"_s, u"d.statement::text"_s } },
        u" FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        " CROSS JOIN LATERAL "_s
            + parts + u" WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND "_s + place
            + u" ORDER BY d.part, d.number"_s,
        values);
    if (!rows)
        return rows.error();
    QStringList statements;
    for (qsizetype row = 0; row < rows->size(); ++row)
        statements << rows->text(row, u"statement");
    return statements.join(u"\n\n"_s);
}

} // namespace roundtrip
