// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/tabledescription.h"

#include "datalayer/schema/schema.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

QString namesAt(const Table &table, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << (position < 0 ? u"?"_s : table.columns[position].name);
    return names.join(u',');
}

} // namespace

QString description(const Table &table)
{
    QStringList columns;
    for (const Column &column : table.columns) {
        columns << column.name + (column.type.isEmpty() ? QString() : u' ' + column.type)
                + (column.nullable ? QString() : u" !"_s);
    }
    QStringList parts { columns.join(u", "_s) };
    if (table.kind == Table::Kind::View)
        parts.prepend(u"view"_s);
    if (!table.primaryKey.isEmpty())
        parts << u"key "_s + namesAt(table, table.primaryKey);
    for (const QList<int> &key : table.unique)
        parts << u"unique "_s + namesAt(table, key);
    for (const ForeignKey &key : table.foreignKeys) {
        parts << namesAt(table, key.columns) + u'>' + key.targetTable
                + (key.targetColumns.isEmpty() ? QString()
                                               : u'(' + key.targetColumns.join(u',') + u')');
    }
    if (!table.rowid.isEmpty())
        parts << u"by "_s + table.rowid;
    if (table.problem)
        parts << u"problem: "_s + table.problem->text;
    return parts.join(u"; "_s);
}

QString descriptionOfT(const QString &script)
{
    const Database database = openScript(script);
    const int table = database.schema().tableIndex(u"t"_s);
    return table < 0 ? QString() : description(database.schema().table(table));
}

QStringList tableNames(const Schema &schema)
{
    QStringList names;
    for (const Table &table : schema.tables())
        names << table.name;
    return names;
}

} // namespace roundtrip::test
