// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/rootcount.h"

#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/queryset.h"

#include <algorithm>

namespace roundtrip {

bool RootCount::isOfTable(const QuerySet &query)
{
    return query.selection().filters.isEmpty();
}

qint64 RootCount::estimateOf(const QuerySet &query, const LoadedRecords &records)
{
    const Table &table = records.schema().table(records.query().table);
    if (!table.estimatedRows || !isOfTable(query))
        return -1;
    const qint64 rows = std::max<qint64>(0, *table.estimatedRows - query.offsetCount());
    return std::min(rows, query.limitCount().value_or(most));
}

std::optional<qint64> RootCount::exact(const QuerySet &query) const
{
    return total >= 0 && total < most - query.offsetCount() ? std::optional(total) : std::nullopt;
}

qint64 RootCount::rowsUpTo(qint64 end, const QuerySet &query) const
{
    if (total >= 0)
        return std::max(total, end);
    const std::optional<qint64> limit = query.limitCount();
    const bool mayBeMore = isEndOpen && end > 0 && !(limit && end >= *limit);
    return std::max(estimate, mayBeMore ? end + 1 : end);
}

void RootCount::startAnew(qint64 end, bool isAtEnd, bool isAsBefore)
{
    isCut = false;
    isEndOpen = !isAtEnd;
    estimate = -1;
    if (!isAsBefore)
        total = -1;
    else if (total >= 0)
        total = isAtEnd ? end : std::max(total, end);
}

void RootCount::endAt(qint64 end)
{
    total = end;
    isCut = false;
    isEndOpen = false;
}

void RootCount::take(qint64 counted, const QuerySet &query, qint64 end)
{
    isCut = false;
    total = std::max<qint64>(0, counted - query.offsetCount());
    if (query.limitCount())
        total = std::min(total, *query.limitCount());
    total = std::max(total, end);
    isEndOpen = isEndOpen && end < total;
}

} // namespace roundtrip
