// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/keyreader.h"
#include "datalayer/records/loading/relationloader.h"

namespace roundtrip {

namespace {

/// One query per lookup level, as Django's prefetch_related: lookups in the order given, each
/// level for all records at once, and nothing that is loaded already. The six steps are root
/// query (done by the job), keys, query, grouping, attaching; later accesses read what is attached.
class PrefetchLoader final : public RelationLoader
{
public:
    Result<> fill(LoadJob &job) override
    {
        return LookupWalk(job,
                          LevelFiller(job, [&job](Level &level) { return readByKeys(job, level); }))
            .run();
    }
};

} // namespace

std::unique_ptr<RelationLoader> makePrefetchLoader()
{
    return std::make_unique<PrefetchLoader>();
}

} // namespace roundtrip
