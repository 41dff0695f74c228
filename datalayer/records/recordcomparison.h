// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadedrecords.h"

namespace roundtrip {

/// Whether two loads of one query brought the same tree of records: the same values in the same
/// order at every step of the lookups. A relation that was not reached counts as one that leads
/// nowhere. The trees are walked where they lie, and what stands in them again and again is
/// compared once: the time goes with the records that were loaded, not with the size of the tree.
[[nodiscard]] bool haveEqualRecords(const LoadedRecords &one, const LoadedRecords &other);

} // namespace roundtrip
