// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/rowdelegate.h"
#include "ui/queries/waterfallclock.h"

namespace roundtrip {

/// QueryDelegate paints a statement of the log: its mark and number, its text in a fixed-width
/// font, its rows, its time, and a bar that shows when it ran, by the clock of setClock(). It reads
/// nothing but the model.
class QueryDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// Returns how far the statement of a group stands in, behind the arrow by which it unfolds.
    [[nodiscard]] static int arrowWidth(const QFontMetrics &metrics);
    /// Returns the width of a column in which the figure of the cell \a index, its number, rows or
    /// time, is whole in a row of \a height; 0 for a cell without a figure.
    [[nodiscard]] static int figureWidth(const QFontMetrics &metrics, const QModelIndex &index,
                                         int height);
    /// Sets the stretch of time that the column of the bars shows.
    void setClock(const WaterfallClock &clock) { m_clock = clock; }
    [[nodiscard]] const WaterfallClock &clock() const { return m_clock; }

protected:
    void paintCell(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override;

private:
    WaterfallClock m_clock;
};

} // namespace roundtrip
