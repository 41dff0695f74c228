// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/fieldkeys.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace roundtrip {

FieldKeys::FieldKeys(QWidget *window)
    : QObject(window)
{
    const QList<QLineEdit *> fields = window->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields)
        field->installEventFilter(this);
}

bool FieldKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_E) {
            event->ignore(); // and the field does not see it
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace roundtrip

#include "moc_fieldkeys.cpp"
