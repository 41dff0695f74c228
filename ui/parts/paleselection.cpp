// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/paleselection.h"

#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"

#include <QApplication>

#include <algorithm>

namespace roundtrip {

PaleSelection::PaleSelection(int leastHeight, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_leastHeight(leastHeight)
{ }

QSize PaleSelection::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return { size.width(),
             std::max(scaledTo(option.font, m_leastHeight), option.fontMetrics.height() + 8) };
}

void PaleSelection::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme theme(QApplication::palette());
    option->palette.setColor(
        QPalette::HighlightedText,
        theme.readable(option->palette.color(QPalette::Text), theme.paleSelection()));
    option->state &= ~QStyle::State_HasFocus;
}

} // namespace roundtrip

#include "moc_paleselection.cpp"
