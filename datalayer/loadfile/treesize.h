// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtrip {

class LoadedRecords;

/// Returns true if the tree of \a records that the lookups describe is larger than one that can
/// have been loaded for a page: a few records that lead to one another make as large a tree as one
/// likes, which would be printed for ever. The answer takes no longer for a large tree than for the
/// records.
[[nodiscard]] bool isTreeTooLarge(const LoadedRecords &records);

} // namespace roundtrip
