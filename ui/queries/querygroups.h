// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

#include <QAbstractProxyModel>
#include <QHash>
#include <QPointF>

#include <memory>
#include <vector>

namespace roundtrip {

/// QueryGroups folds repeated statements of the log: the statements of a section that have the same
/// text, with whatever values, are one row, which says how many they are, what they took together
/// and how that is spread, and has the statements below it. A statement whose text no other has
/// stands for itself. It is a model above a QueryFilter, runs no SQL, and is reset whenever
/// statements come or go, see LogFolds.
class QueryGroups final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// Roles of the rows of groups, besides those of QueryLogModel; there StartRole and SpanRole
    /// are about all statements of the group, DurationRole is their sum, and IdRole and MarkRole
    /// are the first one's.
    enum Role {
        /// The number of statements in a group or, whether grouped or not, in a section; no data
        /// for a statement.
        CountRole = Qt::UserRole + 100,
        SpansRole, ///< when each statement ran: a list of starts and durations in ms
        SpreadRole, ///< the least, the median and the longest time in words
        KeyRole, ///< what tells the group from others of its section
        QueriesRole, ///< the ids of the statements in the log, a list; no data for a statement
    };

    explicit QueryGroups(QObject *parent = nullptr);
    ~QueryGroups() override;

    // QAbstractProxyModel
    void setSourceModel(QAbstractItemModel *source) override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    using QObject::parent;

private:
    /// Node is what the indexes of rows point to that are below it.
    struct Node
    {
        Node *parent = nullptr; ///< null for a section
        int row = 0;
    };
    /// Group is one row of a section, and the statements that it stands for.
    struct Group : Node
    {
        QString key;
        std::vector<int> rows; ///< of the statements, in the source's section
        QList<QueryId> queries; ///< the id of each in the log
        QList<QPointF> spans; ///< start and duration of each, in ms
        qint64 readRows = 0; ///< which the statements read together
    };
    struct Section : Node
    {
        std::vector<std::unique_ptr<Group>> groups;
        std::vector<int> groupOf; ///< by the source's row
    };

    void build();
    void buildSection(Section &section) const;
    void tellChanged(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] const Group *groupAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant groupData(const Group &group, const QModelIndex &first, int column,
                                     int role) const;

    std::vector<std::unique_ptr<Section>> m_sections; ///< by row
};

/// Returns the ids in the log of the statements that the row \a index of the log stands for: of all
/// that are folded into it, of the one that it is, or none of a section.
[[nodiscard]] QList<QueryId> queriesOf(const QModelIndex &index);

} // namespace roundtrip
