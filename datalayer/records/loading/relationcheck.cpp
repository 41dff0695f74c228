// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/relationcheck.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/schema/schema.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The two tables of \a relation alone, without their keys, and this one relation between them: no
/// name is in its way, and nothing else has to be derived. It is the first one of the first table.
Result<Schema> schemaOf(const Schema &whole, DeclaredRelation &relation)
{
    QList<Table> tables;
    for (const QString &name : { relation.table, relation.target }) {
        const Result<int> table = whole.findTable(name);
        if (!table)
            return table.error();
        Table own = whole.table(*table);
        own.foreignKeys.clear();
        own.junctions.clear();
        if (tables.isEmpty() || tables.first().name != own.name)
            tables << std::move(own);
    }
    // A column of the same name would be meant in its place.
    relation.name = u"checked"_s;
    relation.reverseName.clear();
    while (tables.first().columnIndex(relation.name) >= 0)
        relation.name += u'_';
    Schema schema(std::move(tables));
    if (const Result<> declared = schema.declare({ relation }); !declared)
        return declared.error();
    return schema;
}

} // namespace

Result<RelationCheck> checkRelation(Connection &connection, const Schema &schema,
                                    DeclaredRelation relation, const std::atomic_bool *stop,
                                    std::chrono::milliseconds limit)
{
    if (!relation.through.isEmpty()) {
        return errorSaying(
            DbError::Kind::Name,
            { QT_TRANSLATE_NOOP("ErrorText", "a relation with a junction has no key of its own") });
    }
    const Result<Schema> own = schemaOf(schema, relation);
    if (!own)
        return own.error();
    const auto end = std::chrono::steady_clock::now() + limit;
    const auto count = [&](const QuerySet &query) -> Result<qint64> {
        const Result<ResolvedQuery> resolved = query.resolve(*own);
        if (!resolved)
            return resolved.error();
        std::chrono::milliseconds left {};
        if (limit.count() > 0) {
            left = std::chrono::duration_cast<std::chrono::milliseconds>(
                end - std::chrono::steady_clock::now());
            left = std::max(left, std::chrono::milliseconds(1)); // zero would be without end
        }
        return countRecords(connection, *own, *resolved, std::numeric_limits<qint64>::max(), stop,
                            left);
    };
    QuerySet whole(relation.table);
    for (const QString &column : relation.columns)
        whole = whole.filter(Field(column).isNull(false));
    const Result<qint64> all = count(whole);
    if (!all)
        return all.error();
    const Result<qint64> matching = count(whole.filter(Field(relation.name).isNull(false)));
    if (!matching)
        return matching.error();
    // Somebody may write between the two.
    return RelationCheck { *matching, std::max<qint64>(0, *all - *matching) };
}

} // namespace roundtrip
