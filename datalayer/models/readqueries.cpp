// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/readqueries.h"

#include "datalayer/log/querylog.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// How many statements of one load are followed: those of an export are for nobody.
constexpr size_t mostFollowed = 500'000;

/// The place of the statement with this id, or where it would be.
auto placeOf(std::vector<ReadQueries::Query> &queries, QueryId id)
{
    return std::ranges::lower_bound(queries, id, {}, &ReadQueries::Query::id);
}

} // namespace

void ReadQueries::follow()
{
    if (!m_log)
        return;
    const QList<SharedQuery> records = m_log->entriesAfter(m_log->lastLoad(), m_followed).records;
    if (records.isEmpty())
        return;
    // The log gives its ids without a gap.
    m_hasMissed = m_hasMissed
        || static_cast<int>(records.constFirst()->id) > static_cast<int>(m_followed) + 1;
    m_followed = records.constLast()->id;
    for (const SharedQuery &record : records) {
        Coming &coming = m_coming[record->load];
        coming.take(*record);
        if (coming.queries.size() < mostFollowed)
            continue;
        m_coming.erase(record->load); // the log's model knows those that have left it
        m_hasMissed = true;
    }
}

void ReadQueries::Coming::take(const QueryRecord &record)
{
    const RepetitionFinder::Finding finding = repetitions.add(record);
    queries.push_back({ record.id, record.numberInLog, finding.mark });
    if (finding.alsoRepeated != QueryId::None)
        placeOf(queries, finding.alsoRepeated)->mark = QueryMark::Repeated;
}

void ReadQueries::addLoad(LoadId load)
{
    if (!m_log)
        return;
    follow();
    const auto followed = m_coming.find(load);
    const bool isFollowed = followed != m_coming.end();
    if (m_hasMissed || !isFollowed) {
        const QList<LeftQuery> left = m_log->leftOf(load);
        for (const LeftQuery &query : left)
            insert({ query.id, query.number, query.mark });
    }
    Coming found;
    if (!isFollowed) {
        const QList<SharedQuery> records = m_log->sharedOfLoad(load);
        for (const SharedQuery &record : records)
            found.take(*record);
    }
    for (const Query &query : isFollowed ? followed->second.queries : found.queries)
        insert(query);
}

void ReadQueries::endLoad(LoadId load)
{
    m_coming.erase(m_coming.begin(), m_coming.upper_bound(load));
}

void ReadQueries::insert(const Query &query)
{
    m_hasBatches = m_hasBatches || query.mark == QueryMark::Batch;
    if (m_queries.empty() || m_queries.back().id < query.id) {
        m_queries.push_back(query);
        return;
    }
    const auto place = placeOf(m_queries, query.id);
    if (place->id == query.id)
        *place = query;
    else
        m_queries.insert(place, query);
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
