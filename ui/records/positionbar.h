// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/pagedmodel.h"

#include <QScrollBar>

class QAbstractItemView;

namespace roundtrip {

/// PositionBar scrolls a view of records over all records that there are, though the model has rows
/// for some of them alone. It tells the pages which records are in sight, has the model's rows
/// follow, and takes the place of the view's own scroll bar where there are more records than rows;
/// otherwise it is hidden. The view may have a proxy between itself and the model.
class PositionBar final : public QScrollBar
{
    Q_OBJECT

public:
    /// Place is how a view is scrolled: the position of the first record in sight, and how far
    /// below the view's upper edge its row begins, in pixels.
    struct Place
    {
        qint64 position = 0;
        int offset = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };

    /// \a view, which shows \a model, and \a model must outlive the bar.
    PositionBar(QAbstractItemView *view, PagedModel &model, QWidget *parent = nullptr);

    [[nodiscard]] Place place() const;
    /// Scrolls the view to \a place, or as near to it as there are records.
    void scrollTo(const Place &place);
    /// Has the first row in sight stay where it is while rows above it open or go.
    void hold();
    /// Returns true while the bar moves the model's rows, which the model may be reset for.
    [[nodiscard]] bool isMoving() const { return m_isMoving; }
    /// Returns the row of the view that shows the record at \a position, or an invalid index.
    [[nodiscard]] QModelIndex rowAt(qint64 position) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void scheduleFollow();
    void follow();
    void showRange(qint64 first, qint64 last);
    void moveRows(qint64 position);
    void goTo(int value);
    void goToEnd(qint64 position);
    [[nodiscard]] qint64 positionOf(const QModelIndex &viewIndex) const;
    [[nodiscard]] bool isNeeded() const;

    QAbstractItemView *m_view;
    PagedModel &m_model;
    bool m_isFollowDue = false; ///< follow() will be called by the event loop
    bool m_isFollowing = false; ///< the bar's value follows the view, not the other way round
    bool m_isMoving = false;
    bool m_isHeld = false; ///< hold() was called since follow()
    bool m_wasScrolled = false; ///< the view was scrolled by others since m_followed
    Place m_followed; ///< where the view was scrolled to, as far as the bar knows
};

} // namespace roundtrip
