// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/location.h"
#include "datalayer/models/recordtreemodel.h"
#include "ui/records/awaitedrows.h"
#include "ui/records/treestates.h"

#include <QWidget>

class QAction;
class QMenu;
class QStackedWidget;

namespace roundtrip {

class LookedAt;
class Placeholder;
class Provenance;
class RecordCopy;
class RecordTable;
class RecordTools;
class RecordTreeView;
class SearchBar;
class TreeExpansion;
class WindowSettings;

/// RecordPane shows the records: a search bar and the tree or, on request, the table. Both are
/// scrolled over all records of the root, and share the current one. When the same root and lookups
/// are loaded again, or a page that was dropped comes back, the records that were open and the
/// current one are so again. When a query is loaded again, now or after others, the tree or table
/// is scrolled to where it was.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    /// \a model and \a settings, which keep the columns of the table, must outlive the pane;
    /// \a settings may be null.
    explicit RecordPane(RecordTreeModel &model, WindowSettings *settings = nullptr,
                        QWidget *parent = nullptr);

    [[nodiscard]] RecordTreeView *view() const { return m_view; }
    [[nodiscard]] RecordTable *table() const { return m_table; }
    [[nodiscard]] RecordTools *tools() const { return m_tools; }
    /// Returns what copies the selected records of the tree.
    [[nodiscard]] RecordCopy *copying() const { return m_copying; }
    /// Shows the tree or the table, scrolled to where the other one was. Does not emit
    /// viewChosen().
    void setView(RecordView view);
    /// Shows the other of both.
    void switchView();
    /// Gives the focus to the view that is shown.
    void focusView();
    /// Returns whether the view that is shown has the focus.
    [[nodiscard]] bool hasViewFocus() const;
    /// Returns the name of the column by which the current cell's column of the table sorts, if the
    /// table is shown and has one.
    [[nodiscard]] QString currentOrder() const;
    /// Opens all rows of the tree that are in memory at and below \a below, or all, see
    /// TreeExpansion.
    void expandAll(const QModelIndex &below = {});
    /// Ends expandAll() where it is. Returns false if it was not running.
    bool stopExpanding();
    /// Closes all rows of the tree.
    void collapseAll();
    /// Returns what counts which of the records loaded beforehand were painted.
    [[nodiscard]] LookedAt *lookedAt() const { return m_looked; }
    /// Tints the rows that the statements with the ids \a queries of the log filled, and has the
    /// first of them at the top. See Provenance.
    void showQueries(const QList<QueryId> &queries);
    /// Tints the rows of the statements \a queries, besides the rows of showQueries().
    void hoverQueries(const QList<QueryId> &queries);
    [[nodiscard]] SearchBar *search() const { return m_search; }
    /// Emits recordSelected() for the current row if the records have been replaced since the last
    /// call.
    void tellCurrent();
    /// Forgets how the trees of other queries were left: another database is open.
    void forgetStates();
    /// Sets the text to show where the model has no rows, with a button for each of \a ways, which
    /// must live until the next call; an empty text shows nothing.
    void setPlaceholder(const QString &text, const QList<QAction *> &ways = {});
    /// Returns the order and widths of the columns, see headerLayout().
    [[nodiscard]] QList<int> saveColumns() const;
    void restoreColumns(const QList<int> &layout);

signals:
    /// A record became the current one; \a query is the id in the log of the statement that read
    /// it. A \a place without a set says that no record is current any more.
    void recordSelected(const roundtrip::RecordPlace &place, roundtrip::QueryId query);
    /// expandAll() has left rows closed, since there are too many.
    void expansionCutOff();
    /// The user has chosen the tree or the table.
    void viewChosen(roundtrip::RecordView view);
    /// The user wants the records in the order of \a columns, see Selection::order.
    void orderChosen(const QStringList &columns);
    /// The user wants the records of \a query in place of those that are shown.
    void openRequested(const roundtrip::QuerySet &query);
    /// The user has asked for the menu of a record. \a menu has what the pane itself offers, and is
    /// shown next.
    void menuRequested(QMenu *menu);

private:
    void rememberState();
    void restoreState();
    void restoreTable();
    void activate(const QModelIndex &index);
    void showMenu(const RecordPlace &record, RecordCopy *copying, const QModelIndex &cell,
                  const QPoint &place);
    void selectCurrent(const QModelIndex &index);
    void tell(const RecordPlace &place);
    void updatePlaceholder();
    void setUpTree();
    void arrange();
    void connectModel();
    void connectTable();
    void connectTree();
    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] PositionBar *shownBar() const;
    void selectFromTable(qint64 position, const RecordPlace &place);
    void openAgain(int first, int last);
    void takeCompleted(qint64 first, qint64 last, LoadId load);
    void selectAgain();
    void keepCurrentFromMoving(const QModelIndex &parent, int first, int last);

    RecordTreeModel &m_model;
    SearchBar *m_search;
    RecordTreeView *m_view;
    RecordCopy *m_copying;
    PositionBar *m_bar;
    RecordTable *m_table;
    Provenance *m_provenance;
    LookedAt *m_looked;
    RecordTools *m_tools;
    TreeExpansion *m_expansion;
    AwaitedRows m_awaited;
    QStackedWidget *m_views;
    Placeholder *m_placeholder;
    QString m_placeholderText;
    QList<QAction *> m_ways;
    TreeStates m_states; ///< of the records that are shown, and of queries before
    QList<QueryId> m_selectedQueries;
    bool m_wasReplaced = false; ///< the records were replaced, and tellCurrent() was not called yet
    bool m_isFollowing = false; ///< rows come or go, or tell() runs: the user has selected nothing
};

} // namespace roundtrip
