// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/testing/querycapture.h"

#include <QString>

#include <functional>

namespace roundtrip {

// The functions here return the texts with which the macros of querycount.h fail, for another test
// framework, too. A text is empty where the count is as expected. Else it says what ran instead, in
// at most eight groups: first those with a statement that failed, then the most frequent.
//
//     expected 2 queries, 41 ran:
//       40 x SELECT ... FROM book WHERE author_id = ? ORDER BY id
//            N+1 on books (author › books), one query per record, keys 1, 2, 3, ...: load it with
//            .prefetchRelated(u"books"_s) and FetchStrategy::Prefetch
//        1 x SELECT ... FROM author ORDER BY id
//
// A query is what a load is counted by: the chunks of one level are one query.

/// Returns the failure where not exactly \a expected queries ran, else an empty text.
[[nodiscard]] QString queryCountFailure(const CapturedQueries &captured, qint64 expected);
/// Returns the failure where more than \a most queries ran, else an empty text.
[[nodiscard]] QString queryLimitFailure(const CapturedQueries &captured, qint64 most);

/// Calls \a queriesAt with each of \a sizes, from the smallest to the largest. Returns a failure
/// that says which queries made the difference where the counts differ, else an empty text. It is a
/// failure too where nothing was compared: fewer than two different sizes, no query at any of them,
/// or a statement that failed.
[[nodiscard]] QString
constantCountFailure(const std::function<CapturedQueries(int size)> &queriesAt,
                     const QList<int> &sizes);

} // namespace roundtrip
