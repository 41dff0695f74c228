// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/spoken.h"

#include <QAccessible>
#include <QWidget>

namespace roundtrip {

void announce(QWidget *widget, const QString &text)
{
    if (text.isEmpty())
        return;
    widget->setAccessibleDescription(text); // whoever comes to the widget later finds it there
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
#else
    // A screen reader says the name and the description of what it comes from.
    QAccessibleEvent event(widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace roundtrip
