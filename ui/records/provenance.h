// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/filledrows.h"

#include <QObject>
#include <QPersistentModelIndex>

class QScrollBar;
class QTreeView;

namespace roundtrip {

class PagedModel;
class PositionBar;
class RecordTable;
class RecordTreeModel;
class RecordTreeView;
class ScrollMarks;

/// Provenance shows in the tree and in the table which rows queries have filled: it has the views
/// tint them, the closed rows above them too, and marks their places in the scroll bars. It opens
/// what a visit to a query needs open and closes that again with the next visit. Whatever it shows
/// is in memory already.
class Provenance final : public QObject
{
    Q_OBJECT

public:
    /// Parts are the views with the bars beside them; all of it must outlive the Provenance.
    struct Parts
    {
        RecordTreeModel &model;
        RecordTreeView *view;
        PositionBar *bar; ///< the tree's
        RecordTable *table;
    };

    explicit Provenance(const Parts &parts, QObject *parent = nullptr);

    /// Shows what the queries \a selected and those under the mouse, \a hovered, have filled.
    void show(const QList<QueryId> &selected, const QList<QueryId> &hovered);
    /// Returns the first row that the selected queries have filled, or an invalid index.
    [[nodiscard]] QModelIndex firstRow() const;
    /// Opens the rows above \a index and scrolls the tree until \a index is at the top. Rows that
    /// the visit before this one has opened are closed, unless the current row is below them. An
    /// invalid \a index only closes those.
    void visit(const QModelIndex &index);

private:
    void scheduleUpdate();
    void update();
    void markBars();
    void leave(const QModelIndex &next);

    Parts m_parts;
    QList<QueryId> m_selected;
    QList<QueryId> m_hovered;
    FilledRows m_selectedRows;
    FilledRows m_hoveredRows;
    QList<ScrollMarks *> m_treeMarks; ///< of the view's own bar and of the PositionBar
    QList<ScrollMarks *> m_tableMarks;
    QList<QPersistentModelIndex> m_opened; ///< rows that the last visit has opened
    bool m_isUpdateDue = false;
};

} // namespace roundtrip
