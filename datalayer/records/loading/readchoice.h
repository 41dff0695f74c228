// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/queryrecord.h"

#include <optional>

namespace roundtrip {

class LoadJob;
struct Level;
struct Query;

/// ReadChoice says how the records of a level's keys are to be found, and why.
struct ReadChoice
{
    bool isScan = false; ///< by one scan of the table, else by looking the keys up
    std::optional<ReadNote> note; ///< why; none where nothing had to be weighed
};

/// Chooses how the records are found that the keys of \a level lead to by \a query, which has no
/// keys yet. A scan is chosen only where it keeps the records and their order: for many keys that
/// are whole numbers, of one column, without a filter, an order or a limit. Where SQLite has an
/// index for the keys, a statement beside the queries asks how scattered the records of sixteen of
/// them lie, since a look-up costs five times as much where each record is on a page of its own.
/// For a server the catalogue's numbers of rows decide. Returns nothing if the load was stopped
/// meanwhile, and fails if the statement fails.
[[nodiscard]] Result<std::optional<ReadChoice>> chooseRead(LoadJob &job, const Level &level,
                                                           const Query &query);

} // namespace roundtrip
