// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace roundtrip {

class Theme;

/// RowDelegate paints the rows of the record tree and of the query log: it has the rows' height,
/// and prepares what each of their cells is painted with. The ground is the view's.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Paints the cell \a index by \a painter, which has the font and the text's colour of
    /// \a option, and may be left with others.
    virtual void paintCell(QPainter &painter, const Theme &theme,
                           const QStyleOptionViewItem &option, const QModelIndex &index) const = 0;

    /// Tints by \a color the places of \a text, which stands at the left of \a rect, where
    /// \a searched stands, in whatever case. \a painter has the text's font.
    static void paintHits(QPainter &painter, const QRect &rect, const QString &text,
                          const QString &searched, const QColor &color);
    /// Returns the square for a mark at the beginning of \a rect, as one reads.
    [[nodiscard]] static QRectF markSquare(const QRect &rect);
    /// Returns the side of that square, which grows with the rows.
    [[nodiscard]] static int markSide(const QRect &rect);
    /// Returns what of \a rect is behind that square and a \a gap.
    [[nodiscard]] static QRect besideMark(const QRect &rect, int gap);
};

} // namespace roundtrip
