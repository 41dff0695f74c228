// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/pageway.h"

#include "datalayer/records/keysetorder.h"
#include "datalayer/records/loadedrecords.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace roundtrip {

namespace {

constexpr qint64 unreachable = std::numeric_limits<qint64>::max();

/// Fewest is the way that passes over the fewest records, of those that were offered.
struct Fewest
{
    std::optional<PageWay> way {};
    qint64 passed = unreachable;

    void offer(const std::optional<QuerySet> &query, qint64 passing, bool isReversed)
    {
        if (query && passing < passed) {
            way = PageWay { query->offset(query->offsetCount() + passing), isReversed };
            passed = passing;
        }
    }
};

/// From the page before \a range, and where that reaches into it, from the range's own first
/// record.
void offerFromBefore(const PositionRange &range, const QuerySet &query, const HeldPages &pages,
                     const KeysetOrder &order, Fewest &fewest)
{
    const RecordPage *page = pages.before(range.first);
    if (!page || page->size() == 0)
        return;
    const LoadedRecords &records = *page->records;
    if (page->end() > range.first)
        fewest.offer(order.from(query, records, page->rowOf(range.first)), 0, false);
    else
        fewest.offer(order.behind(query, records, page->rowOf(page->end() - 1)),
                     range.first - page->end(), false);
}

/// From the last of \a places before \a range, and back from the first behind it.
void offerFromPlaces(const PositionRange &range, const QuerySet &query, const KeyPlaces &places,
                     const KeysetOrder &order, Fewest &fewest)
{
    if (places.count() == 0)
        return;
    const qint64 before = std::min(range.first / KeyPlaces::step, places.count() - 1);
    fewest.offer(order.from(query, *places.records, before), range.first - before * KeyPlaces::step,
                 false);
    const qint64 behind = (range.end + KeyPlaces::step - 1) / KeyPlaces::step;
    if (behind < places.count()) {
        fewest.offer(order.before(query, *places.records, behind),
                     behind * KeyPlaces::step - range.end, true);
    }
}

} // namespace

PageWay PageWay::to(const PositionRange &range, const QuerySet &query, const HeldPages &pages,
                    const KeyPlaces &places, std::optional<qint64> total)
{
    Fewest fewest;
    fewest.offer(query, range.first, false);
    const RecordPage *any = range.first > 0 ? pages.first() : nullptr;
    const auto order = any ? KeysetOrder::of(query, *any->records) : std::nullopt;
    if (order) {
        offerFromBefore(range, query, pages, *order, fewest);
        const RecordPage *next = pages.behind(range.end);
        if (next && next->size() > 0) {
            fewest.offer(order->before(query, *next->records, next->rowOf(next->first)),
                         next->first - range.end, true);
        }
        offerFromPlaces(range, query, places, *order, fewest);
        if (total && *total >= range.end)
            fewest.offer(order->reversed(query), *total - range.end, true);
    }
    PageWay way = *std::move(fewest.way);
    way.query = way.query.limit(range.size());
    return way;
}

RecordPage PageWay::pageOf(const std::shared_ptr<const LoadedRecords> &records,
                           const PositionRange &range, bool isReversed)
{
    RecordPage page { records, range.first };
    const qint64 rows = records->root().rowCount();
    if (isReversed && rows > 0) {
        page.first = range.end - rows;
        page.rows.resize(static_cast<size_t>(rows));
        std::iota(page.rows.rbegin(), page.rows.rend(), 0);
    }
    return page;
}

} // namespace roundtrip
