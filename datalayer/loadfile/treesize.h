// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

class LoadedRecords;

/// TreeSizes is how large trees of records are together, as far as isTreeTooLarge() has looked.
struct TreeSizes
{
    double records = 0; ///< in the trees, without the root records
    qsizetype rows = 0; ///< of the sets at all steps
};

/// Returns true if the tree of \a records that the lookups describe is, together with the trees of
/// \a sizes, larger than one that can have been loaded for a page: a few records that lead to one
/// another make as large a tree as one likes, which would be printed for ever. The answer takes no
/// longer for a large tree than for the records. \a sizes has the tree from then on.
[[nodiscard]] bool isTreeTooLarge(const LoadedRecords &records, TreeSizes &sizes);

} // namespace roundtrip
