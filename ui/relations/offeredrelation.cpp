// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/relations/offeredrelation.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/schema/relationguess.h"
#include "datalayer/schema/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Guessing in more tables than this would be felt.
constexpr qsizetype mostGuessedTables = 5000;

/// \a columns of \a table, or those of its primary key where none are named.
QStringList columnsOrKey(const QStringList &columns, const QString &table, const Schema &schema)
{
    const int index = columns.isEmpty() ? schema.tableIndex(table) : -1;
    if (index < 0)
        return columns;
    QStringList names;
    for (const int position : schema.table(index).primaryKey)
        names << schema.table(index).columns[position].name;
    return names;
}

QString endText(const QString &table, const QStringList &columns)
{
    if (columns.isEmpty())
        return table;
    return columns.size() == 1 ? table + u'.' + columns.first()
                               : u"%1.(%2)"_s.arg(table, columns.join(u", "_s));
}

} // namespace

bool isSameRelation(const DeclaredRelation &one, const DeclaredRelation &other,
                    const Schema &schema)
{
    return one.table == other.table && one.target == other.target && one.through == other.through
        && one.throughColumns == other.throughColumns
        && one.throughTargetColumns == other.throughTargetColumns
        && columnsOrKey(one.columns, one.table, schema)
        == columnsOrKey(other.columns, other.table, schema)
        && columnsOrKey(one.targetColumns, one.target, schema)
        == columnsOrKey(other.targetColumns, other.target, schema);
}

QList<OfferedRelation> offeredRelations(const Schema &schema, const ConnectionSettings &settings)
{
    QList<OfferedRelation> offered;
    for (const DeclaredRelation &relation : settings.declaredRelations) {
        offered << OfferedRelation { relation, OfferedRelation::Why::Declared, true, {} };
    }
    if (schema.tables().size() > mostGuessedTables)
        return offered;
    for (const DeclaredRelation &relation : relationsByName(schema.tables())) {
        const bool isThere = std::ranges::any_of(offered, [&](const OfferedRelation &other) {
            return isSameRelation(relation, other.relation, schema);
        });
        if (!isThere) {
            offered << OfferedRelation {
                relation, OfferedRelation::Why::ByName, settings.guessesRelations, {}
            };
        }
    }
    return offered;
}

QString sourceText(const DeclaredRelation &relation, const Schema &schema)
{
    return endText(relation.table, columnsOrKey(relation.columns, relation.table, schema));
}

QString targetText(const DeclaredRelation &relation, const Schema &schema)
{
    return endText(relation.target, columnsOrKey(relation.targetColumns, relation.target, schema));
}

Result<> checkAddable(const DeclaredRelation &relation, const Schema &schema)
{
    Schema changed = schema;
    if (Result<> declared = changed.declare({ relation }); !declared)
        return declared;
    const int table = schema.tableIndex(relation.table);
    if (changed.table(table).foreignKeys.size() == schema.table(table).foreignKeys.size()) {
        return errorSaying(DbError::Kind::Name,
                           { QT_TRANSLATE_NOOP("ErrorText", "%1 refers to %2 already"),
                             { sourceText(relation, schema), targetText(relation, schema) } });
    }
    return {};
}

} // namespace roundtrip
