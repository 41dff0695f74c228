// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/spoken.h"

#include <QAccessible>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace roundtrip {

namespace {

/// Has a screen reader say how \a widget is described.
void say(QWidget *widget)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, widget->accessibleDescription());
#else
    // A screen reader says the name and the description of what it comes from.
    QAccessibleEvent event(widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

/// SaidWhenShown waits for the window of a widget to be shown, and then says how that widget is
/// described.
class SaidWhenShown : public QObject
{
public:
    explicit SaidWhenShown(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
        widget->window()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !m_isDue) {
            m_isDue = true;
            // Later: the window becomes the active one first, which is said, too.
            QTimer::singleShot(0, this, [this] {
                say(m_widget);
                deleteLater();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_widget;
    bool m_isDue = false;
};

constexpr auto laterName = QLatin1StringView("saidWhenShown");

} // namespace

void announce(QWidget *widget, const QString &text)
{
    if (text.isEmpty())
        return;
    widget->setAccessibleDescription(text); // whoever comes to the widget later finds it there
    if (widget->window()->isVisible()) {
        say(widget);
    } else if (!widget->findChild<QObject *>(laterName, Qt::FindDirectChildrenOnly)) {
        auto *later = new SaidWhenShown(widget);
        later->setObjectName(laterName);
    }
}

} // namespace roundtrip
