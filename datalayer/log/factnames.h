// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"

namespace roundtrip {

// The names that facts of the log have in what is written for other programs. They stay the same in
// every language.

/// Returns the name of a kind: `root`, `one_key`, `batch`, ...
[[nodiscard]] QString queryKindName(QueryRecord::Kind kind);
/// Returns the name of a purpose: `records`, `catalogue`, ...
[[nodiscard]] QString loadPurposeName(LoadRecord::Purpose purpose);
/// Returns the name of a mark: `repeated`, `again`, ...; `none` for QueryMark::Neutral.
[[nodiscard]] QString queryMarkName(QueryMark mark);

} // namespace roundtrip
