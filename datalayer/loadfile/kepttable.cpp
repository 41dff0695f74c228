// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/kepttable.h"

#include "datalayer/loadfile/jsonvalues.h"
#include "datalayer/schema/schemafacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The most keys and indexes of a table, and the most parts of each.
constexpr qsizetype mostKeys = 4096;

constexpr std::array affinityNames {
    NamedValue { Affinity::None, "none"_L1 },       NamedValue { Affinity::Text, "text"_L1 },
    NamedValue { Affinity::Numeric, "numeric"_L1 }, NamedValue { Affinity::Time, "time"_L1 },
    NamedValue { Affinity::Real, "real"_L1 },
};
constexpr std::array collationNames {
    NamedValue { Collation::Binary, "binary"_L1 },
    NamedValue { Collation::NoCase, "no_case"_L1 },
    NamedValue { Collation::RTrim, "r_trim"_L1 },
    NamedValue { Collation::Other, "other"_L1 },
    NamedValue { Collation::Missing, "missing"_L1 },
    NamedValue { Collation::CaseFolded, "case_folded"_L1 },
    NamedValue { Collation::AccentFolded, "accent_folded"_L1 },
};
constexpr std::array indexMethods {
    NamedValue { Index::Method::Ordered, "ordered"_L1 },
    NamedValue { Index::Method::Hash, "hash"_L1 },
    NamedValue { Index::Method::Special, "special"_L1 },
};

void writeColumn(JsonWriter &json, const Column &column)
{
    json.beginObject();
    json.name("name");
    json.string(column.name);
    writeText(json, "type", column.type);
    writeText(json, "base_type", column.baseType);
    writeFlag(json, "not_null", !column.nullable);
    writeNumber(json, "primary_key", column.primaryKeyPosition);
    if (column.affinity != Affinity::None)
        writeText(json, "affinity", nameOf(affinityNames, column.affinity));
    if (column.collation != Collation::Binary)
        writeText(json, "collation", nameOf(collationNames, column.collation));
    writeText(json, "collation_name", column.collationName);
    writeFlag(json, "padded", column.isPadded);
    writeFlag(json, "enumeration", column.isEnumeration);
    writeFlag(json, "not_orderable", !column.isOrderable);
    writeFlag(json, "generated", column.isGenerated);
    writeText(json, "comment", column.comment);
    if (column.database != DatabaseKind::Sqlite)
        writeText(json, "database", nameOf(databaseKindNames, column.database));
    json.endObject();
}

Column readColumn(JsonReader &json)
{
    Column column;
    json.object(
        [&](const QString &name) {
            if (name == "name"_L1)
                column.name = readName(json);
            else if (name == "type"_L1)
                column.type = json.string();
            else if (name == "base_type"_L1)
                column.baseType = json.string();
            else if (name == "not_null"_L1)
                column.nullable = !json.boolean();
            else if (name == "primary_key"_L1)
                column.primaryKeyPosition = static_cast<int>(json.integer(0, mostColumns));
            else if (name == "affinity"_L1)
                column.affinity = readNamed(json, affinityNames);
            else if (name == "collation"_L1)
                column.collation = readNamed(json, collationNames);
            else if (name == "collation_name"_L1)
                column.collationName = readName(json);
            else if (name == "padded"_L1)
                column.isPadded = json.boolean();
            else if (name == "enumeration"_L1)
                column.isEnumeration = json.boolean();
            else if (name == "not_orderable"_L1)
                column.isOrderable = !json.boolean();
            else if (name == "generated"_L1)
                column.isGenerated = json.boolean();
            else if (name == "comment"_L1)
                column.comment = json.string();
            else if (name == "database"_L1)
                column.database = readNamed(json, databaseKindNames);
        },
        { "name" });
    return column;
}

void readColumns(JsonReader &json, Table &table, ColumnPositions &positions)
{
    json.array([&] {
        if (table.columns.size() == mostColumns)
            return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"), mostColumns);
        table.columns << readColumn(json);
        const QString &name = table.columns.constLast().name;
        if (positions.contains(name))
            json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are two columns \"%1\""), name);
        positions.insert(name, static_cast<int>(table.columns.size()) - 1);
    });
}

void writeIndex(JsonWriter &json, const Table &table, const Index &index)
{
    json.beginObject();
    json.name("name");
    json.string(index.name);
    json.name("columns");
    json.beginArray();
    for (const int column : index.columns) {
        if (column < 0)
            json.null();
        else
            json.string(table.columns[column].name);
    }
    json.endArray();
    writeFlag(json, "unique", index.isUnique);
    writeFlag(json, "partial", index.isPartial);
    if (index.method != Index::Method::Ordered)
        writeText(json, "method", nameOf(indexMethods, index.method));
    json.endObject();
}

Index readIndex(JsonReader &json, const ColumnPositions &positions)
{
    Index index;
    json.object(
        [&](const QString &name) {
            if (name == "name"_L1) {
                index.name = readName(json);
            } else if (name == "columns"_L1) {
                json.array([&] {
                    if (index.columns.size() == mostColumns)
                        return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"),
                                         mostColumns);
                    if (json.next() == JsonReader::Kind::Null) {
                        json.null();
                        index.columns << -1;
                    } else {
                        index.columns << positionsOfColumns(json, positions, { readName(json) });
                    }
                });
            } else if (name == "unique"_L1) {
                index.isUnique = json.boolean();
            } else if (name == "partial"_L1) {
                index.isPartial = json.boolean();
            } else if (name == "method"_L1) {
                index.method = readNamed(json, indexMethods);
            }
        },
        { "name", "columns" });
    return index;
}

void writeKey(JsonWriter &json, const Table &table, const ForeignKey &key)
{
    json.beginObject();
    writeTexts(json, "columns", namesOfColumns(table, key.columns));
    json.name("target");
    json.string(key.targetTable);
    writeTexts(json, "target_columns", key.targetColumns);
    if (key.origin != Origin::Catalogue)
        writeText(json, "origin", nameOf(originNames, key.origin));
    writeText(json, "name", key.name);
    writeText(json, "reverse_name", key.reverseName);
    json.endObject();
}

ForeignKey readKey(JsonReader &json, const ColumnPositions &positions)
{
    ForeignKey key;
    json.object(
        [&](const QString &name) {
            if (name == "columns"_L1)
                key.columns = positionsOfColumns(json, positions, readNames(json, mostColumns));
            else if (name == "target"_L1)
                key.targetTable = readName(json);
            else if (name == "target_columns"_L1)
                key.targetColumns = readNames(json, mostColumns);
            else if (name == "origin"_L1)
                key.origin = readNamed(json, originNames);
            else if (name == "name"_L1)
                key.name = readName(json);
            else if (name == "reverse_name"_L1)
                key.reverseName = readName(json);
        },
        { "columns", "target" });
    return key;
}

/// Writes the member \a name with a list of \a things, each by \a write; none if there are none.
template <typename Things, typename Write>
void writeList(JsonWriter &json, const char *name, const Things &things, const Write &write)
{
    if (things.isEmpty())
        return;
    json.name(name);
    json.beginArray();
    for (const auto &thing : things)
        write(thing);
    json.endArray();
}

/// Reads such a list by \a read.
template <typename Things, typename Read>
void readList(JsonReader &json, Things &things, const Read &read)
{
    json.array([&] {
        if (things.size() == mostKeys)
            return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"), mostKeys);
        things << read();
    });
}

} // namespace

void writeTableMembers(JsonWriter &json, const Table &table)
{
    json.name("name");
    json.string(table.name);
    writeTexts(json, "path", table.path);
    writeText(json, "comment", table.comment);
    writeFlag(json, "view", table.kind == Table::Kind::View);
    json.name("columns");
    json.beginArray();
    for (const Column &column : table.columns)
        writeColumn(json, column);
    json.endArray();
    writeTexts(json, "primary_key", namesOfColumns(table, table.primaryKey));
    writeList(json, "unique", table.unique, [&](const QList<int> &columns) {
        json.beginArray();
        for (const QString &name : namesOfColumns(table, columns))
            json.string(name);
        json.endArray();
    });
    writeList(json, "indexes", table.indexes,
              [&](const Index &index) { writeIndex(json, table, index); });
    if (table.estimatedRows) {
        json.name("estimated_rows");
        json.integer(*table.estimatedRows);
    }
    writeList(json, "foreign_keys", table.foreignKeys,
              [&](const ForeignKey &key) { writeKey(json, table, key); });
    writeText(json, "rowid", table.rowid);
    writeFlag(json, "compound", table.isCompound);
}

void readTableMember(JsonReader &json, const QString &name, Table &table,
                     ColumnPositions &positions)
{
    if (name == "name"_L1)
        table.name = readName(json);
    else if (name == "path"_L1)
        table.path = readNames(json, 8);
    else if (name == "comment"_L1)
        table.comment = json.string();
    else if (name == "view"_L1)
        table.kind = json.boolean() ? Table::Kind::View : Table::Kind::Table;
    else if (name == "columns"_L1)
        readColumns(json, table, positions);
    else if (name == "primary_key"_L1)
        table.primaryKey = positionsOfColumns(json, positions, readNames(json, mostColumns));
    else if (name == "unique"_L1)
        readList(json, table.unique, [&] {
            return QList<QList<int>> { positionsOfColumns(json, positions,
                                                          readNames(json, mostColumns)) };
        });
    else if (name == "indexes"_L1)
        readList(json, table.indexes, [&] { return readIndex(json, positions); });
    else if (name == "estimated_rows"_L1)
        table.estimatedRows = json.integer(0, mostCounted);
    else if (name == "foreign_keys"_L1)
        readList(json, table.foreignKeys, [&] { return readKey(json, positions); });
    else if (name == "rowid"_L1)
        table.rowid = readName(json);
    else if (name == "compound"_L1)
        table.isCompound = json.boolean();
}

QStringList namesOfColumns(const Table &table, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << table.columns[position].name;
    return names;
}

QList<int> positionsOfColumns(JsonReader &json, const ColumnPositions &positions,
                              const QStringList &names)
{
    QList<int> found;
    for (const QString &name : names) {
        const int position = positions.value(name, -1);
        if (position < 0)
            json.fail(QT_TRANSLATE_NOOP("ErrorText", "there is no column \"%1\""), name);
        found << std::max(position, 0);
    }
    return json.hasFailed() ? QList<int>() : found;
}

} // namespace roundtrip
