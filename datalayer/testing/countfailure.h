// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/testing/querycapture.h"

#include <QString>

#include <functional>

namespace roundtrip {

// What the macros of querycount.h fail with. All return an empty text where the count is as
// expected, and otherwise what ran instead, the most frequent first:
//
//     expected 2 queries, 41 ran:
//       40 x SELECT ... FROM book WHERE author_id = ? ORDER BY id
//            N+1 on books (author › books), one query per record, keys 1, 2, 3, ...: load it with
//            .prefetchRelated(u"books"_s) and FetchStrategy::Prefetch
//        1 x SELECT ... FROM author ORDER BY id
//
// A query is what a load is counted by: the chunks of one level are one.

[[nodiscard]] QString queryCountFailure(const CapturedQueries &captured, qint64 expected);
[[nodiscard]] QString queryLimitFailure(const CapturedQueries &captured, qint64 most);

/// Calls \a queriesAt with each of \a sizes; fails where the counts differ, and says which queries
/// made the difference. Fails too where nothing was compared: fewer than two different sizes, no
/// query at any of them, or a statement that failed.
[[nodiscard]] QString
constantCountFailure(const std::function<CapturedQueries(int size)> &queriesAt,
                     const QList<int> &sizes);

} // namespace roundtrip
