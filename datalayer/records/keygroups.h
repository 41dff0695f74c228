// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/engine/columndata.h"

#include <span>
#include <vector>

namespace roundtrip {

class LoadJob;
struct Level;

/// Rows by the key that they belong to: those of the key k are `rows[begins[k]]` up to
/// `rows[begins[k + 1]]`, in the order in which they were read. A row may belong to several keys.
struct KeyGroups
{
    std::vector<quint32> begins;
    std::vector<quint32> rows;
};

/// Groups rows by the number of their key, of which there are \a keyCount; a row whose number is
/// KeyIndex::none belongs to no key.
[[nodiscard]] KeyGroups groupsByNumber(std::span<const quint32> keyOfRow, qsizetype keyCount);

/// Groups the rows of \a found, the columns with the keys of what was read for \a level, from
/// \a firstRow on, which is row 0 of the groups. The database is asked which of these keys are
/// equal to those of the level: one statement of the log that is no query of the load.
[[nodiscard]] Result<KeyGroups> groupsByQuestion(LoadJob &job, const Level &level,
                                                 std::span<const ColumnData *const> found,
                                                 qsizetype firstRow);

} // namespace roundtrip
