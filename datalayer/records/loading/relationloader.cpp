// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/relationloader.h"

#include "datalayer/records/loading/keyreader.h"

namespace roundtrip {

Result<> RelationLoader::load(LoadJob &job)
{
    if (Result<> read = job.reader().readRoots(); !read)
        return read;
    job.state().tellRoots();
    return fill(job);
}

Result<> RelationLoader::follow(LoadJob &job, RecordSet &set, quint32 row, StepId step)
{
    LevelFiller filler(job, [&job](Level &level) { return readByKeys(job, level); });
    const Result<bool> filled = filler.fill(set, { row }, step);
    return filled ? Result<>() : filled.error();
}

} // namespace roundtrip
