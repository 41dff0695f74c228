// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/pagedmodel.h"
#include "datalayer/models/recordfield.h"
#include "datalayer/models/rowtexts.h"

#include <memory>
#include <unordered_map>

namespace roundtrip {

class BoundQuerySet;

/// RecordTreeModel shows the records of a QuerySet as a tree: the root records, loaded page by
/// page, and below each record the records that its relations lead to. A record that shows more
/// than one relation has a group for each. The model answers from memory; only load(), reload(),
/// loadMore(), countAll(), fetchMore(), retry() and RecordPages::show() ask the QueryRunner. It is
/// used on the GUI thread.
///
/// \snippet tst_modelexamples.cpp RecordTreeModel
class RecordTreeModel : public PagedModel
{
    Q_OBJECT

public:
    enum Column { RecordColumn, DetailsColumn, LoadedByColumn, ColumnCount };
    using RowKind = RecordRow::Kind;
    using State = RecordNode::State;

    using Field = RecordField;

    /// Shows what load() loads by \a runner, which has to be shut down before the model ends, see
    /// QueryRunner::shutDown().
    explicit RecordTreeModel(QueryRunner &runner, QObject *parent = nullptr);
    /// Shows the records of \a query, loaded page by page by a QueryRunner of the model's own, over
    /// a connection of its own: nothing has to be waited for, nor shut down. The Database may be
    /// closed meanwhile. Loading begins in the event loop; loadFinished() says what failed.
    explicit RecordTreeModel(const BoundQuerySet &query,
                             FetchStrategy strategy = FetchStrategy::Prefetch,
                             QObject *parent = nullptr);
    /// Shows \a records as they are: nothing is loaded.
    explicit RecordTreeModel(const RecordList &records, QObject *parent = nullptr);
    ~RecordTreeModel() override;

    /// Shows \a fields behind the record's label, in place of the columns for details and for the
    /// query. A record of a table without such a column has nothing there.
    void setFields(const QList<Field> &fields);
    /// Labels the records of the table \a table by its column \a column.
    void setLabel(const QString &table, const QString &column);
    /// Loads the first page of \a query, of RecordPages::pageSize() or, if that is more, \a atLeast
    /// root records. It replaces the records that are shown. They stay until the new ones have
    /// come, and for good if the load fails or is stopped before that.
    void load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast = 0)
    {
        pages().load(query, strategy, atLeast);
    }
    /// Loads again what is shown, see RecordPages::reload().
    void reload(FetchStrategy strategy) { pages().reload(strategy); }
    /// Loads the next page, see RecordPages::loadMore().
    void loadMore() { pages().loadMore(); }
    /// Counts all root records, see RecordPages::countAll().
    void countAll() { pages().countAll(); }
    /// Loads again what could not be loaded; \a index is the failure's row, which stands in place
    /// of the missing records. Does nothing for other rows.
    void retry(const QModelIndex &index);
    /// Drops all records, and every reply still to come.
    void clear() { pages().clear(); }

    /// Returns the record that a row shows, and the step of the lookups that it stands at;
    /// RecordPlace::set is null for rows that show no record.
    [[nodiscard]] RecordPlace placeOf(const QModelIndex &index) const;
    /// Returns what the row \a index shows, in whatever column; for an invalid index a row that
    /// shows nothing, of the kind Unloaded.
    [[nodiscard]] RecordRow rowOf(const QModelIndex &index) const;
    /// Returns the node that stands for all root records. Below it are the nodes of all rows that
    /// were opened.
    [[nodiscard]] const RecordNode &rootNode() const { return *m_root; }
    /// Returns the openings of the records of \a page and of what these lead to, in the order in
    /// which they were loaded: a record comes before what is below it.
    [[nodiscard]] QList<RecordOpening> openingsOf(const RecordPages::Page &page) const;

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

protected:
    void forgetAll() override;
    void forgetRows(int first, int last) override;
    void shiftRows(int first, int by) override;
    void forgetPage(const RecordPages::Page &page) override;
    bool completeRow(int row, const std::function<void()> &complete) override;

private:
    [[nodiscard]] static RecordNode *parentNode(const QModelIndex &index);
    [[nodiscard]] RecordRow rowAt(const RecordNode &parent, int row) const;
    [[nodiscard]] RecordRow rowAt(const QModelIndex &index) const;
    RecordNode *nodeFor(const QModelIndex &index) const;
    [[nodiscard]] State stateOf(const QModelIndex &index) const;
    [[nodiscard]] bool canBeOpened(const RecordNode &node) const;
    void completeNode(RecordNode &node, const RecordRow &whole);
    /// Returns what the cell \a index of a record or a group shows.
    [[nodiscard]] QString text(const RecordRow &row, const QModelIndex &index) const;
    [[nodiscard]] QVariant namedText(const RecordRow &row, int column) const;
    [[nodiscard]] QVariant spokenCell(const RecordRow &row, const QModelIndex &index) const;
    void startFetch(RecordNode &node);
    void deliverRelated(quint64 ticket, const Loaded &loaded);
    [[nodiscard]] QVariant fieldData(const RecordRow &row, int column, int role) const;

    QList<Field> m_fields;
    std::unique_ptr<RecordNode> m_root;
    quint64 m_lastTicket = 0; ///< of the latest request for related records
    std::unordered_map<quint64, RecordNode *> m_fetching; ///< nodes that wait for a reply
    mutable RowTexts m_texts;
};

} // namespace roundtrip
