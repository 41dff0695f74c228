// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/recordtablemodel.h"
#include "datalayer/records/queryset.h"
#include "ui/records/positionbar.h"

#include <QHash>
#include <QWidget>

class QMenu;

namespace roundtrip {

class Placeholder;
class RecordCopy;
class RecordTableView;
class TableColumns;
class WindowSettings;

/// RecordTable shows the root records of pages side by side, a column for each column of theirs and
/// for each relation of the path, scrolled over all records that there are. It shares the pages
/// with the tree, and says what is in sight while it is visible.
class RecordTable final : public QWidget
{
    Q_OBJECT

public:
    /// Shows \a pages. \a settings keep the columns; null for none. Both must outlive the table.
    RecordTable(RecordPages &pages, WindowSettings *settings, QWidget *parent = nullptr);

    [[nodiscard]] RecordTableView *view() const { return m_view; }
    [[nodiscard]] TableColumns *columns() const { return m_columns; }
    [[nodiscard]] PositionBar *bar() const { return m_bar; }
    [[nodiscard]] Placeholder *placeholder() const { return m_placeholder; }
    /// Returns what copies the selected cells.
    [[nodiscard]] RecordCopy *copying() const { return m_copying; }
    /// Makes the record at \a position the current one, wherever the table is scrolled to; no
    /// record with -1. Does not emit selected().
    void select(qint64 position);
    /// Scrolls to the record at \a position if it is out of sight.
    void bringIntoSight(qint64 position);
    /// Returns the position of the current record, or -1.
    [[nodiscard]] qint64 current() const { return m_selected; }
    /// Returns whether the current record is in sight.
    [[nodiscard]] bool isCurrentInSight() const;
    /// Adds to \a menu what can be done with the column of \a index.
    void addColumnTo(QMenu *menu, const QModelIndex &index);

signals:
    /// The user has made the record at \a position the current one. \a place has no set while it is
    /// not loaded; the signal comes again when it is.
    void selected(qint64 position, const roundtrip::RecordPlace &place);
    /// The records have been replaced; none is the current one.
    void replaced();
    /// The user wants the records of \a query in place of those that are shown.
    void openRequested(const roundtrip::QuerySet &query);
    /// The user wants the context menu of \a index, which shows \a place, at \a at on the screen.
    void menuRequested(const roundtrip::RecordPlace &place, const QModelIndex &index,
                       const QPoint &at);

private:
    void arrange(WindowSettings *settings);
    void connectModel();
    void tell(const QModelIndex &index);
    void noteColumn(const QModelIndex &index);
    [[nodiscard]] int notedColumn() const;
    void selectAgain();
    void keepCurrentFromMoving(int first, int last);
    void follow(const QModelIndex &index);
    void fillColumnMenu(QMenu *menu, int section);

    RecordTableModel m_model;
    RecordTableView *m_view;
    RecordCopy *m_copying;
    PositionBar *m_bar = nullptr;
    TableColumns *m_columns = nullptr;
    Placeholder *m_placeholder;
    QHash<QString, QString> m_notedColumns; ///< of the current cell, see columnId(), by the root
    qint64 m_selected = -1; ///< the position that was selected last
    bool m_isAwaited = false; ///< it was not loaded when selected() told of it
    bool m_isResetting = false; ///< the records are being replaced
    bool m_isFollowing = false; ///< rows come or go: the user has selected nothing
};

} // namespace roundtrip
