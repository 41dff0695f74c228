// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/queryrecord.h"
#include "datalayer/models/recordnode.h"
#include "datalayer/models/recordpages.h"
#include "datalayer/records/recordtext.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <unordered_map>

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
    using RowKind = RecordRow::Kind;
    using State = RecordNode::State;

    RecordTreeModel(QueryRunner &runner, QueryLog &log, QObject *parent = nullptr);
    ~RecordTreeModel() override;

    /// Loads the first page of \a query, or at least \a atLeast records, in place of what is shown,
    /// which stays until the new records have come, and for good if none come.
    void load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast = 0);
    /// Loads the next page.
    void loadMore() { m_pages.loadMore(); }
    /// See RecordPages.
    void countAll() { m_pages.countAll(); }
    /// Tries again what failed or was cut short at \a index.
    void retry(const QModelIndex &index);
    /// Drops everything, and every reply still to come.
    void clear() { m_pages.clear(); }

    /// The root records that are shown or under way.
    [[nodiscard]] const RecordPages &pages() const { return m_pages; }
    /// The record that a row shows; without a set for other rows.
    [[nodiscard]] RecordPlace placeOf(const QModelIndex &index) const;
    /// The first row that the statement with this id of the log filled, or an invalid index.
    [[nodiscard]] QModelIndex firstIndexOf(int query) const;
    /// The record below which that row stands, or an invalid index.
    [[nodiscard]] QModelIndex ownerOf(int query) const;

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
    [[nodiscard]] static RecordNode *parentNode(const QModelIndex &index);
    [[nodiscard]] RecordRow rowAt(const RecordNode &parent, int row) const;
    [[nodiscard]] RecordRow rowAt(const QModelIndex &index) const;
    [[nodiscard]] int rootRowCount() const;
    RecordNode *nodeFor(const QModelIndex &index) const;
    [[nodiscard]] State stateOf(const QModelIndex &index) const;
    [[nodiscard]] const RecordText &textOf(const LoadedRecords &records) const;
    [[nodiscard]] QString recordText(const RecordRow &row, int column) const;
    [[nodiscard]] static QString groupText(const RecordRow &row, int column);
    void startFetch(RecordNode &node);
    void deliverRelated(quint64 ticket, const Loaded &loaded);
    void noteQueries(int load);
    void forgetRows();
    void updateMoreRow();

    QueryRunner &m_runner;
    QueryLog &m_log;
    RecordPages m_pages;
    std::unique_ptr<RecordNode> m_root;
    bool m_showsMore = false; ///< the last row is "+ more"; follows the pages row by row
    quint64 m_lastTicket = 0;
    std::unordered_map<quint64, RecordNode *> m_fetching; ///< nodes that wait for a reply
    QHash<int, QueryRecord> m_queries; ///< by id, those that the records shown came from
    mutable std::unordered_map<const LoadedRecords *, RecordText> m_texts;
};

} // namespace roundtrip
