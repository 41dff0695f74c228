// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordloader.h"

#include "datalayer/engine/querylog.h"
#include "datalayer/records/relationloader.h"

namespace roundtrip {

Loaded loadRecords(Connection &connection, std::shared_ptr<const Schema> schema,
                   const ResolvedQuery &query, FetchStrategy strategy, const LoadOptions &options)
{
    Loaded loaded;
    QueryLog &log = connection.log();
    if (const Result<> refreshed = connection.refresh(); !refreshed) {
        loaded.error = refreshed.error();
        return loaded;
    }
    loaded.load = log.beginLoad({ .title = query.title, .strategy = fetchStrategyName(strategy) });
    auto records = std::make_shared<LoadedRecords>(std::move(schema), query);
    LoadJob job(connection, *records, options, loaded.load);
    if (const Result<> root = job.readRoot(); !root) {
        loaded.error = root.error();
        log.endLoad(loaded.load, 0, false);
        return loaded;
    }
    if (const Result<> filled = makeRelationLoader(strategy)->fill(job); !filled)
        loaded.error = filled.error();
    loaded.wasStopped = job.isStopped();
    log.endLoad(loaded.load, records->recordCount(), loaded.wasStopped);
    loaded.records = std::move(records);
    return loaded;
}

} // namespace roundtrip
