// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// How relations are filled. Whatever the strategy, the records are equal; the queries are not.
enum class FetchStrategy {
    Naive, ///< one query each time a relation is followed from a record
    Prefetch, ///< one query per lookup level, with the keys of all records in a list
    Join, ///< LEFT JOINs over the whole path, records told apart in memory
    Subquery, ///< as prefetch, but the keys stay in the database
    OnDemand, ///< the first access of a relation loads it for all records that came together
};

/// All of them, in the order in which they are shown.
[[nodiscard]] QList<FetchStrategy> allFetchStrategies();
/// `naive`, `prefetch`, ...: as on the command line.
[[nodiscard]] QString fetchStrategyName(FetchStrategy strategy);
/// The error names the valid ones.
[[nodiscard]] Result<FetchStrategy> fetchStrategyFromName(const QString &name);

} // namespace roundtrip
