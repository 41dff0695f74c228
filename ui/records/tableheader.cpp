// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/tableheader.h"

#include "ui/parts/headerscale.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/textsize.h"

#include <QHelpEvent>
#include <QStyleOptionHeader>
#include <QToolTip>

namespace roundtrip {

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    constexpr int columnWidth = 120;
    constexpr int leastWidth = 40;
    setObjectName(QStringLiteral("tableHeader"));
    setAccessibleName(tr("Columns of the records"));
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setDefaultSectionSize(scaledTo(font(), columnWidth));
    new HeaderScale(this);
    setMinimumSectionSize(leastWidth);
    setTextElideMode(Qt::ElideRight);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    if (option->sortIndicator == QStyleOptionHeader::SortDown)
        option->sortIndicator = QStyleOptionHeader::SortUp;
    else if (option->sortIndicator == QStyleOptionHeader::SortUp)
        option->sortIndicator = QStyleOptionHeader::SortDown;
}

bool TableHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !model())
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    if (section < 0 || sectionSizeFromContents(section).width() <= sectionSize(section))
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(name), this);
    return true;
}

} // namespace roundtrip

#include "moc_tableheader.cpp"
