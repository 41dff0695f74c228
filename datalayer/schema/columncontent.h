// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

namespace roundtrip {

/// ColumnContent says what the values of a column are for somebody who reads them. `Text` is all
/// that is read as text: dates, moments, enumerations, JSON and addresses too. `Other` is blobs,
/// and types of which nothing is known.
enum class ColumnContent { Text, Number, Other };

/// Returns what \a column is declared to hold. A column of SQLite may hold anything, whatever it
/// was declared to hold.
[[nodiscard]] ColumnContent contentOf(const Column &column);

} // namespace roundtrip
