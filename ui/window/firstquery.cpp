// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/firstquery.h"

#include "datalayer/schema/schema.h"

#include <algorithm>

namespace roundtrip {

QuerySet firstQuery(const Schema &schema)
{
    const QList<Table> &tables = schema.tables();
    for (int table = 0; table < tables.size(); ++table) {
        const auto &relations = schema.relations(table);
        const auto list = std::ranges::find_if(relations, [&relations](const Relation &relation) {
            return relation.isToMany()
                && std::ranges::find(relations, relation.target, &Relation::through)
                == relations.end();
        });
        if (list != relations.end())
            return QuerySet(tables[table].name).prefetchRelated(list->displayName());
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
