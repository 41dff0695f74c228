// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"
#include "ui/queries/querylogview.h"

#include <QWidget>

class QToolButton;

namespace roundtrip {

class FilterRow;
class Placeholder;
class QueryFilter;

/// QueryLogPane shows the query log: a filter field, three buttons ("pills") that filter for
/// repeated statements, for those repeated with the same values again and for failed ones, and a
/// list of the statements by load. When a new load has run its first query, its section opens and
/// the others close.
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
    /// Whether statements that do not count as queries (transactions, catalogue, counts) are listed
    /// too.
    void setUncountedVisible(bool isVisible);
    /// Has the pills count the statements of the load with the id \a load, and showRepeated() open
    /// its section.
    void setLoad(LoadId load);
    /// Returns the order and widths of the columns, see headerLayout().
    [[nodiscard]] QList<int> saveColumns() const;
    void restoreColumns(const QList<int> &layout);

signals:
    /// A statement became the current one; \a query is its id in the log, or None.
    void querySelected(roundtrip::QueryId query);
    /// Another statement is under the mouse; \a query is its id in the log, or None.
    void queryHovered(roundtrip::QueryId query);

private:
    void openNewest();
    void followPages();
    void updatePills();
    void updatePlaceholder();
    void addPill(QueryLogModel::Mark mark);

    QueryLogModel &m_model;
    QueryFilter *m_filter;
    FilterRow *m_filterRow;
    QueryLogView *m_view;
    Placeholder *m_placeholder;
    QList<std::pair<QueryLogModel::Mark, QToolButton *>> m_pills;
    LoadId m_load = LoadId::None; ///< the load of setLoad(), or a newer one that has begun since
    /// The load whose section was opened last, for being the newest, and the rows shown of it.
    LoadId m_newest = LoadId::None;
    int m_newestRows = 0;
};

} // namespace roundtrip
