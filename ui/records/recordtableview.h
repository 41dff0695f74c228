// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"
#include "datalayer/log/logstatistics.h"

#include <QTableView>

namespace roundtrip {

class RecordTableModel;
class TableHeader;

/// RecordTableView shows records as a table, a line each, in which cells can be selected. A click
/// on a header asks for the records in that column's order, a click on a link or Enter for the
/// records at its end. It tints the rows that a given query filled, as the tree does.
class RecordTableView final : public QTableView
{
    Q_OBJECT

public:
    /// \a model must outlive the view, and be set as its model.
    explicit RecordTableView(RecordTableModel &model, QWidget *parent = nullptr);

    /// Tints the rows that statements filled, see RecordTreeView::setQueries().
    void setQueries(const QList<QueryId> &selected, const QList<QueryId> &hovered);
    /// Returns whether what the statement \a query has filled is to be tinted.
    [[nodiscard]] bool isTinted(QueryId query) const { return m_tinted.contains(query); }
    /// Returns the colour of the ground of \a row, below what its cells add to it.
    [[nodiscard]] QColor groundOf(int row) const;
    /// Marks \a text wherever it stands in the cells; an empty text marks nothing.
    void setSearchText(const QString &text);
    [[nodiscard]] const QString &searchText() const { return m_searchText; }
    /// Returns the name of the column by which the column of the current cell sorts, or nothing.
    [[nodiscard]] QString currentOrder() const;
    /// Asks for the records in the order that a click on the header of \a section means.
    void chooseOrder(int section);
    /// Resets the view, which stays where it is scrolled to from side to side.
    void reset() override;

signals:
    /// The user wants the records in the order of \a columns, see Selection::order; empty for the
    /// key's order.
    void orderChosen(const QStringList &columns);
    /// The user has followed the link in the cell \a index.
    void linkFollowed(const QModelIndex &index);
    /// The user wants the record of \a index as the root.
    void openRequested(const QModelIndex &index);
    /// The user wants the context menu of \a index, at \a place on the screen.
    void menuRequested(const QModelIndex &index, const QPoint &place);
    /// The user wants the context menu of the header of \a section.
    void headerMenuRequested(int section, const QPoint &place);

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void takeFont();
    void buildHeader();
    void showOrder();
    void paintRow(QPainter &painter, int row) const;
    [[nodiscard]] bool isFilled(int row) const;
    [[nodiscard]] QueryMark markOf(int row) const;
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] QModelIndex linkAt(const QPoint &place) const;

    RecordTableModel &m_model;
    TableHeader *m_header;
    QSet<QueryId> m_tinted;
    QString m_searchText;
    QPersistentModelIndex m_pressedLink; ///< on which the mouse was pressed
};

} // namespace roundtrip
