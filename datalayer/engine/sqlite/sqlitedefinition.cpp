// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitedefinition.h"

#include "datalayer/engine/cataloguereader.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

Result<QString> sqliteDefinition(Connection &connection, LoadId load, const Table &table)
{
    CatalogueReader reader(connection, load);
    const auto rows = reader.select(
        { { u"statement"_s, u"s.sql"_s } },
        u" FROM main.sqlite_master s WHERE s.tbl_name = ? AND s.sql IS NOT NULL"
        " ORDER BY s.type NOT IN ('table', 'view'), s.rowid"_s,
        { Value::ofText(table.name) });
    if (!rows)
        return rows.error();
    QStringList statements;
    for (qsizetype row = 0; row < rows->size(); ++row)
        statements << rows->text(row, u"statement") + u';';
    return statements.join(u"\n\n"_s);
}

} // namespace roundtrip
