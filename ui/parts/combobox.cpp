// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/combobox.h"

#include "ui/parts/spokencombobox.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace roundtrip {

ComboBox::ComboBox(QWidget *parent)
    : QComboBox(parent)
{
    SpokenComboBox::install();
    setItemDelegate(new QStyledItemDelegate(this)); // the usual one knows no style sheet
}

void ComboBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    // The arrow of the path's menus.
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, u"▾"_s);
}

} // namespace roundtrip

#include "moc_combobox.cpp"
