// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadedrecords.h"

namespace roundtrip {

/// Returns true if two loads of one query brought the same tree of records: the same values in the
/// same order at every step of the lookups. A relation that was not loaded counts as one that leads
/// to no record. The trees are compared without copies, and a record that stands in them again and
/// again is compared once: the time grows with the records that were loaded, not with the size of
/// the tree.
[[nodiscard]] bool haveEqualRecords(const LoadedRecords &one, const LoadedRecords &other);

} // namespace roundtrip
