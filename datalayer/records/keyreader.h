// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/levelfiller.h"

#include <vector>

namespace roundtrip {

/// The keys of one level in the statements they go in.
struct KeyPlan
{
    std::vector<KeyCondition> statements;
    QString text; ///< what the log says about it; empty where one list holds them all
};

/// Whether the records of the lookup step \a node can only be limited with a statement for each
/// key. Where the united queries of a view give a text here and a number there, SQLite takes both
/// for one key, but counts them apart and converts them where it numbers a key's records.
[[nodiscard]] bool isLimitedKeyByKey(const LoadJob &job, int node);

/// Divides a level's keys so that no statement binds more values than the connection takes, and
/// none has more keys than the job's chunk size.
[[nodiscard]] KeyPlan planKeys(const LoadJob &job, const Level &level, const Query &query);

/// Reads a level as prefetch does: one query with its keys in a list, in as many statements as
/// that takes, or without a list where they are the keys of all records. The log says \a reason,
/// if there is one.
[[nodiscard]] Result<bool> readByKeys(LoadJob &job, Level &level, const QString &reason = {});

} // namespace roundtrip
