// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHashFunctions>

namespace roundtrip {

/// LoadId tells the loads of a log apart: they have the ids 1, 2, 3, ... in the order in which they
/// began, over the log's life.
enum class LoadId : int {
    None = 0, ///< stands for no load
};

/// QueryId tells the statements of a log apart: they have the ids 1, 2, 3, ... in the order in
/// which they ended, over the log's life.
enum class QueryId : int {
    None = 0, ///< stands for no statement
};

/// Returns a hash of \a id, for QHash; for a pair of ids Qt 6.4 does not find one by itself.
[[nodiscard]] inline size_t qHash(LoadId id, size_t seed = 0) noexcept
{
    return ::qHash(static_cast<int>(id), seed);
}
/// Returns a hash of \a id, for QHash.
[[nodiscard]] inline size_t qHash(QueryId id, size_t seed = 0) noexcept
{
    return ::qHash(static_cast<int>(id), seed);
}

} // namespace roundtrip
