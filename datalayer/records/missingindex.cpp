// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/missingindex.h"

#include "datalayer/log/queryrecord.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/dialects/dialect.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// PostgreSQL takes 63 bytes, MySQL 64 characters.
constexpr qsizetype mostNameBytes = 60;

/// The relation that the last step of \a names follows, from the table at position \a table; null
/// where the schema has no such path (any more).
const Relation *lastRelation(const Schema &schema, int table, const QStringList &names)
{
    const Relation *last = nullptr;
    for (const QString &name : names) {
        last = table < 0 ? nullptr : schema.relation(table, name);
        if (!last)
            return nullptr;
        table = last->target;
    }
    return last;
}

/// The paths that \a query fills, from the table of \a load. What one record leads to is the root
/// of a load of its own.
LookupNames pathsOf(const QueryRecord &query, const LoadRecord &load)
{
    if (load.purpose != LoadRecord::Purpose::Related)
        return query.lookups;
    const QStringList followed = load.lookups.value(0).mid(0, 1);
    LookupNames paths;
    for (const QStringList &names : query.lookups)
        paths << followed + names;
    return paths.isEmpty() ? LookupNames { followed } : paths;
}

bool canBeIndexed(const Column &column)
{
    // MySQL makes no index of such a column, only of the beginnings of its values.
    const bool isLong = column.database == DatabaseKind::MySql
        && (column.type.contains("text"_L1, Qt::CaseInsensitive)
            || column.type.contains("blob"_L1, Qt::CaseInsensitive));
    return column.isOrderable && !isLong;
}

/// A name that no index and no table has.
QString freeIndexName(const Schema &schema, const Table &table, const QStringList &columns)
{
    QSet<QString> taken;
    for (const Table &other : schema.tables()) {
        taken << other.name.toLower();
        for (const Index &index : other.indexes)
            taken << index.name.toLower();
    }
    QString base = table.path.isEmpty() ? table.name : table.path.constLast();
    base += u'_' + columns.join(u'_');
    while (base.toUtf8().size() > mostNameBytes - 8)
        base.chop(1);
    QString name = base + u"_idx"_s;
    for (int number = 2; taken.contains(name.toLower()); ++number)
        name = base + u"_idx%1"_s.arg(number);
    return name;
}

} // namespace

QList<MissingIndex> missingIndexes(const QueryRecord &query, const LoadRecord &load,
                                   const Schema &schema, const Dialect &dialect)
{
    QList<MissingIndex> missing;
    const auto look = [&](int position, const QList<int> &columns) {
        const Table &table = schema.table(position);
        const auto isFit = [&table](int column) {
            return column >= 0 && canBeIndexed(table.columns[column]);
        };
        if (table.kind == Table::Kind::View || columns.isEmpty()
            || !std::ranges::all_of(columns, isFit) || table.isIndexed(columns))
            return;
        MissingIndex found { table.name, {}, {} };
        for (const int column : columns)
            found.columns << table.columns[column].name;
        const QString name = freeIndexName(schema, table, found.columns);
        found.sql = dialect.createIndex(name, table, found.columns);
        if (!missing.contains(found))
            missing << found;
    };
    const int root = schema.tableIndex(load.table);
    const LookupNames paths = pathsOf(query, load);
    for (const QStringList &names : paths) {
        const Relation *relation = lastRelation(schema, root, names);
        if (!relation)
            continue;
        if (relation->through >= 0)
            look(relation->through, relation->throughSource);
        look(relation->target, relation->targetColumns);
    }
    return missing;
}

} // namespace roundtrip
