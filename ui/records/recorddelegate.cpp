// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recorddelegate.h"

#include "datalayer/models/recordtreemodel.h"
#include "ui/parts/isolated.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/theme.h"
#include "ui/records/recordtreeview.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace roundtrip {

namespace {

QRect textRect(const QRect &cell)
{
    return cell.adjusted(4, 0, -6, 0);
}

} // namespace

void RecordDelegate::paintCell(QPainter &painter, const Theme &theme,
                               const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = static_cast<RecordTreeModel::RowKind>(
        index.data(RecordTreeModel::RowKindRole).toInt());
    const bool isMuted = index.column() != RecordTreeModel::RecordColumn
        || index.data(RecordTreeModel::IsNullRole).toBool();
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QRect rect = textRect(option.rect);
    QFont font = option.font;
    QColor color = option.palette.color(QPalette::Text);
    switch (kind) {
    case RecordTreeModel::RowKind::Record:
        if (isMuted)
            color = theme.muted();
        font.setItalic(index.data(RecordTreeModel::IsNullRole).toBool()
                       && index.column() == RecordTreeModel::RecordColumn);
        break;
    case RecordTreeModel::RowKind::Group:
    case RecordTreeModel::RowKind::Unloaded:
        color = theme.muted();
        break;
    case RecordTreeModel::RowKind::Failure:
        color = theme.mark(QueryLogModel::Mark::Error);
        if (index.column() == RecordTreeModel::RecordColumn) {
            paintMark(painter, markSquare(rect), QueryLogModel::Mark::Error, color);
            rect = besideMark(rect, 6);
        }
        break;
    }
    if (index.column() == RecordTreeModel::LoadedByColumn) {
        const QVariant known = index.data(RecordTreeModel::MarkRole);
        if (known.isValid()) {
            const auto mark = static_cast<QueryMark>(known.toInt());
            paintMark(painter, markSquare(rect.adjusted(1, 0, 0, 0)), mark, theme.mark(mark));
            rect = besideMark(rect, 8);
        }
    }
    QString text = item.text;
    if (kind == RecordTreeModel::RowKind::Failure
        && index.column() == RecordTreeModel::RecordColumn)
        text = tr("%1 — Retry").arg(text);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const auto *view = qobject_cast<const RecordTreeView *>(option.widget);
    if (view && !view->searchText().isEmpty() && kind == RecordTreeModel::RowKind::Record
        && !index.parent().isValid() && index.column() != RecordTreeModel::LoadedByColumn) {
        const QColor hit = theme.tint(QueryLogModel::Mark::Repeated);
        paintHits(painter, rect, shown, view->searchText(), hit);
        color = theme.readable(color, Theme::layered(theme.ground(), { hit }));
    }
    painter.setPen(theme.readable(color, theme.ground()));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, isolated(shown));
}

bool RecordDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return RowDelegate::helpEvent(event, view, option, index);
    const QString named = index.data(Qt::ToolTipRole).toString();
    const QString text = index.data().toString();
    const bool isWhole = view->fontMetrics().horizontalAdvance(text)
        <= textRect(option.rect).width();
    if (named.isEmpty() || (isWhole && index.column() == RecordTreeModel::RecordColumn))
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), wrappedToolTip(named), view);
    return true;
}

} // namespace roundtrip

#include "moc_recorddelegate.cpp"
