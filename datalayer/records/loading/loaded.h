// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"

#include <atomic>
#include <memory>
#include <optional>

namespace roundtrip {

class LoadedRecords;

/// LoadOptions says how a QuerySet is loaded, besides the strategy.
///
/// \snippet tst_recordexamples.cpp Loaded
struct LoadOptions
{
    qsizetype chunkSize = 0; ///< at most this many keys in one statement; 0: chosen by the loader
    qsizetype maxCellBytes = 0; ///< longer texts and blobs are cut off; 0 for no limit
    const std::atomic_bool *stop = nullptr; ///< ends the load early when it turns true; or null
};

/// Loaded is what a load brought. Records that were there before a failure or a stop stay. But if
/// memory has run out, or if a writer has changed a file that is read without locks, there are
/// none.
///
/// \snippet tst_recordexamples.cpp Loaded
struct Loaded
{
    std::shared_ptr<const LoadedRecords> records; ///< null if the root records are not there
    std::optional<DbError> error;
    bool wasStopped = false;
    LoadId load = LoadId::None; ///< the load's section of the log, if it has one
};

} // namespace roundtrip
