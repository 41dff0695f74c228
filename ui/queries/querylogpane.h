// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"
#include "ui/queries/querylogview.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace roundtrip {

class FilterRow;
class LogColumns;
class LogCopy;
class LogFolds;
class LogMenu;
class Placeholder;
class QueryFilter;
class QueryGroups;

/// QueryLogPane shows the query log: a filter field, a button ("pill") that groups statements of
/// the same text, three that filter for repeated statements, for those repeated with the same
/// values again and for failed ones, and a list of the statements by load. When a new load has run
/// its first query, its section opens and the others close.
///
/// \snippet tst_viewexamples.cpp Views
class QueryLogPane : public QWidget
{
    Q_OBJECT

public:
    /// \a model must outlive the pane.
    explicit QueryLogPane(QueryLogModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QueryLogView *view() const { return m_view; }
    void focusFilter();
    /// Makes the statement with the id \a query of the log the current one and scrolls to it;
    /// none with None.
    void selectQuery(QueryId query);
    /// Filters the list down to the repeated statements, and opens the section of setLoad().
    void showRepeated();
    /// Sets whether the list folds the statements of a section that have the same text into one
    /// row.
    void setGrouped(bool isGrouped);
    /// Sets whether statements that do not count as queries (transactions, catalogue, counts) are
    /// listed too.
    void setUncountedVisible(bool isVisible);
    /// Has the pills count the statements of the load with the id \a load, its section stand out,
    /// and showRepeated() open that.
    void setLoad(LoadId load);
    /// Returns the order and widths of the columns, see LogColumns::save().
    [[nodiscard]] QList<int> saveColumns() const;
    void restoreColumns(const QList<int> &layout);

signals:
    /// A statement became the current one; \a query is its id in the log, or None. \a all has the
    /// ids of the statements that are folded into the row, the first of which is \a query.
    void querySelected(roundtrip::QueryId query, const QList<roundtrip::QueryId> &all);
    /// Another row is under the mouse; \a queries has the ids in the log of the statements that it
    /// stands for.
    void queriesHovered(const QList<roundtrip::QueryId> &queries);
    /// The user has asked for the menu of a row. \a menu has what the pane itself offers, and is
    /// shown next.
    void menuRequested(roundtrip::LogMenu *menu);

private:
    void openNewest();
    void followPages();
    void markShown();
    void updatePills();
    void updatePlaceholder();
    void updateLeft();
    void addPill(QueryLogModel::Mark mark);
    QToolButton *addPill(const QString &text);
    void showMenu(const QModelIndex &row, const QPoint &place);
    void showModel(QAbstractItemModel *model);
    [[nodiscard]] QModelIndex shownIndex(const QModelIndex &index) const;

    QueryLogModel &m_model;
    QueryFilter *m_filter;
    QueryGroups *m_groups; ///< above m_filter while statements are grouped
    FilterRow *m_filterRow;
    QueryLogView *m_view;
    LogColumns *m_columns = nullptr;
    LogFolds *m_folds;
    LogCopy *m_copying;
    Placeholder *m_placeholder;
    QLabel *m_left; ///< says that older queries are not listed
    QToolButton *m_group;
    QList<std::pair<QueryLogModel::Mark, QToolButton *>> m_pills;
    LoadId m_load = LoadId::None; ///< the load of setLoad(), or a newer one that has begun since
    /// The load whose section was opened last, for being the newest, and the rows shown of it.
    LoadId m_newest = LoadId::None;
    int m_newestRows = 0;
};

} // namespace roundtrip
