// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"
#include "datalayer/models/heldpages.h"
#include "datalayer/models/rootcount.h"
#include "datalayer/records/async/queryrunner.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace roundtrip {

class BoundQuerySet;
class PendingCount;
class PendingPlaces;
class QueryLog;
class ReadQueries;
class RecordList;
class RootsAhead;

/// RecordPages is a window onto the root records of a QuerySet. It loads them page by page, through
/// the QueryRunner, and knows which records are held, what is being loaded, and how many there are
/// in all. Each root record has a position, from 0. Unless setSparse() says otherwise, pages follow
/// one another from the first record on. RecordTreeModel shows the records as rows of a tree,
/// RecordTableModel as those of a table. RecordPages is used on the GUI thread.
///
/// \snippet tst_modelexamples.cpp RecordPages
class RecordPages : public QObject
{
    Q_OBJECT

public:
    using Page = RecordPage;

    /// The number of root records in one page, unless setPageSize() says otherwise.
    static constexpr qint64 defaultPageSize = 100;
    /// The highest number that root records are counted to: as many rows as a model can have.
    static constexpr qint64 countLimit = RootCount::most;
    /// How much memory pages may take, unless setMemoryLimit() says otherwise.
    static constexpr qint64 defaultMemoryLimit = 256LL * 1024 * 1024;

    /// Holds what load() loads by \a runner, which has to be shut down before the pages end, see
    /// QueryRunner::shutDown().
    explicit RecordPages(QueryRunner &runner, QObject *parent = nullptr);
    /// Loads the first page of \a query in the event loop, by a QueryRunner of the pages' own, over
    /// a connection of its own. The Database may be closed meanwhile.
    RecordPages(const BoundQuerySet &query, FetchStrategy strategy, QObject *parent = nullptr);
    /// Holds \a records as its only page, and never loads any: load() fails, and changes nothing.
    explicit RecordPages(const RecordList &records, QObject *parent = nullptr);
    /// Shuts down the QueryRunner if it is the pages' own. Whoever awaits the reply to
    /// loadRelated() must live until then, see QueryRunner::shutDown().
    ~RecordPages() override;

    /// Sets the number of root records in the pages that are loaded from now on, 1 at least.
    void setPageSize(qint64 records) { m_pageSize = std::max<qint64>(1, records); }
    [[nodiscard]] qint64 pageSize() const { return m_pageSize; }
    /// Has rowCount() be the number of all root records, held or not; show() then says which are
    /// in sight and loads those, and others are dropped when memoryLimit() is reached. Call it
    /// before the first load.
    void setSparse(bool isSparse) { m_isSparse = isSparse; }
    [[nodiscard]] bool isSparse() const { return m_isSparse; }
    /// Counting says when all root records of a whole table are counted: ByItself after each load,
    /// or OnRequest, by countAll() alone; until then estimatedCount() serves. A filtered query's
    /// records are counted by itself in any case.
    enum class Counting { ByItself, OnRequest };
    /// Sets when the records of the next load are counted.
    void setCounting(Counting counting) { m_whenCounted = counting; }
    [[nodiscard]] Counting counting() const { return m_whenCounted; }
    /// Has root records be held as soon as they are there, if what they lead to does not come with
    /// them: their page isPartial until completed(). Records that are held and loaded again stay
    /// until all has come. Call it before the first load.
    void setRootsFirst(bool areFirst) { m_isRootsFirst = areFirst; }
    /// Sets how many bytes of memory the pages of sparse rows may take. Pages in sight are held in
    /// any case.
    void setMemoryLimit(qint64 bytes);
    [[nodiscard]] qint64 memoryLimit() const { return m_memoryLimit; }
    /// Returns about how many bytes of memory the records take that are held.
    [[nodiscard]] qint64 memory() const { return m_pages.byteCount(); }

    /// Loads the first page of \a query, of pageSize() or, if that is more, \a atLeast root
    /// records. It replaces the records that are held. They stay until the new ones have come, and
    /// for good if the load fails or is stopped before that. Requests that are under way are
    /// stopped.
    void load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast = 0);
    /// Loads query() again by \a strategy, as load() does. Of sparse rows those come first that
    /// are in sight; else all that are held.
    void reload(FetchStrategy strategy);
    /// Loads the page behind those that follow one another from the first record on. Does nothing
    /// if there is none, or while a load is under way.
    void loadMore();
    /// Says that the root records from position \a first to \a last are in sight. Those of sparse
    /// rows that are not held are loaded when the event loop gets there; a page that is being
    /// loaded and no longer in sight is stopped.
    void show(qint64 first, qint64 last);
    /// Returns the positions that are in sight, as show() was told last.
    [[nodiscard]] const PositionRange &sight() const { return m_sight; }
    /// Loads by strategy() what the record at \a place leads to by the lookup step \a step, see
    /// QueryRunner::loadRelated().
    /// Call it only if isLive(). The reply is not the pages' to drop.
    QFuture<Loaded> loadRelated(const RecordPlace &place, StepId step)
    {
        return m_runner->loadRelated(place, step, strategy());
    }
    /// Counts again, without a time limit, if isCountCut().
    void countAll();
    /// Drops all records, and every reply still to come.
    void clear();

    /// Returns the query of the records held, not of a load under way; so does strategy().
    [[nodiscard]] const QuerySet &query() const { return m_held.query; }
    [[nodiscard]] FetchStrategy strategy() const { return m_held.strategy; }
    [[nodiscard]] bool isEmpty() const { return m_pages.isEmpty(); }
    /// Returns the number of root records held.
    [[nodiscard]] qint64 count() const { return m_pages.count(); }
    /// Returns the number of rows to show: the root records that follow one another from the first
    /// on. Of sparse rows it is totalCount() or, while that is not known, estimatedCount(), or one
    /// more than those up to the last record held, if there may be more.
    [[nodiscard]] qint64 rowCount() const { return m_rowCount; }
    /// Returns the number of records held, over all pages and levels.
    [[nodiscard]] qint64 recordCount() const { return m_pages.recordCount(); }
    /// Returns the number of root records that were loaded for query() since load() or reload(),
    /// also those that were dropped since. A record counts each time it was loaded.
    [[nodiscard]] qint64 loadedCount() const { return m_loadedCount; }
    /// Returns the number of root records that query(), with its limit and offset, has in the
    /// database; -1 while it is not known. Counting ends at countLimit, and the records that the
    /// offset passes over are part of the count: the highest result is countLimit minus the offset.
    [[nodiscard]] qint64 totalCount() const { return m_roots.total; }
    /// Returns about how many root records query() has, by the catalogue's statistics, where
    /// totalCount() is not known and rows are as many as this; -1 otherwise.
    [[nodiscard]] qint64 estimatedCount() const
    {
        return m_roots.total < 0 ? m_roots.estimate : -1;
    }
    /// Returns true if the records are not counted: that takes longer than
    /// QueryRunner::countPatience, or is for countAll() to begin.
    [[nodiscard]] bool isCountCut() const { return m_roots.isCut; }
    /// Returns true if there are root records besides the ones that are held, as far as is known.
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool isLoading() const { return m_loading.has_value(); }
    /// Returns false if nothing can be loaded, neither pages nor what a record leads to.
    [[nodiscard]] bool isLive() const { return m_runner != nullptr; }
    /// Returns the log that the statements of the loads are in; null where nothing is loaded.
    [[nodiscard]] QueryLog *log() const { return m_runner ? &m_runner->log() : nullptr; }
    /// Returns what is known of the statements that have read what is held.
    /// Whoever shows records of loadRelated() adds that load.
    [[nodiscard]] ReadQueries &readQueries() { return *m_readQueries; }
    [[nodiscard]] const ReadQueries &readQueries() const { return *m_readQueries; }
    /// Returns the page that holds the root record at \a position, or null if none does.
    [[nodiscard]] const Page *pageAt(qint64 position) const { return m_pages.at(position); }
    /// Returns the page of the first record in sight or, where that is not held, any page; null
    /// without one.
    [[nodiscard]] const Page *pageInSight() const
    {
        const Page *page = pageAt(m_sight.first);
        return page ? page : anyPage();
    }
    /// Returns the page that holds the root record at \a position, which must be held.
    [[nodiscard]] const Page &pageOf(qint64 position) const;
    /// Returns any page that is held, or null without one: all are of the same table and lookups.
    [[nodiscard]] const Page *anyPage() const { return m_pages.first(); }
    /// Returns records that tell the table and lookups of query(): the records of a page or, where
    /// query() has found none, an empty set of records. Null before the first load.
    [[nodiscard]] const LoadedRecords *shape() const;

signals:
    void loadStarted();
    /// All pages are about to be replaced, by a new page or by none.
    void aboutToReplace();
    /// All pages were replaced, by a new page or by none.
    void replaced();
    /// rowCount() is about to become \a rows: rows come or go at the end.
    void aboutToResize(qint64 rows);
    void resized();
    /// The rows from position \a first to \a last, which were there, are held now.
    void arrived(qint64 first, qint64 last);
    /// What the records from position \a first to \a last lead to is about to come.
    void aboutToComplete(qint64 first, qint64 last);
    /// It has come, or will not any more: the page of the records is whole, and their rows are what
    /// they were. \a load is the log's section of the load; None if there is nothing new.
    void completed(qint64 first, qint64 last, roundtrip::LoadId load);
    /// The rows from position \a first to \a last stay, but what they show is about to be dropped.
    void aboutToDrop(qint64 first, qint64 last);
    void dropped(qint64 first, qint64 last);
    /// A load has ended: \a load is its section of the log (None if it had none), \a error is empty
    /// if it has not failed. The records that came before a failure or a stop are held.
    void loadFinished(roundtrip::LoadId load, const std::optional<roundtrip::DbError> &error,
                      bool wasStopped);
    /// totalCount() or isCountCut() has changed.
    void counted();

private:
    RecordPages(std::pair<std::shared_ptr<QueryLog>, std::unique_ptr<QueryRunner>> own,
                QObject *parent);

    struct Wish
    {
        QuerySet query;
        FetchStrategy strategy = FetchStrategy::Prefetch;
    };
    /// Request is the load that is under way.
    struct Request
    {
        PositionRange range;
        bool isReplacing = false;
        bool isReversed = false; ///< see PageWay
        RequestId id = RequestId::None;
        bool isAhead = false; ///< its root records are held, without what they lead to
    };

    void askForSight();
    void scheduleAsk();
    void request(const PositionRange &range, bool isReplacing);
    void deliver(quint64 ticket, const Loaded &loaded);
    [[nodiscard]] bool isAheadWanted() const;
    void takeAhead(const Loaded &roots);
    void complete(qint64 first, const Loaded &loaded);
    void settleAhead();
    void replace(RecordPage page, const Loaded &loaded, bool isShort);
    void take(const Request &request, RecordPage page, const Loaded &loaded, bool isShort);
    void startAnew(RecordPage page, LoadId load);
    void hold(RecordPage page);
    void drop(const RecordPage &page);
    /// Spares what is in sight, and \a kept if it reaches into that.
    void dropBeyondLimit(const PositionRange &kept);
    [[nodiscard]] PositionRange pageAround(qint64 position) const;
    [[nodiscard]] qint64 rowsUpTo(qint64 end) const;
    void beginCountAnew();
    void beginCount(std::chrono::milliseconds limit);
    void deliverCount(const Result<qint64> &counted);
    void readPlaces();

    std::shared_ptr<QueryLog> m_ownLog; ///< null where m_ownRunner is
    std::unique_ptr<QueryRunner> m_ownRunner; ///< null where somebody else's runner loads, or none
    QueryRunner *m_runner = nullptr; ///< null where nothing is loaded
    PendingCount *m_count; ///< of the root records
    PendingPlaces *m_places; ///< of the root records, for far pages
    RootsAhead *m_ahead; ///< of the load that is under way
    std::unique_ptr<ReadQueries> m_readQueries;
    qint64 m_pageSize = defaultPageSize;
    qint64 m_memoryLimit = defaultMemoryLimit;
    bool m_isSparse = false;
    bool m_isRootsFirst = false;
    LoadId m_walk = LoadId::None; ///< the load that has brought the first of the pages
    Wish m_held;
    Wish m_wanted; ///< what the load under way, or the last one, is for
    HeldPages m_pages;
    std::shared_ptr<const LoadedRecords> m_nothing; ///< of a query without records, see shape()
    qint64 m_rowCount = 0;
    qint64 m_loadedCount = 0;
    RootCount m_roots; ///< of query()
    Counting m_whenCounted = Counting::ByItself;
    std::optional<Request> m_loading;
    quint64 m_ticket = 0; ///< of the latest request; replies to others are dropped
    PositionRange m_sight;
    bool m_isAskDue = false; ///< askForSight() will be called by the event loop
    bool m_isHalted = false; ///< a page failed or was stopped: none is asked for before the next
                             ///< change of sight
};

} // namespace roundtrip
