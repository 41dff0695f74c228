// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/loadjob.h"

namespace roundtrip {

RecordSet *LoadJob::addSet(int node)
{
    const ResolvedSelection *selection = records().query().selectionOf(node);
    return records().addSet(lookups().node(node).table,
                            selection ? selection->columns : QList<int>());
}

} // namespace roundtrip
