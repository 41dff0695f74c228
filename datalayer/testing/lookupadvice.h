// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/testing/querygroup.h"

namespace roundtrip {

/// What is wrong with a group of queries that ran more than once, and the lookup that would put it
/// right; empty for one that ran once:
///
///     N+1 on books (author › books), one query per record, keys 1, 2, 3, ...: load it with
///     .prefetchRelated(u"books"_s) and FetchStrategy::Prefetch
///
/// \a captured is where the group is from.
[[nodiscard]] QString adviceOn(const QueryGroup &group, const CapturedQueries &captured);

} // namespace roundtrip
