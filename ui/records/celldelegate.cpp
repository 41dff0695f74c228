// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/celldelegate.h"

#include "datalayer/models/recordtablemodel.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/theme.h"
#include "ui/records/recordtableview.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int margin = 6; ///< the header's
constexpr int leastLink = 4; ///< in characters

QRect textRect(const QRect &cell)
{
    return cell.adjusted(margin, 0, -margin, 0);
}

} // namespace

CellDelegate::CellDelegate(RecordTableView &view)
    : RowDelegate(&view)
    , m_view(view)
{ }

QRect CellDelegate::linkRect(const QModelIndex &index, const QRect &cell,
                             const QFontMetrics &metrics)
{
    const int length = index.data(RecordTableModel::LinkLengthRole).toInt();
    if (length <= 0)
        return {};
    const QString text = index.data(RecordTableModel::TextRole).toString().first(length);
    QRect rect = textRect(cell);
    // A single digit would be hard to hit.
    const int least = leastLink * metrics.averageCharWidth();
    const int width = std::min(rect.width(), std::max(least, metrics.horizontalAdvance(text)));
    const bool isRight = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    if (isRight || QGuiApplication::isRightToLeft())
        rect.setLeft(rect.right() + 1 - width);
    else
        rect.setWidth(width);
    return rect;
}

/// The margins of a style are narrower, and the longest value of a column would be cut.
QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(RecordTableModel::TextRole).toString();
    const QSize size = RowDelegate::sizeHint(option, index);
    return { std::max(size.width(), option.fontMetrics.horizontalAdvance(text) + 2 * margin),
             size.height() };
}

/// Paints the ground of a selected cell, of the current one, and of related records that a query
/// filled, and returns what the cell's texts stand on.
QColor CellDelegate::paintGround(QPainter &painter, const Theme &theme,
                                 const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto queryOf = [](const QModelIndex &at) {
        return QueryId { at.data(RecordTableModel::QueryRole).toInt() };
    };
    QColor tint = Qt::transparent;
    if (m_view.isTinted(queryOf(index)) && !m_view.isTinted(queryOf(index.siblingAtColumn(0))))
        tint = theme.tint(static_cast<QueryMark>(index.data(RecordTableModel::MarkRole).toInt()));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor shade = isSelected ? theme.selection(m_view.hasFocus()) : Qt::transparent;
    painter.fillRect(option.rect, tint);
    painter.fillRect(option.rect, shade);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, theme);
    return Theme::layered(m_view.groundOf(index.row()), { tint, shade });
}

void CellDelegate::paintCell(QPainter &painter, const Theme &theme,
                             const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QColor ground = paintGround(painter, theme, option, index);
    QRect rect = textRect(option.rect);
    QFont font = option.font;
    const bool isNull = index.data(RecordTableModel::IsNullRole).toBool();
    font.setItalic(isNull);
    const QVariant known = index.data(RecordTableModel::CellMarkRole);
    if (known.isValid()) {
        const auto mark = static_cast<QueryMark>(known.toInt());
        paintMark(painter, markSquare(rect.adjusted(1, 0, 0, 0)), mark, theme.mark(mark));
        rect = besideMark(rect, 8);
    }
    const QFontMetrics metrics(font);
    const QString text = metrics.elidedText(index.data(RecordTableModel::TextRole).toString(),
                                            Qt::ElideRight, rect.width());
    const QVariant linked = index.data(RecordTableModel::LinkLengthRole);
    const auto link = std::min<qsizetype>(text.size(), linked.toInt());
    const bool isRight = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    if (isRight)
        rect.setLeft(std::max(rect.left(), rect.right() + 1 - metrics.horizontalAdvance(text)));
    painter.setFont(font);
    // Labels of related records were not searched.
    const bool isOwn = index.data(RecordTableModel::IsNullRole).isValid();
    if (isOwn && !m_view.searchText().isEmpty() && !isNull && !known.isValid()) {
        const QColor hit = theme.tint(QueryMark::Repeated);
        paintHits(painter, rect, text, m_view.searchText(), hit);
        ground = Theme::layered(ground, { hit });
    }
    const auto write = [&](const QString &part, const QColor &color) {
        painter.setPen(theme.readable(color, ground));
        // Where one reads from the right, the painter's left is there.
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, part);
        const int width = metrics.horizontalAdvance(part);
        if (painter.layoutDirection() == Qt::RightToLeft)
            rect.setRight(rect.right() - width);
        else
            rect.setLeft(rect.left() + width);
    };
    if (link > 0)
        write(text.first(link), theme.mark(QueryMark::Batch));
    const bool isMuted = isNull || linked.isValid() || known.isValid();
    write(text.sliced(link), isMuted ? theme.muted() : option.palette.color(QPalette::Text));
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return RowDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(RecordTableModel::TextRole).toString();
    if (m_view.fontMetrics().horizontalAdvance(text) <= textRect(option.rect).width()) {
        QToolTip::hideText();
        return true;
    }
    const QString column = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    QToolTip::showText(event->globalPos(), wrappedToolTip(column + u": "_s + text), view);
    return true;
}

} // namespace roundtrip

#include "moc_celldelegate.cpp"
