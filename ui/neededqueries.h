// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QList>

namespace roundtrip {

/// How many queries each strategy needed the last time that the same records were loaded: the same
/// path and the same number of root records. Of one database.
class NeededQueries
{
public:
    void note(const QuerySet &path, qint64 roots, FetchStrategy strategy, qint64 queries);
    /// 0 where it is not known.
    [[nodiscard]] qint64 last(const QuerySet &path, qint64 roots, FetchStrategy strategy) const;
    void clear() { m_entries.clear(); }

    /// The strategy that others are measured by: naive; naive itself by prefetch.
    [[nodiscard]] static FetchStrategy comparedWith(FetchStrategy strategy);

private:
    struct Entry
    {
        QuerySet path;
        qint64 roots = 0;
        FetchStrategy strategy = FetchStrategy::Naive;
        qint64 queries = 0;
    };

    [[nodiscard]] qsizetype find(const QuerySet &path, qint64 roots, FetchStrategy strategy) const;

    QList<Entry> m_entries; ///< few: one for each way that somebody looked along
};

} // namespace roundtrip
