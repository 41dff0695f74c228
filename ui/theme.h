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

/// Every colour of the window, and the measures that panes share, in one place: derived from the
/// palette, so that light and dark follow the desktop. All text colours reach a contrast of 4.5:1
/// on their ground.
class Theme
{
public:
    /// Of the rows of records and of queries, and the side of the marks in them, in pixels.
    static constexpr int rowHeight = 24;
    static constexpr int markSize = 10;

    explicit Theme(const QPalette &palette);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] QColor mark(QueryLogModel::Mark mark) const;
    [[nodiscard]] QColor accent() const;
    [[nodiscard]] QColor muted() const; ///< NULL, counts, facts
    [[nodiscard]] QColor hairline() const;
    /// The ground of rows that a query filled: its colour, thinly.
    [[nodiscard]] QColor tint(QueryLogModel::Mark mark) const;

    /// The style sheet of the whole window.
    [[nodiscard]] QString styleSheet() const;

    /// Palettes for those who fix light or dark (View, Appearance).
    [[nodiscard]] static QPalette lightPalette();
    [[nodiscard]] static QPalette darkPalette();

private:
    QPalette m_palette;
    bool m_isDark;
};

/// The mark's shape, so that colour only comes third: ring, diamond, rounded square, two bars,
/// cross.
void paintMark(QPainter &painter, const QRectF &square, QueryLogModel::Mark mark,
               const QColor &color);

/// The mark in a word: "repeated", "again"; empty for a neutral one.
[[nodiscard]] QString markText(QueryLogModel::Mark mark);

/// The mark that a statement of this kind (QueryRecord::Kind, as int) has in the tree.
[[nodiscard]] QueryLogModel::Mark markOfKind(int kind);

} // namespace roundtrip
