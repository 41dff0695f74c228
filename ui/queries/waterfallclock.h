// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QTreeView;

namespace roundtrip {

/// WaterfallClock is the stretch of time that the waterfall's column shows: from the start of the
/// first statement in sight to the end of the last one, so that however few statements of a load
/// are in sight, their bars fill the column. Times are in milliseconds by the clock of a section.
/// The WaterfallClock is a plain value.
class WaterfallClock
{
public:
    /// Bar is a part of the column, in pixels from its left end.
    struct Bar
    {
        double left = 0;
        double width = 0;
    };

    /// Makes a clock that shows nothing.
    WaterfallClock() = default;
    /// Returns the clock of the statements that are in sight in \a view, which shows a
    /// QueryLogModel.
    [[nodiscard]] static WaterfallClock ofRowsInSight(const QTreeView &view);

    /// Extends the clock over a statement.
    void include(double startMs, double durationMs);
    [[nodiscard]] bool isEmpty() const { return m_to <= m_from; }
    /// Returns the time at the left end of the column: 0 where the first statement starts about
    /// then.
    [[nodiscard]] double from() const;
    /// Returns the time at the right end of the column.
    [[nodiscard]] double to() const { return m_to; }
    /// Returns the stretch in words, "0 – 12.3 ms"; empty for a clock that shows nothing.
    [[nodiscard]] QString text() const;
    /// Returns where a statement's bar stands in a column of \a width pixels. A short one is wide
    /// enough to be seen, and none leaves the column.
    [[nodiscard]] Bar bar(double startMs, double durationMs, double width) const;

    friend bool operator==(const WaterfallClock &, const WaterfallClock &) = default;

private:
    double m_from = 0;
    double m_to = -1; ///< less than m_from as long as no statement is included
};

} // namespace roundtrip
