// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/rowfilter.h"
#include "datalayer/log/queryrecord.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

namespace roundtrip {

/// RunOptions say how one statement is run.
struct RunOptions
{
    qsizetype maxCellBytes = 0; ///< longer texts and blobs are cut off; 0 for no limit
    /// Once this is true, the statement does not begin, or ends between two batches of rows; SQLite
    /// looks at it while it works, too. Null for never. Canceller::cancel() asks the database to
    /// end only statements that have this or a deadline.
    const std::atomic_bool *stop = nullptr;
    /// This function is called on the connection's thread after each full batch of rows (4096) and
    /// once more with the rest, perhaps none. It may use the columns and clear() them, so that not
    /// all rows are held at once. It may also change the record that will be logged, whose `rows`
    /// counts all rows so far. It is not called for the rows between the last full batch and an
    /// error.
    std::function<void(QueryRecord &)> onBatch {};
    /// With onBatch: a batch ends early once its texts and blobs have this many bytes; 0 for never.
    qsizetype maxBatchBytes = 0;
    /// When the statement ends by itself, with DbError::Kind::Timeout; empty for never.
    std::optional<std::chrono::steady_clock::time_point> deadline {};
    /// Which rows are kept; null for all. QueryRecord::rows counts these alone.
    const RowFilter *filter = nullptr;
};

/// Ran is what run() tells of a statement that did not fail.
struct Ran
{
    QueryRecord record; ///< as logged; with the id 0, and not logged, if it did not begin
    bool wasStopped = false; ///< perhaps not all rows were read
};

} // namespace roundtrip
