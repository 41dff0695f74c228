// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"

namespace roundtrip::test {

/// Returns the ids of those of \a records that ran again with the very same values.
inline QSet<int> againIn(const QList<QueryRecord> &records)
{
    const QHash<int, QueryMark> marks = marksOf(records);
    const QList<int> ids = marks.keys(QueryMark::Again);
    return { ids.begin(), ids.end() };
}

} // namespace roundtrip::test
