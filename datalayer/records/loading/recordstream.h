// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/loadedrecords.h"

#include <atomic>
#include <memory>
#include <optional>

namespace roundtrip {

/// RecordTaker receives the records of a stream, part by part, on the thread that loads them.
class RecordTaker
{
public:
    RecordTaker() = default;
    virtual ~RecordTaker() = default;
    Q_DISABLE_COPY_MOVE(RecordTaker)

    /// Takes the root records of \a part, which follow those of the part before, with what was
    /// loaded for them. There is one part at least, perhaps without records. The stream lets go of
    /// a part before it loads the next one. An error ends the stream and is its error.
    virtual Result<> take(const std::shared_ptr<const LoadedRecords> &part) = 0;
    /// Ends what take() has begun, if it has; called once. \a isWhole is false after an error and
    /// after a stop: not all records came.
    virtual Result<> end(bool isWhole) = 0;
};

/// Streamed is what became of a stream of records.
struct Streamed
{
    std::optional<DbError> error;
    bool wasStopped = false;
    qint64 rootCount = 0; ///< how many root records were taken
};

/// Hands all records of \a query to \a taker, in their order and in parts, so that never more than
/// a part of them is in memory. All parts are of one snapshot and, in the log, of one section.
///
/// Without lookups one statement reads all records. With lookups a part is loaded as a load of its
/// own would be, by prefetch: its root records begin behind the last key of the part before, or
/// after a number of records where the order is not that of a key that is always there. Texts and
/// blobs are whole.
///
/// \a stop ends the stream when it turns true; it is set if \a taker fails.
[[nodiscard]] Streamed streamRecords(Connection &connection,
                                     const std::shared_ptr<const Schema> &schema,
                                     const ResolvedQuery &query, RecordTaker &taker,
                                     std::atomic_bool &stop);

} // namespace roundtrip
