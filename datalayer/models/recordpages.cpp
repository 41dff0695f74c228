// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordpages.h"

#include "datalayer/base/whenanswered.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/pageway.h"
#include "datalayer/models/pendingcount.h"
#include "datalayer/models/pendingplaces.h"
#include "datalayer/models/readqueries.h"
#include "datalayer/models/rootsahead.h"
#include "datalayer/records/access/boundqueryset.h"
#include "datalayer/records/access/recordlist.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/recordloader.h"

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

RecordPages::RecordPages(QueryRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(&runner)
    , m_count(new PendingCount(m_runner, this))
    , m_places(new PendingPlaces(m_runner, this))
    , m_ahead(new RootsAhead(this))
    , m_readQueries(std::make_unique<ReadQueries>(log()))
{
    connect(m_count, &PendingCount::finished, this, &RecordPages::deliverCount);
    connect(m_ahead, &RootsAhead::due, this, &RecordPages::takeAhead);
    connect(this, &RecordPages::aboutToReplace, m_places, &PendingPlaces::forget);
    connect(this, &RecordPages::aboutToReplace, this, [this] { m_readQueries->clear(); });
    connect(&runner.log(), &QueryLog::recorded, this, [this] { m_readQueries->follow(); });
    connect(&runner.log(), &QueryLog::cleared, this, [this] { m_readQueries->clearFollowed(); });
}

RecordPages::RecordPages(std::pair<std::shared_ptr<QueryLog>, std::unique_ptr<QueryRunner>> own,
                         QObject *parent)
    : RecordPages(*own.second, parent)
{
    std::tie(m_ownLog, m_ownRunner) = std::move(own);
}

RecordPages::RecordPages(const BoundQuerySet &query, FetchStrategy strategy, QObject *parent)
    : RecordPages(query.startRunner(), parent)
{
    const auto begin = [this, query = query.query(), strategy] { load(query, strategy); };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

RecordPages::RecordPages(const RecordList &records, QObject *parent)
    : QObject(parent)
    , m_count(new PendingCount(nullptr, this))
    , m_places(new PendingPlaces(nullptr, this))
    , m_ahead(new RootsAhead(this))
    , m_readQueries(std::make_unique<ReadQueries>(log()))
    , m_held({ QuerySet(records.records().schema().table(records.records().query().table).name) })
    , m_rowCount(records.size())
    , m_roots({ .total = records.size() })
{
    if (!records.isEmpty())
        m_pages.insert({ records.sharedRecords(), 0, records.rows() });
}

RecordPages::~RecordPages()
{
    if (m_ownRunner)
        m_ownRunner->shutDown();
}

bool RecordPages::hasMore() const
{
    const std::optional<qint64> limit = query().limitCount();
    if (!m_runner || m_pages.isEmpty() || (limit && count() >= *limit))
        return false;
    const std::optional<qint64> total = m_roots.exact(query());
    return total ? count() < *total : m_roots.isEndOpen;
}

const RecordPages::Page &RecordPages::pageOf(qint64 position) const
{
    const Page *page = pageAt(position);
    Q_ASSERT(page);
    return *page;
}

const LoadedRecords *RecordPages::shape() const
{
    const Page *page = anyPage();
    return page ? page->records.get() : m_nothing.get();
}

//--- Asking

void RecordPages::load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast)
{
    if (!m_runner) {
        emit loadFinished(LoadId::None,
                          DbError { DbError::Kind::Misuse,
                                    u"a list of records is shown, into which nothing is loaded"_s,
                                    {} },
                          false);
        return;
    }
    m_runner->stop(); // what was under way is no longer wanted
    m_count->forget();
    m_wanted = { query, strategy };
    request({ 0, std::max(m_pageSize, atLeast) }, true);
}

void RecordPages::reload(FetchStrategy strategy)
{
    const PositionRange shown { m_sight.first, std::min(m_sight.end, m_rowCount) };
    if (!m_runner || !m_isSparse || shown.size() <= 0)
        return load(query(), strategy, m_isSparse ? 0 : count());
    m_runner->stop();
    m_count->forget();
    m_wanted = { query(), strategy };
    request(shown.inPages(m_pageSize), true); // as if they had been loaded one by one
}

void RecordPages::loadMore()
{
    if (isLoading() || !hasMore())
        return;
    m_wanted = m_held;
    const qint64 first = m_pages.firstMissing({ 0, m_pages.end() }).value_or(m_pages.end());
    request(pageAround(first), false);
}

void RecordPages::show(qint64 first, qint64 last)
{
    const PositionRange sight { std::max<qint64>(0, first), last + 1 };
    if (sight == m_sight)
        return;
    m_sight = sight;
    m_isHalted = false;
    m_pages.use(sight);
    scheduleAsk();
}

void RecordPages::scheduleAsk()
{
    // Where the scroll bar is dragged, what it passes over is never in sight by then.
    if (m_isSparse && m_runner && !std::exchange(m_isAskDue, true))
        QMetaObject::invokeMethod(this, &RecordPages::askForSight, Qt::QueuedConnection);
}

void RecordPages::askForSight()
{
    m_isAskDue = false;
    if (m_pages.isEmpty() || m_isHalted)
        return;
    if (m_loading && (m_loading->isReplacing || m_loading->range.meets(m_sight)))
        return;
    const auto missing = m_pages.firstMissing({ m_sight.first, std::min(m_sight.end, m_rowCount) });
    if (missing) {
        if (m_loading)
            m_runner->stop(m_loading->id);
        m_wanted = m_held;
        request(pageAround(*missing), false);
    } else if (m_count->isWaiting() && !m_loading) {
        beginCount(QueryRunner::countPatience);
    } else if (!m_loading) {
        readPlaces();
    }
}

/// The page to load for \a position, as far as records are known to be there.
PositionRange RecordPages::pageAround(qint64 position) const
{
    PositionRange page = m_pages.gapAround(position, m_pageSize);
    if (const std::optional<qint64> total = m_roots.exact(query()))
        page.end = std::min(page.end, *total);
    if (const std::optional<qint64> limit = query().limitCount())
        page.end = std::min(page.end, *limit);
    return page;
}

void RecordPages::request(const PositionRange &range, bool isReplacing)
{
    settleAhead();
    m_count->putOff();
    m_places->putOff();
    const QuerySet &whole = m_wanted.query;
    PositionRange asked = range;
    if (whole.limitCount())
        asked.end = std::min(asked.end, *whole.limitCount());
    const PageWay way = PageWay::to(asked, whole, m_pages, m_places->places(),
                                    whole.limitCount() ? std::nullopt : m_roots.exact(query()));
    m_loading = Request { asked, isReplacing, way.isReversed };
    const quint64 ticket = ++m_ticket;
    const RootsTold onRoots = isAheadWanted() ? m_ahead->await() : RootsTold();
    emit loadStarted();
    const QFuture<Loaded> reply = m_runner->load(way.query, m_wanted.strategy,
                                                 QueryRunner::shownBytes,
                                                 isReplacing ? LoadId::None : m_walk, onRoots);
    if (ticket == m_ticket)
        m_loading->id = m_runner->lastRequest();
    whenAnswered(
        reply, this, [this, ticket](const Loaded &loaded) { deliver(ticket, loaded); },
        [this, ticket] {
            if (ticket == m_ticket)
                m_loading.reset();
        });
}

//--- Taking what comes

void RecordPages::deliver(quint64 ticket, const Loaded &loaded)
{
    if (ticket != m_ticket || !m_loading)
        return;
    const Request request = *std::exchange(m_loading, std::nullopt);
    m_ahead->forget();
    m_isHalted = loaded.error || loaded.wasStopped;
    const qint64 rows = loaded.records ? loaded.records->root().rowCount() : 0;
    const bool isShort = rows < request.range.size() && !loaded.wasStopped;
    bool isReplaced = request.isReplacing && request.isAhead;
    if (request.isAhead) {
        complete(request.range.first, loaded);
    } else if (loaded.records && !request.isReplacing) {
        take(request, PageWay::pageOf(loaded.records, request.range, request.isReversed), loaded,
             isShort);
    } else if (loaded.records && isShort && rows == 0 && request.range.first > 0) {
        // So many records are not there any more.
        return this->request({ 0, m_pageSize }, true);
    } else if (loaded.records && !(loaded.wasStopped && rows == 0 && !m_pages.isEmpty())) {
        // One that was stopped before its first record replaces none.
        replace(PageWay::pageOf(loaded.records, request.range, request.isReversed), loaded,
                isShort);
        isReplaced = true;
    }
    m_readQueries->endLoad(loaded.load);
    emit loadFinished(loaded.load, loaded.error, loaded.wasStopped);
    if (ticket != m_ticket)
        return; // whoever heard of it has asked for something else
    if (isReplaced)
        beginCountAnew();
    else if (m_count->isWaiting() && !m_isSparse)
        beginCount(QueryRunner::countPatience);
    scheduleAsk();
}

/// The records that are held already stay whole when they are loaded again.
bool RecordPages::isAheadWanted() const
{
    const bool isAgain = m_loading->isReplacing && m_held.query == m_wanted.query && !isEmpty();
    return m_isRootsFirst && !isAgain;
}

/// Shows the root records of the load under way, which is at their relations.
void RecordPages::takeAhead(const Loaded &roots)
{
    if (!m_loading)
        return;
    const bool isShort = roots.records->root().rowCount() < m_loading->range.size();
    if (isShort && m_loading->isReversed)
        return; // it is another page, then: see take()
    m_loading->isAhead = true;
    const Request request = *m_loading;
    RecordPage page = PageWay::pageOf(roots.records, request.range, request.isReversed);
    page.isPartial = true;
    if (request.isReplacing)
        replace(std::move(page), roots, isShort);
    else
        take(request, std::move(page), roots, isShort);
}

/// The page that begins at \a first is whole, with what has come to its records.
void RecordPages::complete(qint64 first, const Loaded &loaded)
{
    const RecordPage *page = pageAt(first);
    if (!page || !page->isPartial)
        return; // it was dropped
    const PositionRange range = page->range();
    emit aboutToComplete(range.first, range.end - 1);
    m_pages.complete(first, loaded.records ? loaded.records : page->records);
    m_readQueries->addLoad(loaded.load);
    emit completed(range.first, range.end - 1, loaded.load);
    dropBeyondLimit(range);
}

/// Another load begins: no more will come to the records that are there without their relations.
void RecordPages::settleAhead()
{
    m_ahead->forget();
    if (!m_loading || !m_loading->isAhead)
        return;
    const Request request = *std::exchange(m_loading, std::nullopt);
    const RecordPage *page = pageAt(request.range.first);
    if (request.isReplacing || !m_isSparse) {
        complete(request.range.first, {});
    } else if (page && page->isPartial) {
        m_loadedCount -= page->size(); // it has gone out of sight
        drop(*page);
    }
}

void RecordPages::replace(RecordPage page, const Loaded &loaded, bool isShort)
{
    // The same records again are as many as before until they are counted, if they will be.
    const bool isAgain = m_isSparse && m_held.query == m_wanted.query
        && (m_whenCounted == Counting::ByItself || !RootCount::isOfTable(m_wanted.query));
    emit aboutToReplace();
    m_held = m_wanted;
    m_walk = loaded.load;
    m_pages.clear();
    m_loadedCount = 0;
    hold(std::move(page));
    m_roots.startAnew(m_pages.end(), isShort, isAgain);
    if (m_roots.isEndOpen && m_isSparse && m_whenCounted == Counting::OnRequest)
        m_roots.estimate = RootCount::estimateOf(query(), *shape());
    m_rowCount = rowsUpTo(m_pages.end());
    m_readQueries->addLoad(loaded.load);
    emit replaced();
}

void RecordPages::take(const Request &request, RecordPage page, const Loaded &loaded, bool isShort)
{
    // Read back from a record and yet too short: the first of all records is among them.
    if (isShort && request.isReversed)
        return startAnew(std::move(page), loaded.load);
    const qint64 total = m_roots.total;
    if (isShort && page.size() == 0 && estimatedCount() >= 0) {
        // There are fewer than was said. The database has passed over all of them just now.
        m_roots.estimate = page.first;
        m_isHalted = true;
        return beginCount(QueryRunner::countPatience);
    }
    if (isShort) {
        m_roots.endAt(page.end());
        for (const RecordPage *last = m_pages.behind(m_roots.total); last;
             last = m_pages.behind(m_roots.total))
            drop(*last); // they were of records that are not there any more
    } else if (page.end() >= m_pages.end()) {
        m_roots.isEndOpen = true;
    }
    const PositionRange range = page.range();
    // The rows come first, as ones that are not loaded, so that they arrive all in one way.
    const qint64 rows = rowsUpTo(std::max(range.end, m_pages.end()));
    if (rows != m_rowCount) {
        emit aboutToResize(rows);
        m_rowCount = rows;
        emit resized();
    }
    if (range.size() > 0) {
        hold(std::move(page));
        m_readQueries->addLoad(loaded.load);
        emit arrived(range.first, range.end - 1);
        dropBeyondLimit(range);
    }
    if (total != m_roots.total)
        emit counted();
}

/// Begins with \a page, whose first record is the first of all.
void RecordPages::startAnew(RecordPage page, LoadId load)
{
    emit aboutToReplace();
    m_pages.clear();
    page.first = 0;
    m_loadedCount = 0;
    m_roots = { .isEndOpen = true, .isCut = m_roots.isCut };
    hold(std::move(page));
    m_rowCount = rowsUpTo(m_pages.end());
    m_count->setWaiting(true);
    m_readQueries->addLoad(load);
    emit replaced();
}

void RecordPages::hold(RecordPage page)
{
    m_loadedCount += page.size();
    m_nothing.reset();
    if (page.size() > 0)
        m_pages.insert(std::move(page));
    else
        m_nothing = std::move(page.records);
}

/// The number of rows where records are held up to the position \a end.
qint64 RecordPages::rowsUpTo(qint64 end) const
{
    return m_isSparse ? m_roots.rowsUpTo(end, query()) : end;
}

//--- Memory

void RecordPages::setMemoryLimit(qint64 bytes)
{
    m_memoryLimit = bytes;
    dropBeyondLimit(m_sight);
}

void RecordPages::dropBeyondLimit(const PositionRange &kept)
{
    if (!m_isSparse || !m_runner)
        return;
    const PositionRange seen { std::min(kept.first, m_sight.first),
                               std::max(kept.end, m_sight.end) };
    // A page that has come too late to be seen is no reason to keep all up to it.
    const PositionRange &spared = kept.meets(m_sight) ? seen : m_sight;
    while (memory() > m_memoryLimit) {
        const RecordPage *page = m_pages.leastUsed(spared);
        if (!page || page->size() == count())
            return; // the only one: it has just come, perhaps, and nobody has said what is in sight
        drop(*page);
    }
}

void RecordPages::drop(const RecordPage &page)
{
    const PositionRange range = page.range();
    emit aboutToDrop(range.first, range.end - 1);
    m_pages.erase(range.first);
    emit dropped(range.first, range.end - 1);
}

void RecordPages::clear()
{
    emit aboutToReplace();
    ++m_ticket;
    m_loading.reset();
    m_ahead->forget();
    m_count->forget();
    m_pages.clear();
    m_nothing.reset();
    m_held.query = {};
    m_sight = {};
    m_loadedCount = 0;
    m_rowCount = 0;
    m_roots = {};
    emit replaced();
}

//--- Counting

void RecordPages::countAll()
{
    if (std::exchange(m_roots.isCut, false)) {
        emit counted();
        beginCount({});
    }
}

/// After a load that has replaced all pages.
void RecordPages::beginCountAnew()
{
    if (!m_roots.isEndOpen || m_whenCounted == Counting::ByItself || !RootCount::isOfTable(query()))
        return beginCount(QueryRunner::countPatience);
    m_roots.isCut = m_roots.total < 0;
    emit counted();
}

void RecordPages::beginCount(std::chrono::milliseconds limit)
{
    if (m_roots.isEndOpen)
        return m_count->begin(query(), countLimit, limit);
    m_count->setWaiting(false);
    deliverCount(m_pages.end() + query().offsetCount());
}

/// A count that failed or was stopped leaves the total unknown, which is shown as "100+".
void RecordPages::deliverCount(const Result<qint64> &counted)
{
    if (counted) {
        m_roots.take(*counted, query(), m_pages.end());
    } else if (counted.error().kind == DbError::Kind::Timeout) {
        m_roots.isCut = true;
    } else {
        return;
    }
    if (const qint64 rows = rowsUpTo(m_pages.end()); m_isSparse && rows != m_rowCount) {
        emit aboutToResize(rows);
        m_rowCount = rows;
        emit resized();
    }
    emit this->counted();
    readPlaces();
}

/// Has the places read from which far pages can be, unless a page is to be loaded first.
void RecordPages::readPlaces()
{
    constexpr qint64 few = 8 * KeyPlaces::step; // to pass over these takes no time
    const std::optional<qint64> total = m_roots.exact(query());
    if (m_isSparse && m_runner && !m_loading && total && *total > few && !m_places->places().isWhole
        && KeyPlaces::canBeRead(query(), *shape()))
        m_places->readOn(query());
}

} // namespace roundtrip

#include "moc_recordpages.cpp"
