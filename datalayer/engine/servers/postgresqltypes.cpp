// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/postgresqltypes.h"

#include "datalayer/engine/cataloguereader.h"
#include "datalayer/schema/table.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

Result<> PostgreSqlTypes::read(CatalogueReader &reader)
{
    // What an index can hold in order, or what is the same bytes as that, as varchar is as text,
    // can be sorted.
    const QString sorted = u" FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_am m"
                           " ON m.oid = o.opcmethod"_s;
    const QString orders = u" WHERE m.amname = 'btree' AND o.opcdefault)"_s;
    const auto rows = reader.read(
        u"SELECT t.oid::int8, t.typname::text, t.typtype::text, t.typbasetype::int8,"
        " CASE WHEN t.typcategory = 'A' THEN t.typelem::int8 ELSE 0 END, t.typnotnull,"
        " t.oid IN (SELECT o.opcintype"_s
            + sorted + orders + u" OR t.oid IN (SELECT b.castsource"_s + sorted
            + u" JOIN pg_catalog.pg_cast b ON b.casttarget = o.opcintype"
              " AND b.castmethod = 'b' AND b.castcontext = 'i'"_s
            + orders
            // Without a length, which a cast would cut to. A type of texts in a schema that this
            // user may not look into is compared as text: its own operators are out of sight too.
            + u", CASE WHEN t.typcategory = 'S' AND t.typtype = 'b'"
              " AND NOT pg_catalog.has_schema_privilege(t.typnamespace, 'USAGE') THEN 'text'"
              " ELSE pg_catalog.format_type(t.oid, -1)::text END,"
              " CASE WHEN t.typbasetype <> 0 THEN pg_catalog.format_type(t.typbasetype, -1)::text"
              " END FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem"
              " WHERE t.typtype <> 'c' AND coalesce(e.typtype, 'b') <> 'c'"_s,
        9);
    if (!rows)
        return rows.error();
    for (qsizetype row = 0; row < (*rows)[0].size(); ++row) {
        Type type;
        type.name = CatalogueReader::text((*rows)[1], row);
        const QString kind = CatalogueReader::text((*rows)[2], row);
        type.base = CatalogueReader::number((*rows)[3], row);
        type.element = CatalogueReader::number((*rows)[4], row);
        type.refusesNull = CatalogueReader::number((*rows)[5], row) != 0;
        const bool hasOrder = CatalogueReader::number((*rows)[6], row) != 0;
        m_knowsOrder = m_knowsOrder || hasOrder;
        // Enumerations, ranges and multiranges: each new one is sorted as all of its kind are.
        type.isOrderable = hasOrder || kind == "e"_L1 || kind == "r"_L1 || kind == "m"_L1;
        type.isEnumeration = kind == "e"_L1;
        type.sql = CatalogueReader::text((*rows)[7], row);
        type.baseSql = CatalogueReader::text((*rows)[8], row);
        m_types.insert(CatalogueReader::number((*rows)[0], row), type);
    }
    return {};
}

void PostgreSqlTypes::describe(qint64 oid, Column &column) const
{
    column.database = DatabaseKind::PostgreSql;
    column.isOrderable = isOrderable(oid);
    column.baseType = column.type; // of rows of tables, which have no lengths
    Type type = m_types.value(oid);
    for (; type.base != 0; type = m_types.value(type.base)) {
        if (type.refusesNull)
            column.nullable = false;
        column.baseType = type.baseSql;
    }
    if (!type.sql.isEmpty())
        column.baseType = type.sql;
    column.isEnumeration = type.isEnumeration;
    if (type.name == "bpchar"_L1)
        column.collation = Collation::RTrim;
    else if (type.name == "citext"_L1 && type.sql != "text"_L1)
        column.collation = Collation::Other;
}

/// Rows of a table, the one kind of type that was not read, may hold what has no order.
bool PostgreSqlTypes::isOrderable(qint64 oid) const
{
    if (!m_knowsOrder) // CockroachDB does not say what it sorts: all but a few
        return true;
    const Type type = m_types.value(oid);
    if (type.isOrderable)
        return true;
    const qint64 inner = type.base != 0 ? type.base : type.element;
    return inner != 0 && isOrderable(inner);
}

} // namespace roundtrip
