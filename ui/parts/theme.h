// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <initializer_list>

class QPainter;
class QRect;
class QRectF;
class QWidget;

namespace roundtrip {

/// Theme has every colour of the window, and the measures that panes share. The colours are derived
/// from a palette, so that light, dark and high contrast follow the desktop. All text colours reach
/// a contrast of 4.5:1 on their ground, and of 7:1 where the desktop has high contrast.
class Theme
{
public:
    /// The least height of a row of records or queries, in pixels.
    static constexpr int rowHeight = 24;
    /// The side of the square that a mark in a row fills, in pixels.
    static constexpr int markSize = 10;

    explicit Theme(const QPalette &palette);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    /// Returns true if all grounds of the program's palette are black and all texts white, or the
    /// other way round: the desktop's user wants strong contrasts. Nothing is told apart by a tint
    /// then. (A view's own palette does not tell: a style sheet has changed it.)
    [[nodiscard]] bool isHighContrast() const { return m_isHighContrast; }
    [[nodiscard]] QColor mark(QueryLogModel::Mark mark) const;
    [[nodiscard]] QColor accent() const;
    [[nodiscard]] QColor text() const;
    [[nodiscard]] QColor ground() const; ///< of records, queries and pictures
    [[nodiscard]] QColor onAccent() const; ///< for texts on accent()
    /// Returns the colour of the ring around what has the focus, on any ground but accent().
    [[nodiscard]] QColor ring() const;
    /// Returns the ground of rows that are selected, in a view that has the focus or not. It has no
    /// hue: colours are for marks.
    [[nodiscard]] QColor selection(bool hasFocus) const;
    /// Returns the ground of what is selected in a list of choices, such as the last databases:
    /// pale, and with high contrast that of selected rows.
    [[nodiscard]] QColor paleSelection() const;
    /// Returns the colour of what is as it should be.
    [[nodiscard]] QColor good() const;
    [[nodiscard]] QColor muted() const; ///< for texts that matter less: NULL, counts, facts
    [[nodiscard]] QColor hairline() const;
    /// Returns the ground of the rows that a query with \a mark filled: the mark's colour, thinly.
    /// The ground is transparent for a root query, whose rows may be all that there are, and with
    /// high contrast: the bar at the rows' edge says it alone then.
    [[nodiscard]] QColor tint(QueryLogModel::Mark mark) const;
    /// Returns what \a layers, such as tint() and selection(), make of \a ground, the lowest first.
    [[nodiscard]] static QColor layered(QColor ground, std::initializer_list<QColor> layers);
    /// Returns \a color, or the colour nearest to it on the way to text() that can be read on
    /// \a ground, where several such layers lie on one another.
    [[nodiscard]] QColor readable(const QColor &color, const QColor &ground) const;
    /// Returns the colour of the keywords of a statement.
    [[nodiscard]] QColor keyword() const;

    /// Returns the style sheet of the whole window.
    [[nodiscard]] QString styleSheet() const;

    // The palettes for users who have fixed light or dark in the menu View, Appearance.
    [[nodiscard]] static QPalette lightPalette();
    [[nodiscard]] static QPalette darkPalette();

private:
    QPalette m_palette;
    bool m_isDark;
    bool m_isHighContrast;
};

/// Returns true if the desktop's user wants nothing to move that need not: the style says so, since
/// Qt 6.4 has no other way to ask.
[[nodiscard]] bool isMotionReduced(const QWidget &widget);
/// Returns the place of a bar, \a width pixels wide, along the edge of \a row where reading begins.
[[nodiscard]] QRect leadingBar(const QRect &row, int width, Qt::LayoutDirection direction);
/// Paints the ring of the focus just within \a rect.
void paintFocusRing(QPainter &painter, const QRect &rect, const Theme &theme);

/// Paints \a mark into \a square, as a shape, so that marks can be told apart without their
/// colours: a ring (Neutral), a diamond (Repeated), a rounded square (Batch), two bars (Again), a
/// cross (Error).
void paintMark(QPainter &painter, const QRectF &square, QueryLogModel::Mark mark,
               const QColor &color);

/// Returns \a mark in a word, see markWord().
[[nodiscard]] QString markText(QueryLogModel::Mark mark);

} // namespace roundtrip
