// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryrunner.h"

#include <memory>
#include <optional>
#include <vector>

namespace roundtrip {

/// The root records of a QuerySet, page by page, through the QueryRunner: what is shown, what is
/// under way, and how many there are in all. Drops replies that are no longer wanted. Knows no
/// rows of a tree; RecordTreeModel shows it. GUI thread.
class RecordPages : public QObject
{
    Q_OBJECT

public:
    /// What one load brought.
    struct Page
    {
        std::shared_ptr<const LoadedRecords> records;
        qint64 first = 0; ///< position of its first root record among those of all pages
    };

    /// Root records of one page.
    static constexpr qint64 pageSize = 100;
    /// The highest number that is counted to.
    static constexpr qint64 countLimit = 1'000'000;

    explicit RecordPages(QueryRunner &runner, QObject *parent = nullptr);

    /// Loads the first page of \a query, or at least \a atLeast records, in place of what is held,
    /// which stays until the new records have come, and for good if none come.
    void load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast = 0);
    /// Loads the next page.
    void loadMore();
    /// Counts on without a time limit where isCountCut().
    void countAll();
    /// Drops everything, and every reply still to come.
    void clear();

    /// Of the records held, not of a load under way.
    [[nodiscard]] const QuerySet &query() const { return m_held.query; }
    [[nodiscard]] FetchStrategy strategy() const { return m_held.strategy; }
    [[nodiscard]] bool isEmpty() const { return m_pages.empty(); }
    /// The number of root records held.
    [[nodiscard]] qint64 count() const;
    /// The number of records held, over all pages and levels.
    [[nodiscard]] qint64 recordCount() const;
    /// The number of root records in the database, or countLimit if there are more; -1 while not
    /// known.
    [[nodiscard]] qint64 totalCount() const { return m_total; }
    /// Whether counting was given up, since it takes longer than QueryRunner::countPatience.
    [[nodiscard]] bool isCountCut() const { return m_isCountCut; }
    /// Whether there are root records beyond those held, so far as is known.
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// The page that holds root record \a position, which must be below count().
    [[nodiscard]] const Page &pageOf(qint64 position) const;
    /// What the pages show, as `author › books`; the root's name where none is held.
    [[nodiscard]] QString title() const;

signals:
    void loadStarted();
    /// All pages are about to go, for others or none; then they have.
    void aboutToReplace();
    void replaced(int load);
    /// A page with root records is about to follow the others; then it has.
    void aboutToAppend(qint64 first, qint64 last);
    void appended(int load);
    /// A load has ended: \a load is its section of the log (0 if it had none), \a error is empty
    /// where it succeeded. What came before a failure or a stop is held.
    void loadFinished(int load, const std::optional<roundtrip::DbError> &error, bool wasStopped);
    /// totalCount() or isCountCut() has changed.
    void counted();

private:
    struct Wish
    {
        QuerySet query;
        FetchStrategy strategy = FetchStrategy::Prefetch;
    };

    void request(qint64 offset, qint64 count, bool isReplacing);
    void deliver(quint64 ticket, const Loaded &loaded, bool isReplacing);
    void beginCount(std::chrono::milliseconds limit);
    void deliverCount(const Result<qint64> &counted);

    QueryRunner &m_runner;
    Wish m_held;
    Wish m_wanted; ///< of the load under way
    std::vector<Page> m_pages;
    qint64 m_total = -1;
    bool m_isLoading = false;
    bool m_isCountCut = false;
    bool m_isLastFull = false; ///< the last page has as many records as were asked for
    quint64 m_ticket = 0; ///< of the latest request; replies to others are dropped
};

} // namespace roundtrip
