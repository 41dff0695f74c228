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
    const QString isSorted = u"t.oid IN (SELECT o.opcintype"_s + sorted + orders
        + u" OR t.oid IN (SELECT b.castsource"_s + sorted
        + u" JOIN pg_catalog.pg_cast b ON b.casttarget = o.opcintype"
          " AND b.castmethod = 'b' AND b.castcontext = 'i'"_s
        + orders;
    // Without a length, which a cast would cut to. A type of texts in a schema that this user may
    // not look into is compared as text: its own operators are out of sight too.
    const QString sql = u"CASE WHEN t.typcategory = 'S' AND t.typtype = 'b'"
                        " AND NOT pg_catalog.has_schema_privilege(t.typnamespace, 'USAGE')"
                        " THEN 'text' ELSE pg_catalog.format_type(t.oid, -1)::text END"_s;
    const auto rows = reader.select(
        { { u"oid"_s, u"t.oid::int8"_s },
          { u"name"_s, u"t.typname::text"_s },
          { u"kind"_s, u"t.typtype::text"_s },
          { u"base"_s, u"t.typbasetype::int8"_s },
          { u"element"_s, u"CASE WHEN t.typcategory = 'A' THEN t.typelem::int8 ELSE 0 END"_s },
          { u"collation"_s, u"coalesce(t.typcollation, 0)::int8"_s },
          { u"refusesNull"_s, u"t.typnotnull"_s },
          { u"isSorted"_s, isSorted },
          { u"sql"_s, sql },
          { u"baseSql"_s,
            u"CASE WHEN t.typbasetype <> 0 THEN pg_catalog.format_type(t.typbasetype, -1)::text"
            " END"_s } },
        u" FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem"
        " WHERE t.typtype <> 'c' AND coalesce(e.typtype, 'b') <> 'c'"_s);
    if (!rows)
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Type type;
        type.name = rows->text(row, u"name");
        const QString kind = rows->text(row, u"kind");
        type.base = rows->number(row, u"base");
        type.element = rows->number(row, u"element");
        type.collation = rows->number(row, u"collation");
        type.refusesNull = rows->isTrue(row, u"refusesNull");
        const bool hasOrder = rows->isTrue(row, u"isSorted");
        m_knowsOrder = m_knowsOrder || hasOrder;
        // Enumerations, ranges and multiranges: each new one is sorted as all of its kind are.
        type.isOrderable = hasOrder || kind == "e"_L1 || kind == "r"_L1 || kind == "m"_L1;
        type.isEnumeration = kind == "e"_L1;
        type.sql = rows->text(row, u"sql");
        type.baseSql = rows->text(row, u"baseSql");
        m_types.insert(rows->number(row, u"oid"), type);
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

qint64 PostgreSqlTypes::collationOf(qint64 oid) const
{
    const Type type = m_types.value(oid);
    const qint64 inner = type.base != 0 ? type.base : type.element;
    return inner != 0 ? collationOf(inner) : type.collation;
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
