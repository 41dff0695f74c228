// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/rowdelegate.h"

namespace roundtrip {

class RecordTableView;

/// CellDelegate paints the cells of RecordTableView: numbers at the right, NULL as a word of its
/// own, links in the colour of links, and the mark of the query that has read the record. The tip
/// of a cell that is cut off has the column's name and the text; it is made from memory.
class CellDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(RecordTableView &view);

    /// Returns where in \a cell, the rectangle of the cell \a index, the text of its link stands;
    /// empty where the cell has none. \a metrics are the view's.
    [[nodiscard]] static QRect linkRect(const QModelIndex &index, const QRect &cell,
                                        const QFontMetrics &metrics);
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override;

private:
    [[nodiscard]] QColor paintGround(QPainter &painter, const Theme &theme,
                                     const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const;

    RecordTableView &m_view;
};

} // namespace roundtrip
