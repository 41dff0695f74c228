// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <functional>

namespace roundtrip {

/// RowFilter says which rows of a statement are kept, by their cell in one column: the database
/// sends all rows of a scan, and the other rows are dropped before anything of them is stored.
struct RowFilter
{
    int column = 0; ///< the position in the result of the column to look at
    std::function<bool(const CellView &cell)> keeps; ///< whether a row with this cell is kept
};

} // namespace roundtrip
