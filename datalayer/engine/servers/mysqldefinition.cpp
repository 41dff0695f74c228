// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/mysqldefinition.h"

#include "datalayer/engine/cataloguereader.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

Result<QString> mySqlDefinition(Connection &connection, LoadId load, const Table &table)
{
    CatalogueReader reader(connection, load);
    QList<CatalogueColumn> columns { { u"name"_s, {} }, { u"statement"_s, {} } };
    if (table.kind == Table::Kind::View)
        columns << CatalogueColumn { u"characterSet"_s, {} }
                << CatalogueColumn { u"collation"_s, {} };
    const auto rows = reader.show(u"SHOW CREATE TABLE "_s + reader.dialect().tableName(table),
                                  columns);
    if (!rows)
        return rows.error();
    return rows->size() > 0 ? rows->text(0, u"statement") + u';' : QString();
}

} // namespace roundtrip
