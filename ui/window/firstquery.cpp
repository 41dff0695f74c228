// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/firstquery.h"

#include "datalayer/schema/schema.h"

namespace roundtrip {

QuerySet firstQuery(const Schema &schema)
{
    const QList<Table> &tables = schema.tables();
    for (int table = 0; table < tables.size(); ++table) {
        for (const Relation &relation : schema.relations(table)) {
            if (relation.kind == Relation::Kind::Reverse)
                return QuerySet(tables[table].name).prefetchRelated(relation.displayName());
        }
    }
    return tables.isEmpty() ? QuerySet() : QuerySet(tables.constFirst().name);
}

QuerySet whatFits(const QuerySet &remembered, const Schema &schema)
{
    if (remembered.root().isNull() || remembered.resolve(schema))
        return remembered;
    QuerySet path(remembered.root());
    for (const QString &lookup : remembered.lookups())
        path = path.prefetchRelated(lookup);
    return path.resolve(schema) ? path : QuerySet();
}

} // namespace roundtrip
