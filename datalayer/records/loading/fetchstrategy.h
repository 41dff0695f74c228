// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// FetchStrategy is the way in which the relations of records are loaded. All strategies load equal
/// records, by different queries.
enum class FetchStrategy {
    Naive, ///< one query each time a relation is followed from a record
    Prefetch, ///< one query per lookup level, with the keys of all records in a list
    Join, ///< LEFT JOINs over the whole path; records are told apart in memory
    Subquery, ///< like Prefetch, but a subquery finds the keys in the database
    OnDemand, ///< the first access of a relation loads it for all records loaded together
};

/// Returns all strategies in the order in which they are shown.
[[nodiscard]] QList<FetchStrategy> allFetchStrategies();
/// Returns the name that the command line has for a strategy: `naive`, `prefetch`, ...
[[nodiscard]] QString fetchStrategyName(FetchStrategy strategy);
/// Returns the strategy with this name. The error lists the valid names and suggests the closest.
[[nodiscard]] Result<FetchStrategy> fetchStrategyFromName(const QString &name);

} // namespace roundtrip
