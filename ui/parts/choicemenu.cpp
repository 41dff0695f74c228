// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/choicemenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace roundtrip {

namespace {

/// Checks or unchecks \a action, if that is what it is for.
bool isCheckedNow(QAction *action)
{
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

} // namespace

void ChoiceMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!isCheckedNow(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void ChoiceMenu::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isChoosing = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isChoosing || !isCheckedNow(activeAction()))
        QMenu::keyPressEvent(event);
}

} // namespace roundtrip

#include "moc_choicemenu.cpp"
