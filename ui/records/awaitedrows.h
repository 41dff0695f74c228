// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/records/positionbar.h"

#include <optional>

class QTreeView;

namespace roundtrip {

class RecordTreeModel;

/// AwaitedRows looks after the rows of records that are shown before what they lead to: those that
/// were opened meanwhile, and the place that was scrolled to.
class AwaitedRows
{
public:
    /// All arguments must outlive the object. \a bar scrolls \a view, which shows \a model.
    AwaitedRows(RecordTreeModel &model, QTreeView *view, PositionBar *bar)
        : m_model(model)
        , m_view(view)
        , m_bar(bar)
    { }

    /// Returns whether what the record at \a position leads to is still being loaded.
    [[nodiscard]] bool isAwaited(qint64 position) const;
    /// Scrolls to \a place, now and again once its record has all rows below it.
    void scrollTo(const PositionBar::Place &place);
    /// Forgets where to scroll to again, since other records are shown.
    void forget() { m_return.reset(); }
    /// Takes note that what the records from position \a first to \a last lead to has come, or will
    /// not come any more: closes the open rows that have nothing below them, and scrolls to where
    /// it was wanted.
    void complete(qint64 first, qint64 last);

private:
    void closeUnloaded(const QModelIndex &index);

    /// Return is where the rows are to be scrolled to, and where they could be scrolled to before.
    struct Return
    {
        PositionBar::Place wanted;
        PositionBar::Place reached;
    };

    RecordTreeModel &m_model;
    QTreeView *m_view;
    PositionBar *m_bar;
    std::optional<Return> m_return;
};

} // namespace roundtrip
