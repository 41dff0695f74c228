// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/schemadelegate.h"

#include "ui/parts/theme.h"
#include "ui/sidebar/schematreemodel.h"

#include <QPainter>

#include <algorithm>

namespace roundtrip {

namespace {

/// The least that is left between a name and what stands at the right, in pixels.
constexpr int leastGap = 8;

void paintKey(QPainter &painter, const QRect &rect, const QColor &color)
{
    const QPointF middle(rect.left(), rect.center().y() + 0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(middle + QPointF(3, 0), 2.5, 2.5);
    painter.drawLine(middle + QPointF(5.5, 0), middle + QPointF(11, 0));
    painter.drawLine(middle + QPointF(8.3, 0), middle + QPointF(8.3, 2.5));
    painter.drawLine(middle + QPointF(10.6, 0), middle + QPointF(10.6, 2.5));
    painter.restore();
}

} // namespace

void SchemaDelegate::paintCell(QPainter &painter, const Theme &theme,
                               const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using RowKind = SchemaTreeModel::RowKind;
    const auto kind = static_cast<RowKind>(index.data(SchemaTreeModel::RowKindRole).toInt());
    QRect rect = option.rect.adjusted(3, 0, -10, 0);
    const QString detail = index.data(SchemaTreeModel::DetailRole).toString();
    const QString name = index.data().toString();
    QFont font = option.font;
    font.setBold(index.data(SchemaTreeModel::IsRootRole).toBool() || kind == RowKind::Schema);
    font.setItalic(kind == RowKind::View);
    const QFontMetrics metrics(font);
    const QFontMetrics detailMetrics(option.font);

    if (index.data(SchemaTreeModel::IsKeyRole).toBool()) {
        paintKey(painter, rect, theme.muted());
        rect.setLeft(rect.left() + 17);
    }
    // A number is whole or it misleads; a type or a column gives way to the name.
    const bool isNumber = kind != RowKind::Column && kind != RowKind::Relation;
    // A text is elided where it just fits: its width is a fraction more.
    const int wanted = detail.isEmpty() ? 0 : detailMetrics.horizontalAdvance(detail) + 2;
    const int beside = rect.width() - metrics.horizontalAdvance(name) - leastGap;
    const int room = isNumber ? wanted : std::min(wanted, std::max(beside, rect.width() * 2 / 5));
    if (!detail.isEmpty()) {
        painter.setPen(theme.readable(theme.muted(), theme.ground()));
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                         detailMetrics.elidedText(detail, Qt::ElideRight, room));
        rect.setRight(rect.right() - room - leastGap);
    }
    painter.setFont(font);
    painter.setPen(kind == RowKind::Relation
                       ? theme.readable(theme.mark(QueryLogModel::Mark::Batch), theme.ground())
                       : option.palette.color(QPalette::Text));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(name, Qt::ElideRight, rect.width()));
}

} // namespace roundtrip

#include "moc_schemadelegate.cpp"
