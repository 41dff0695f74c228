// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"
#include "datalayer/records/async/queryrunner.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace roundtrip {

class BoundQuerySet;
class QueryLog;
class RecordList;

/// RecordPages loads the root records of a QuerySet page by page, through the QueryRunner. It knows
/// which records are held, what is being loaded, and how many there are in all. It drops replies
/// that are no longer wanted. RecordTreeModel shows the records as rows of a tree, RecordTableModel
/// as those of a table. RecordPages is used on the GUI thread.
///
/// \snippet tst_modelexamples.cpp RecordTableModel
class RecordPages : public QObject
{
    Q_OBJECT

public:
    /// Page is what one load brought.
    struct Page
    {
        std::shared_ptr<const LoadedRecords> records;
        qint64 first = 0; ///< position of its first root record among the root records of all pages
        /// The rows in the root set of the page's records; empty for all of that set.
        std::vector<quint32> rows {};

        [[nodiscard]] qint64 size() const;
        /// Returns the row in the root set of the root record at \a position among all pages.
        [[nodiscard]] qsizetype rowOf(qint64 position) const;
    };

    /// The number of root records in one page, unless setPageSize() says otherwise.
    static constexpr qint64 defaultPageSize = 100;
    /// The highest number that root records are counted to.
    static constexpr qint64 countLimit = 1'000'000;

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
    /// Loads the first page of \a query, of pageSize() or, if that is more, \a atLeast root
    /// records. It replaces the records that are held. They stay until the new ones have come, and
    /// for good if the load fails or is stopped before that. Requests that are under way are
    /// stopped.
    void load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast = 0);
    /// Loads the next page. Does nothing if there is none, or while a load is under way.
    void loadMore();
    /// Loads by strategy() what the record at \a place leads to by the lookup step \a step, see
    /// QueryRunner::loadRelated().
    /// Call it only if isLive(). The reply is not the pages' to drop.
    QFuture<Loaded> loadRelated(const RecordPlace &place, StepId step);
    /// Counts again, without a time limit, if isCountCut().
    void countAll();
    /// Drops all records, and every reply still to come.
    void clear();

    /// Returns the query of the records held, not of a load under way; so does strategy().
    [[nodiscard]] const QuerySet &query() const { return m_held.query; }
    [[nodiscard]] FetchStrategy strategy() const { return m_held.strategy; }
    [[nodiscard]] bool isEmpty() const { return m_pages.empty(); }
    /// Returns the number of root records held.
    [[nodiscard]] qint64 count() const;
    /// Returns the number of records held, over all pages and levels.
    [[nodiscard]] qint64 recordCount() const;
    /// Returns the number of root records that query(), with its limit and offset, has in the
    /// database; -1 while it is not known. Counting ends at countLimit, and the records that the
    /// offset passes over are part of the count: the highest result is countLimit minus the offset.
    [[nodiscard]] qint64 totalCount() const { return m_total; }
    /// Returns true if counting was given up, since it takes longer than
    /// QueryRunner::countPatience.
    [[nodiscard]] bool isCountCut() const { return m_isCountCut; }
    /// Returns true if there are root records besides the ones that are held, as far as is known.
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Returns false if nothing can be loaded, neither pages nor what a record leads to.
    [[nodiscard]] bool isLive() const { return m_runner != nullptr; }
    /// Returns the log of the QueryRunner that is the pages' own, or null.
    [[nodiscard]] QueryLog *ownLog() const { return m_ownLog.get(); }
    /// Returns the page that holds the root record at \a position, which must be below count().
    [[nodiscard]] const Page &pageOf(qint64 position) const;
    /// Returns what the pages show, as `author › books` with \a arrow between the names; the name
    /// of query()'s root if no page is held.
    [[nodiscard]] QString title(const QString &arrow = QStringLiteral(" › ")) const;

signals:
    void loadStarted();
    /// All pages are about to be replaced, by a new page or by none.
    void aboutToReplace();
    /// All pages were replaced; \a load is the log's section of the new page's load, or None.
    void replaced(roundtrip::LoadId load);
    /// A page is about to be appended, with the root records from position \a first to \a last.
    void aboutToAppend(qint64 first, qint64 last);
    /// The page was appended; \a load is the log's section of its load.
    void appended(roundtrip::LoadId load);
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

    void request(qint64 offset, qint64 count, bool isReplacing);
    void deliver(quint64 ticket, const Loaded &loaded, bool isReplacing);
    void beginCount(std::chrono::milliseconds limit);
    void deliverCount(const Result<qint64> &counted);

    std::shared_ptr<QueryLog> m_ownLog; ///< null where m_ownRunner is
    std::unique_ptr<QueryRunner> m_ownRunner; ///< null where somebody else's runner loads, or none
    QueryRunner *m_runner = nullptr; ///< null where nothing is loaded
    qint64 m_pageSize = defaultPageSize;
    Wish m_held;
    Wish m_wanted; ///< what the load under way, or the last one, is for
    std::vector<Page> m_pages;
    qint64 m_total = -1;
    bool m_isLoading = false;
    bool m_isCountCut = false;
    bool m_isLastFull = false; ///< the last page has as many root records as were asked for
    quint64 m_ticket = 0; ///< of the latest request; replies to others are dropped
};

} // namespace roundtrip
