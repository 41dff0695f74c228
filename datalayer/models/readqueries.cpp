// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/readqueries.h"

#include <algorithm>

namespace roundtrip {

void ReadQueries::insert(const Query &query)
{
    m_hasBatches = m_hasBatches || query.mark == QueryMark::Batch;
    if (m_queries.empty() || m_queries.back().id < query.id) {
        m_queries.push_back(query);
        return;
    }
    const auto at = std::ranges::lower_bound(m_queries, query.id, {}, &Query::id);
    if (at->id == query.id)
        *at = query;
    else
        m_queries.insert(at, query);
}

void ReadQueries::clear()
{
    m_queries.clear();
    m_hasBatches = false;
}

const ReadQueries::Query *ReadQueries::find(QueryId id) const
{
    const auto at = std::ranges::lower_bound(m_queries, id, {}, &Query::id);
    return at != m_queries.end() && at->id == id ? &*at : nullptr;
}

} // namespace roundtrip
