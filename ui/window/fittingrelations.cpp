// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/fittingrelations.h"

#include "datalayer/schema/schema.h"

#include <QSet>

namespace roundtrip {

namespace {

/// The tables of \a schema that \a declared are about: with all others, a relation is slow to try.
QList<Table> tablesOf(const QList<DeclaredRelation> &declared, const Schema &schema)
{
    QSet<int> positions;
    for (const DeclaredRelation &relation : declared) {
        for (const QString &name : { relation.table, relation.target, relation.through })
            positions << schema.tableIndex(name);
    }
    QList<Table> tables;
    for (int position = 0; position < schema.tables().size(); ++position) {
        if (positions.contains(position))
            tables << schema.table(position);
    }
    return tables;
}

} // namespace

FittingRelations FittingRelations::of(const RelationDeclarations &declared, const Schema &schema,
                                      bool guesses)
{
    FittingRelations found;
    Schema tried(tablesOf(declared.relations, schema));
    for (const DeclaredRelation &relation : declared.relations)
        (tried.declare({ relation }) ? found.fitting : found.leftOut).relations << relation;
    if (declared.names.isEmpty())
        return found;
    // What a relation is called depends on those of all tables.
    Schema whole = schema;
    Result<> areDeclared = whole.declare(found.fitting.relations);
    if (areDeclared && guesses)
        areDeclared = whole.guessRelations();
    for (const DeclaredName &name : declared.names) {
        const bool fits = areDeclared && whole.declare(name);
        (fits ? found.fitting : found.leftOut).names << name;
    }
    return found;
}

} // namespace roundtrip
