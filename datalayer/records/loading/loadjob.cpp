// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/loadjob.h"

namespace roundtrip {

RecordSet *LoadJob::addSet(StepId step)
{
    const ResolvedSelection *selection = records().query().selectionOf(step);
    return records().addSet(lookups().step(step).table,
                            selection ? selection->columns : QList<int>());
}

} // namespace roundtrip
