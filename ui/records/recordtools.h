// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/location.h"

#include <QObject>

class QToolButton;

namespace roundtrip {

class RecordPages;
class SearchBar;
class SortMenu;
class TableColumns;
class ViewSwitch;

/// RecordTools is what stands beside the search field: the switch between tree and table, the menu
/// that sorts the tree, and the menu of the table's columns. Where the line is short, they have no
/// icons, so that what is typed into the field can be read.
class RecordTools final : public QObject
{
    Q_OBJECT

public:
    /// \a search takes the widgets in. \a pages are the records that are shown, and \a columns the
    /// table's; all of them must outlive the object.
    RecordTools(SearchBar *search, const RecordPages &pages, TableColumns *columns,
                QObject *parent);

    /// Shows what belongs to \a view, without emitting viewChosen().
    void setView(RecordView view);
    /// Opens the menu that sorts, of the table as well, with \a column as the present choice.
    void openSortMenu(const QString &column);
    /// Returns the last button, behind which Tab goes on to the records.
    [[nodiscard]] QWidget *lastButton() const;

signals:
    /// The user has chosen the tree or the table.
    void viewChosen(roundtrip::RecordView view);
    /// The user wants the records in the order of \a columns, see Selection::order.
    void orderChosen(const QStringList &columns);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void sayOrder(const RecordPages &pages);

    SearchBar *m_search;
    ViewSwitch *m_switch;
    QToolButton *m_sort; ///< of the tree
    SortMenu *m_sorts;
    QToolButton *m_columns; ///< of the table
};

} // namespace roundtrip
