// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"

#include <QTreeView>
#include <QWidget>

class QAction;
class QLineEdit;
class QToolButton;

namespace roundtrip {

class Placeholder;
class QueryFilter;

/// A tree view whose sections are headings over its whole width.
class QueryLogView : public QTreeView
{
    Q_OBJECT

public:
    explicit QueryLogView(QWidget *parent = nullptr);

signals:
    /// The statement under the mouse, as its id of the log; 0 for none.
    void hovered(int query);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawSection(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    int m_hovered = 0;
    bool m_isNarrow = false;
};

/// The log: a filter field, pills that leave only repeated, again or failed statements, and the
/// statements by load. Follows the newest load.
class QueryLogPane : public QWidget
{
    Q_OBJECT

public:
    explicit QueryLogPane(QueryLogModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QueryLogView *view() const { return m_view; }
    void focusFilter();
    /// Makes a statement the current one and scrolls to it; 0 for none.
    void selectQuery(int query);
    /// Leaves the repeated statements alone.
    void showRepeated();
    /// Whether what is logged but not counted (transactions, catalogue, counts) is listed too.
    void setUncountedVisible(bool isVisible);
    /// The load that the pills count in, and that stays open.
    void setLoad(int load);
    [[nodiscard]] QList<int> saveColumns() const;
    void restoreColumns(const QList<int> &layout);

signals:
    /// A statement became the current one; 0 for none.
    void querySelected(int query);
    void queryHovered(int query);

private:
    void openNewest();
    void updatePills();
    void updatePlaceholder();
    void clearFilter();
    QToolButton *addPill(QueryLogModel::Mark mark);

    QueryLogModel &m_model;
    QueryFilter *m_filter;
    QLineEdit *m_filterField;
    QueryLogView *m_view;
    QAction *m_clearFilter;
    Placeholder *m_placeholder;
    QList<std::pair<QueryLogModel::Mark, QToolButton *>> m_pills;
    int m_load = 0;
    int m_newest = 0;
};

} // namespace roundtrip
