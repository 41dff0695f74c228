// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"

namespace roundtrip::test {

/// Returns the ids of those of \a records that ran again with the very same values.
inline QSet<int> againIn(const QList<QueryRecord> &records)
{
    const QHash<QueryId, QueryMark> marks = marksOf(records);
    QSet<int> ids;
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        if (*mark == QueryMark::Again)
            ids << static_cast<int>(mark.key());
    }
    return ids;
}

} // namespace roundtrip::test
