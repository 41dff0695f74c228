// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/explanation.h"

#include "datalayer/engine/connection.h"
#include "datalayer/schema/schema.h"

#include <algorithm>

namespace roundtrip {

namespace {

void addEstimates(std::vector<PlanNode> &steps, const Schema &schema)
{
    for (PlanNode &step : steps) {
        const auto isIt = [&step](const Table &table) {
            return isSameName(table.path.isEmpty() ? table.name : table.path.constLast(),
                              step.table);
        };
        if (step.isFullScan() && !step.rows) {
            const auto table = std::ranges::find_if(schema.tables(), isIt);
            if (table != schema.tables().end())
                step.rows = table->estimatedRows;
        }
        addEstimates(step.children, schema);
    }
}

} // namespace

Result<Explanation> explain(Connection &connection, const Schema &schema, const QueryRecord &query,
                            const LoadRecord &load)
{
    Result<QueryPlan> plan = connection.explain(query);
    if (!plan)
        return plan.error();
    Explanation explanation { *std::move(plan),
                              missingIndexes(query, load, schema, connection.dialect()) };
    addEstimates(explanation.plan.steps, schema);
    return explanation;
}

} // namespace roundtrip
