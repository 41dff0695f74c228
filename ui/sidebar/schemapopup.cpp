// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/schemapopup.h"

#include "ui/sidebar/schemalist.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

SchemaPopup::SchemaPopup(RowCounts &counts, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_list(new SchemaList(counts, this))
{
    setObjectName("schemaPopup"_L1);
    setAccessibleName(tr("Choose a table"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    connect(m_list, &SchemaList::tableChosen, this, &QWidget::close);
    connect(m_list, &SchemaList::relationChosen, this, &QWidget::close);
}

void SchemaPopup::popUp(const QWidget *button)
{
    const QRect room = button->screen()->availableGeometry();
    const QPoint below = button->mapToGlobal(QPoint(0, button->height() + 2));
    const QSize size = QSize(320, 440).boundedTo(room.size());
    const QPoint place(std::clamp(below.x(), room.left(), room.right() + 1 - size.width()),
                       std::clamp(below.y(), room.top(), room.bottom() + 1 - size.height()));
    setGeometry(QRect(place, size));
    m_list->clearSearch();
    show();
    m_list->focusField();
}

bool SchemaPopup::event(QEvent *event)
{
    // The window's Escape stops what runs: it must not get this one.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QFrame::event(event);
}

} // namespace roundtrip

#include "moc_schemapopup.cpp"
