// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/plandelegate.h"

#include "ui/parts/theme.h"
#include "ui/queries/plantext.h"
#include "ui/queries/plantree.h"

#include <QPainter>

namespace roundtrip {

namespace {

QColor planColor(const Theme &theme, PlanMark mark)
{
    switch (mark) {
    case PlanMark::Scan:
        return theme.mark(QueryMark::Repeated);
    case PlanMark::Sort:
        return theme.mark(QueryMark::Again);
    case PlanMark::None:
        break;
    }
    return theme.mark(QueryMark::Neutral);
}

void paintPlanMark(QPainter &painter, const QRectF &square, PlanMark mark, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (mark) {
    case PlanMark::Scan:
        painter.drawPolygon(QPolygonF { QPointF(square.center().x(), square.top()),
                                        square.bottomRight(), square.bottomLeft() });
        break;
    case PlanMark::Sort: {
        const qreal bar = square.height() / 5;
        for (int i = 0; i < 3; ++i) {
            painter.drawRect(QRectF(square.left(), square.top() + 2 * bar * i,
                                    square.width() * (3 - i) / 3, bar));
        }
        break;
    }
    case PlanMark::None:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.5));
        painter.drawEllipse(square.center(), square.width() / 4, square.width() / 4);
        break;
    }
    painter.restore();
}

} // namespace

void PlanDelegate::paintCell(QPainter &painter, const Theme &theme,
                             const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QColor ground = theme.ground();
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor selected = theme.accent();
        selected.setAlphaF(option.state.testFlag(QStyle::State_Active) ? 0.16F : 0.08F);
        painter.fillRect(option.rect, selected);
        ground = Theme::layered(ground, { selected });
    }
    QRect rect = option.rect.adjusted(4, 0, -6, 0);
    const auto mark = static_cast<PlanMark>(index.data(PlanTree::MarkRole).toInt());
    if (index.column() == PlanTree::StepColumn) {
        paintPlanMark(painter, markSquare(rect), mark, planColor(theme, mark));
        rect.setLeft(rect.left() + Theme::markSize + 8);
        if (mark != PlanMark::None)
            painter.setPen(theme.readable(planColor(theme, mark), ground));
    } else {
        painter.setPen(theme.readable(theme.muted(), ground));
    }
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                       rect.width());
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

} // namespace roundtrip

#include "moc_plandelegate.cpp"
