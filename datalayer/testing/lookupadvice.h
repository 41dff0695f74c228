// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/testing/querygroup.h"

namespace roundtrip {

/// Returns what is wrong with a group of queries that ran more than once, and the lookup that would
/// put it right:
///
///     N+1 on books (author › books), one query per record, keys 1, 2, 3, ...: load it with
///     .prefetchRelated(u"books"_s) and FetchStrategy::Prefetch
///
/// \a captured is what the group was made of. The text is empty for a query that ran once and for
/// statements that do not count.
[[nodiscard]] QString adviceOn(const QueryGroup &group, const CapturedQueries &captured);

} // namespace roundtrip
