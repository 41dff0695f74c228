// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "ui/search/loadedvalues.h"

#include <QObject>

namespace roundtrip {

class BrowsedDatabase;
class History;
class HistoryButtons;
class HitCount;
class QueryRunner;
class RecordPane;
class RecordTreeModel;
class WindowActions;

/// Navigation is how the user moves through the open database: by the search bar, by what a record
/// leads to, and back and forward in the history. It has the BrowsedDatabase load what is wanted,
/// and keeps the search bar, the history and the count of hits at what is shown.
class Navigation final : public QObject
{
    Q_OBJECT

public:
    /// Parts is what the Navigation works with; all of it must outlive the Navigation.
    struct Parts
    {
        BrowsedDatabase &browsed;
        RecordTreeModel &records;
        QueryRunner &runner;
        RecordPane &pane;
    };

    explicit Navigation(const Parts &parts, QObject *parent = nullptr);

    /// Returns new buttons for the history, which \a parent owns.
    [[nodiscard]] HistoryButtons *makeButtons(QWidget *parent);
    /// Adds the actions of searching and of the history to \a actions.
    void addActions(WindowActions &actions);
    /// Goes \a steps further on in the history, or further back if below zero.
    void go(int steps);
    /// Takes the cursor to the search field.
    void beginSearch();
    /// Does what Escape means now: ends what runs, or takes back what is done in the search bar.
    void escape();
    /// Sets the columns and relations that the table shows of the records that are opened next, see
    /// Location::columns.
    void setNextColumns(const QStringList &columns) { m_nextColumns = columns; }
    /// Copies the command line that opens what is shown.
    void copyCommandLine();

private:
    void showOpened(const QuerySet &first);
    void showLoaded();
    void showQuery();
    void updateCount();

    BrowsedDatabase &m_browsed;
    RecordTreeModel &m_records;
    QueryRunner &m_runner;
    RecordPane &m_pane;
    History *m_history;
    HitCount *m_hits;
    LoadedValues m_values; ///< for the search bar
    HistoryButtons *m_buttons = nullptr;
    QStringList m_nextColumns;
};

} // namespace roundtrip
