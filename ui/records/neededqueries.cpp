// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/neededqueries.h"

#include <algorithm>

namespace roundtrip {

qsizetype NeededQueries::find(const QuerySet &path, qint64 roots, FetchStrategy strategy) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        return entry.strategy == strategy && entry.roots == roots && entry.path == path;
    });
    return found == m_entries.end() ? -1 : found - m_entries.begin();
}

void NeededQueries::note(const QuerySet &path, qint64 roots, FetchStrategy strategy, qint64 queries)
{
    const qsizetype known = find(path, roots, strategy);
    if (known < 0)
        m_entries.append({ path, roots, strategy, queries });
    else
        m_entries[known].queries = queries;
}

qint64 NeededQueries::last(const QuerySet &path, qint64 roots, FetchStrategy strategy) const
{
    const qsizetype known = find(path, roots, strategy);
    return known < 0 ? 0 : m_entries[known].queries;
}

FetchStrategy NeededQueries::comparedWith(FetchStrategy strategy)
{
    return strategy == FetchStrategy::Naive ? FetchStrategy::Prefetch : FetchStrategy::Naive;
}

} // namespace roundtrip
