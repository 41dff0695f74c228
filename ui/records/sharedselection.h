// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "ui/records/openrows.h"

#include <QItemSelection>
#include <QObject>
#include <QSet>

#include <optional>

class QAbstractItemView;
class QStackedWidget;

namespace roundtrip {

class PagedModel;
class RecordTable;
class RecordTreeModel;
class RecordTreeView;

/// SharedSelection keeps several selected records selected: from the tree to the table and back,
/// over a sort and a reload, and when the history comes back to them. The record that is current is
/// RecordPane's matter. It runs no query: of records that are not loaded only the place is known.
class SharedSelection final : public QObject
{
    Q_OBJECT

public:
    /// \a views has the tree and \a table as its pages. All of them must outlive the object.
    SharedSelection(RecordTreeModel &model, RecordTreeView *tree, RecordTable *table,
                    QStackedWidget *views, QObject *parent);

private:
    /// Kept is a row that was selected.
    struct Kept
    {
        RowKey key; ///< empty where the record was not loaded
        qint64 position = 0; ///< of the root record
    };
    /// State is what was selected of the records of a query.
    struct State
    {
        QuerySet query;
        QList<Kept> rows;
        QSet<int> columns; ///< of the table; empty for whole records
    };

    void remember();
    void restore();
    void prepareRest();
    void restoreRest();
    void take(int shown);
    bool select(const State &state);
    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] QItemSelection rowsIn(const State &state) const;
    [[nodiscard]] QSet<qint64> positionsIn(const QAbstractItemView *view) const;
    [[nodiscard]] State stateNow() const;
    [[nodiscard]] QItemSelection shownSelection() const;

    RecordTreeModel &m_model;
    RecordTreeView *m_tree;
    RecordTable *m_table;
    QStackedWidget *m_views;
    OpenRows m_keys; ///< which finds rows by their keys
    QList<State> m_left; ///< of queries that were shown before, the last one first
    bool m_isAwaited = false; ///< restore() will be called
    bool m_isOutOfSight = false; ///< what is to be selected is not loaded
    /// What is to be selected of records whose page isPartial, and the selection until they have
    /// all below them.
    std::optional<State> m_partial;
    QItemSelection m_meanwhile;
};

} // namespace roundtrip
