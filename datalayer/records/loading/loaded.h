// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace roundtrip {

class LoadedRecords;

/// KeyReading says how the records of many keys are found: by looking each key up, in lists of
/// keys, or by one scan of their table that keeps what belongs to a key. `Cheapest` chooses by what
/// is known of the table.
enum class KeyReading { Cheapest, Lists, Scan };

/// RootsTold is a function that takes the root records of a load, before what they lead to is
/// loaded, and the load's section of the log.
using RootsTold
    = std::function<void(const std::shared_ptr<const LoadedRecords> &roots, LoadId load)>;

/// LoadOptions says how a QuerySet is loaded, besides the strategy.
///
/// \snippet tst_recordexamples.cpp Loaded
struct LoadOptions
{
    qsizetype chunkSize = 0; ///< at most this many keys in one statement; 0: chosen by the loader
    /// How the records of more than minScanKeys keys are found. `Scan` holds only where a scan is
    /// possible: for keys that are whole numbers, of one column, without a filter, an order or a
    /// limit of the lookup.
    KeyReading keyReading = KeyReading::Cheapest;
    qsizetype minScanKeys = 500; ///< so many keys, and fewer, are always looked up
    qsizetype maxCellBytes = 0; ///< longer texts and blobs are cut off; 0 for no limit
    LoadId continues = LoadId::None; ///< see LoadRecord::continues
    const std::atomic_bool *stop = nullptr; ///< ends the load early when it turns true; or null
    /// Is given, once, a copy of the root records while what they lead to is still to be loaded. It
    /// is not called where one statement reads both, nor where there is nothing to load for them.
    RootsTold onRoots {};
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
