// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/queryrecord.h"
#include "datalayer/records/queryrunner.h"
#include "datalayer/records/recordtext.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <unordered_map>
#include <vector>

namespace roundtrip {

/// The records of a QuerySet as a tree: root records by pages, below each the records that its
/// relations lead to, in groups where a record shows more than one relation. Answers from memory;
/// loads in load(), loadMore() and fetchMore() only, through the QueryRunner. GUI thread.
class RecordTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { RecordColumn, DetailsColumn, LoadedByColumn, ColumnCount };
    enum Role {
        RowKindRole = Qt::UserRole, ///< RowKind, as int
        QueryRole, ///< the log's id of the statement that read the row, or 0
        QueryKindRole, ///< its QueryRecord::Kind as int, or -1
        IsNullRole, ///< the label's column is NULL
        ErrorRole, ///< why a node could not be loaded, as text
        StateRole, ///< State of the row's children, as int
    };
    enum class RowKind { Record, Group, More, Failure };
    enum class State { Unfetched, Fetching, Fetched, Failed };

    /// Root records of one page.
    static constexpr qint64 pageSize = 100;

    RecordTreeModel(QueryRunner &runner, QueryLog &log, QObject *parent = nullptr);
    ~RecordTreeModel() override;

    /// Loads the first page of \a query, or at least \a atLeast records, in place of what is shown,
    /// which stays until the new records have come, and for good if none come.
    void load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast = 0);
    /// Loads the next page.
    void loadMore();
    /// Tries again what failed or was cut short at \a index.
    void retry(const QModelIndex &index);
    /// Drops everything, and every reply still to come.
    void clear();

    [[nodiscard]] const QuerySet &query() const { return m_query; }
    [[nodiscard]] FetchStrategy strategy() const { return m_strategy; }
    /// The number of root records in memory.
    [[nodiscard]] qint64 shownCount() const;
    /// The number of root records in the database, counted so far as it is known: -1 while not.
    [[nodiscard]] qint64 totalCount() const { return m_total; }
    /// The highest number that is counted to.
    static constexpr qint64 countLimit = 1'000'000;
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// The number of records in memory, over all pages and levels.
    [[nodiscard]] qint64 recordCount() const;

    /// The record that a row shows; without a set for other rows.
    [[nodiscard]] RecordPlace placeOf(const QModelIndex &index) const;
    /// The first row that the statement with this id of the log filled, or an invalid index.
    [[nodiscard]] QModelIndex firstIndexOf(int query) const;

    // QAbstractItemModel
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    using QObject::parent;

signals:
    /// A load of root records has begun.
    void loadStarted();
    /// It has ended: \a load is its section of the log (0 if it had none), \a error is empty where
    /// it succeeded. What had come before a failure or a stop is shown.
    void loadFinished(int load, const std::optional<roundtrip::DbError> &error, bool wasStopped);
    /// totalCount() has changed.
    void counted();

private:
    struct Node;
    struct Page;
    struct Entry;

    [[nodiscard]] Node *parentNode(const QModelIndex &index) const;
    [[nodiscard]] Entry entryAt(const Node &parent, int row) const;
    [[nodiscard]] QVariant textAt(const Entry &entry, int column) const;
    [[nodiscard]] int childCount(const Node &node) const;
    Node *nodeFor(const QModelIndex &index) const;
    [[nodiscard]] State stateOf(const Entry &entry, const Node *node) const;
    [[nodiscard]] const RecordText &textOf(const LoadedRecords &records) const;
    [[nodiscard]] QuerySet pageQuery(qint64 offset, qint64 count) const;
    void request(const QuerySet &page, bool isReset);
    void deliverPage(quint64 ticket, const Loaded &loaded, bool isReset);
    void deliverRelated(quint64 ticket, const Loaded &loaded);
    void startFetch(Node &node);
    void noteQueries(int load);
    void countAll();
    void updateMoreRow();
    [[nodiscard]] static bool isFull(const Loaded &loaded);

    QueryRunner &m_runner;
    QueryLog &m_log;
    QuerySet m_query;
    QuerySet m_wantedQuery; ///< of the load under way
    FetchStrategy m_strategy = FetchStrategy::Prefetch;
    FetchStrategy m_wantedStrategy = FetchStrategy::Prefetch;
    std::unique_ptr<Node> m_root;
    std::vector<Page> m_pages;
    qint64 m_total = -1;
    bool m_isLoading = false;
    bool m_lastPageWasFull = false;
    bool m_showsMore = false; ///< the last row is "+ more"; follows hasMore() row by row
    quint64 m_generation = 0; ///< of the root; replies to an older one are dropped
    quint64 m_lastTicket = 0;
    std::unordered_map<quint64, Node *> m_fetching; ///< tickets of nodes that wait for a reply
    QHash<int, QueryRecord> m_queries; ///< by id, those that the pages in memory came from
    mutable std::unordered_map<const LoadedRecords *, RecordText> m_texts;
};

} // namespace roundtrip
