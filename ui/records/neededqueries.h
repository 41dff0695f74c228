// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QList>

namespace roundtrip {

/// NeededQueries remembers how many queries each strategy needed the last time that the same
/// records were loaded: records of the same path, with the same number of root records. It is about
/// one database: clear() it when another is opened.
class NeededQueries
{
public:
    /// Remembers that \a strategy needed \a queries to load \a roots root records of \a path.
    void note(const QuerySet &path, qint64 roots, FetchStrategy strategy, qint64 queries);
    /// Returns the number of queries that was noted last for the same arguments; 0 for none.
    [[nodiscard]] qint64 last(const QuerySet &path, qint64 roots, FetchStrategy strategy) const;
    void clear() { m_entries.clear(); }

    /// Returns the strategy that \a strategy is compared with: naive, or prefetch for naive itself.
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

    QList<Entry> m_entries; ///< few: one for each path, page length and strategy that was loaded
};

} // namespace roundtrip
