// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "ui/records/openrows.h"
#include "ui/records/positionbar.h"

#include <QList>

namespace roundtrip {

/// TreeState is how the tree of a query's records is, or was left.
struct TreeState
{
    QuerySet query;
    OpenRows open;
    RowKey current {}; ///< the key of the row that was selected last; empty if it was not loaded
    qint64 currentPosition = -1; ///< of the root record at or above that row; -1 without one
    PositionBar::Place place {};
};

/// TreeStates keeps the state of the tree that is shown, and remembers how the trees of the last
/// hundred queries were left: a query that is shown again finds its tree as it was.
class TreeStates
{
public:
    /// \a model must outlive the TreeStates.
    explicit TreeStates(const RecordTreeModel &model)
        : m_model(model)
        , m_present({ {}, OpenRows(model) })
    { }

    /// Returns the state of the tree that is shown.
    [[nodiscard]] const TreeState &present() const { return m_present; }
    [[nodiscard]] TreeState &present() { return m_present; }
    /// Remembers the present state as the state in which the tree of \a query is left, scrolled to
    /// \a place. Does nothing for a query without a root.
    void leave(const QuerySet &query, const PositionBar::Place &place);
    /// Makes the state that is known of the tree of \a query the present one. A query with the same
    /// root and lookups as the one before has the same rows open. Returns false if nothing was
    /// known; then no row is open, and none is current.
    bool enter(const QuerySet &query);
    /// Forgets how trees were left, but for the present one.
    void forget() { m_left.clear(); }

private:
    const RecordTreeModel &m_model;
    TreeState m_present;
    QList<TreeState> m_left; ///< of queries that were shown before, the last one first
};

} // namespace roundtrip
