// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/levelfiller.h"

#include <vector>

namespace roundtrip {

/// KeyPlan divides the keys of one level among the statements that look for them.
struct KeyPlan
{
    std::vector<KeyCondition> statements; ///< one condition per statement
    std::optional<ReadNote> note; ///< why the keys are divided so; none if one statement has all

    /// Returns what the log is to note of each of the statements: note and, if there is one,
    /// \a reason, which says why there are such statements at all.
    [[nodiscard]] QList<ReadNote> notes(const std::optional<ReadNote> &reason) const;
};

/// Returns true if the lookup step \a step has a limit that takes a statement for each key. This is
/// so for a view that unites queries. If one of these queries gives a text and another one an equal
/// number, SQLite takes both for one key; but where it numbers the records of each key, it converts
/// them and counts them apart.
[[nodiscard]] bool isLimitedKeyByKey(const LoadJob &job, StepId step);

/// Returns true if the keys of \a level are the keys of all records of a table, and so many that
/// readByKeys() reads without a list of keys.
[[nodiscard]] bool hasAllKeys(const LoadJob &job, const Level &level);

/// Divides the keys of \a level so that no statement binds more values than the connection takes or
/// has more keys than LoadOptions::chunkSize. \a query is the query that the keys will be added to.
[[nodiscard]] KeyPlan planKeys(const LoadJob &job, const Level &level, const Query &query);

/// Reads the records of \a level as prefetch does: by one query with the keys in a list, which
/// takes several statements for many keys, or without a list if they are the keys of all records of
/// a table. Returns false if the load was stopped before all were read, and fails if a statement
/// fails. \a reason, if there is one, is logged with the statements.
[[nodiscard]] Result<bool> readByKeys(LoadJob &job, Level &level,
                                      const std::optional<ReadNote> &reason = {});

} // namespace roundtrip
