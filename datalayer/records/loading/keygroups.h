// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"
#include "datalayer/base/result.h"

#include <span>
#include <vector>

namespace roundtrip {

class LoadJob;
struct Level;

/// KeyGroups lists row numbers by the key that the rows belong to. The rows of the key k stand in
/// `rows` from position `begins[k]` up to, but without, `begins[k + 1]`, in the order in which they
/// were read. A row may belong to several keys.
struct KeyGroups
{
    std::vector<quint32> begins;
    std::vector<quint32> rows;
};

/// Groups rows by key. \a keyOfRow is the number of each row's key, from 0 up to \a keyCount - 1,
/// or KeyIndex::none for a row that belongs to no key.
[[nodiscard]] KeyGroups groupsByNumber(std::span<const quint32> keyOfRow, qsizetype keyCount);

/// Groups the rows that were read for \a level, by asking the database which of their keys are
/// equal to which keys of the level. \a found are the columns with the keys of the rows; the rows
/// begin at \a firstRow, which is row 0 in the groups. The question is one statement that does not
/// count as a query of the load. Fails if that statement fails; if the load is stopped meanwhile
/// (LoadJob::isStopped()), the groups are incomplete.
[[nodiscard]] Result<KeyGroups> groupsByQuestion(LoadJob &job, const Level &level,
                                                 std::span<const ColumnData *const> found,
                                                 qsizetype firstRow);

} // namespace roundtrip
