// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/cataloguetext.h"

#include "datalayer/engine/connection.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

static QString namesAt(const Table &table, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << (position < 0 ? u"?"_s : table.columns[position].name);
    return names.join(u',');
}

Table CatalogueRead::table(const QString &name) const
{
    const auto found = std::ranges::find(tables, name, &Table::name);
    return found == tables.end() ? Table() : *found;
}

QStringList CatalogueRead::names() const
{
    QStringList names;
    for (const Table &table : tables)
        names << table.name;
    return names;
}

CatalogueRead readCatalogue(const TestServer &server, const QString &database)
{
    return readCatalogue(server.settings(database));
}

CatalogueRead readCatalogue(const ConnectionSettings &settings)
{
    QueryLog log;
    const auto connection = Connection::open(settings, log);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().text));
    const LoadId load = log.beginLoad({});
    QElapsedTimer timer;
    timer.start();
    const Result<QList<Table>> tables = (*connection)->inspect(load);
    const qint64 milliseconds = timer.elapsed();
    if (!tables)
        qFatal("%s: %s", qPrintable(tables.error().text), qPrintable(tables.error().sql));
    // Not those of the transactions around them.
    QList<QueryRecord> statements = log.recordsOfLoad(load);
    statements.removeIf(
        [](const QueryRecord &record) { return record.kind == QueryRecord::Kind::Transaction; });
    return { *tables, statements, milliseconds };
}

QString definitionOf(const ConnectionSettings &settings, const QString &table)
{
    const Table described = readCatalogue(settings).table(table);
    QueryLog log;
    const auto connection = Connection::open(settings, log);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().text));
    const Result<QString> text = (*connection)->definition(log.beginLoad({}), described);
    if (!text)
        qFatal("%s: %s", qPrintable(text.error().text), qPrintable(text.error().sql));
    return *text;
}

QString keysText(const Table &table)
{
    QStringList columns;
    for (const Column &column : table.columns)
        columns << column.name + u' ' + column.type + (column.nullable ? QString() : u" !"_s);
    QStringList parts { columns.join(u", "_s) };
    if (!table.primaryKey.isEmpty())
        parts << u"key "_s + namesAt(table, table.primaryKey);
    for (const QList<int> &key : table.unique)
        parts << u"unique "_s + namesAt(table, key);
    for (const ForeignKey &key : table.foreignKeys) {
        parts << namesAt(table, key.columns) + u'>' + key.targetTable + u'('
                + key.targetColumns.join(u',') + u')';
    }
    return parts.join(u"; "_s);
}

QString indexesText(const Table &table)
{
    QStringList indexes;
    for (const Index &index : table.indexes) {
        QString text = index.name + (index.isUnique ? u" unique ("_s : u" ("_s)
            + namesAt(table, index.columns) + u')';
        if (index.isPartial)
            text += u" partial"_s;
        if (index.method == Index::Method::Hash)
            text += u" hash"_s;
        else if (index.method == Index::Method::Special)
            text += u" special"_s;
        indexes << text;
    }
    return indexes.join(u"; "_s);
}

QString traitsText(const Column &column)
{
    QStringList traits;
    switch (column.collation) {
    case Collation::Binary:
        break;
    case Collation::NoCase:
        traits << u"folds A-Z"_s;
        break;
    case Collation::RTrim:
        traits << u"trims"_s;
        break;
    case Collation::Other:
        traits << u"other"_s;
        break;
    case Collation::Missing:
        traits << u"missing "_s + column.collationName;
        break;
    case Collation::CaseFolded:
        traits << u"folds case"_s;
        break;
    case Collation::AccentFolded:
        traits << u"folds accents"_s;
        break;
    }
    if (column.isPadded)
        traits << u"pads"_s;
    if (column.isGenerated)
        traits << u"generated"_s;
    if (!column.isOrderable)
        traits << u"no order"_s;
    return traits.join(u", "_s);
}

} // namespace roundtrip::test
