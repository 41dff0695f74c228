// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"

#include <QColor>
#include <QPalette>
#include <QString>

class QPainter;
class QRectF;

namespace roundtrip {

/// Theme has every colour of the window, and the measures that panes share. The colours are derived
/// from a palette, so that light and dark follow the desktop. All text colours reach a contrast of
/// 4.5:1 on their ground.
class Theme
{
public:
    /// The least height of a row of records or queries, in pixels.
    static constexpr int rowHeight = 24;
    /// The side of the square that a mark in a row fills, in pixels.
    static constexpr int markSize = 10;

    explicit Theme(const QPalette &palette);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] QColor mark(QueryLogModel::Mark mark) const;
    [[nodiscard]] QColor accent() const;
    /// Returns the colour of what is as it should be.
    [[nodiscard]] QColor good() const;
    [[nodiscard]] QColor muted() const; ///< for texts that matter less: NULL, counts, facts
    [[nodiscard]] QColor hairline() const;
    /// Returns the ground of the rows that a query with \a mark filled: the mark's colour, thinly.
    [[nodiscard]] QColor tint(QueryLogModel::Mark mark) const;

    /// Returns the style sheet of the whole window.
    [[nodiscard]] QString styleSheet() const;

    // The palettes for users who have fixed light or dark in the menu View, Appearance.
    [[nodiscard]] static QPalette lightPalette();
    [[nodiscard]] static QPalette darkPalette();

private:
    QPalette m_palette;
    bool m_isDark;
};

/// Paints \a mark into \a square, as a shape, so that marks can be told apart without their
/// colours: a ring (Neutral), a diamond (Repeated), a rounded square (Batch), two bars (Again), a
/// cross (Error).
void paintMark(QPainter &painter, const QRectF &square, QueryLogModel::Mark mark,
               const QColor &color);

/// Returns \a mark in a word: "repeated", "again"; empty for Mark::Neutral.
[[nodiscard]] QString markText(QueryLogModel::Mark mark);

} // namespace roundtrip
