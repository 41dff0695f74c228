// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"
#include "datalayer/records/recordplace.h"

#include <memory>

namespace roundtrip {

struct OpenedDatabase;

/// Access says what Record::follow() does with a relation that no lookup has loaded. The values are
/// Django's fetch modes.
enum class Access {
    Strict, ///< an error that names the relation and the line that would load it
    One, ///< one query for that record alone, now: plain access, the N+1
    Peers, ///< one query for all records that came together with that one
};

/// RecordSource is the records of one load and the database that more of them can be loaded from. A
/// RecordList, its copies and its Records share one RecordSource, which keeps the records alive,
/// and are used on one thread.
struct RecordSource
{
    std::shared_ptr<const LoadedRecords> records;
    std::shared_ptr<LoadedRecords> growing {}; ///< records where more may be added, else null
    std::weak_ptr<OpenedDatabase> database {}; ///< empty once the Database was closed
    Access access = Access::Strict;
    LoadId load = LoadId::None; ///< the log's section that their queries belong to
};

} // namespace roundtrip
