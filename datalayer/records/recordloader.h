// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadjob.h"

#include <memory>
#include <optional>

namespace roundtrip {

/// What a load brought. Records that were there before a failure or a stop stay.
struct Loaded
{
    std::shared_ptr<const LoadedRecords> records; ///< null if not even the root query ran
    std::optional<DbError> error;
    bool wasStopped = false;
    int load = 0; ///< its section of the log
};

/// Loads \a query over \a connection, as \a strategy has it. Runs to the end or to a stop.
[[nodiscard]] Loaded loadRecords(Connection &connection, std::shared_ptr<const Schema> schema,
                                 const ResolvedQuery &query, FetchStrategy strategy,
                                 const LoadOptions &options = {});

} // namespace roundtrip
