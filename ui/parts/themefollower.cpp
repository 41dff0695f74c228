// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/themefollower.h"

#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QTimer>
#include <QWidget>

namespace roundtrip {

namespace {

/// What a button's icon measures beside texts of the usual size stays known to the button.
void scaleIcon(QAbstractButton &button)
{
    constexpr const char *usualName = "usualIconSize";
    if (button.icon().isNull())
        return;
    if (!button.property(usualName).isValid())
        button.setProperty(usualName, button.iconSize());
    const QSize usual = button.property(usualName).toSize();
    button.setIconSize(usual * textScale(QApplication::font()));
}

} // namespace

ThemeFollower::ThemeFollower(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    m_widget->window()->installEventFilter(this); // only windows hear of the program's font
    apply();
}

bool ThemeFollower::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOther = event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::ApplicationFontChange;
    if (isOther && !m_isDue) {
        // Later: every widget has heard of the change by then. A style sheet that is made before
        // would keep the old colours for those that have not.
        m_isDue = true;
        QTimer::singleShot(0, this, &ThemeFollower::apply);
    }
    return QObject::eventFilter(watched, event);
}

void ThemeFollower::apply()
{
    m_isDue = false;
    m_widget->setStyleSheet({}); // the one before gives back what it has changed
    m_widget->setFont(QApplication::font()); // which does not reach what a style sheet is about
    const Theme theme(QApplication::palette());
    m_widget->setStyleSheet(theme.styleSheet());
    dress(*m_widget);
}

void ThemeFollower::dress(const QWidget &part)
{
    const QList<QAbstractButton *> buttons = part.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        scaleIcon(*button);
    // What a field says while it is empty is half transparent by default.
    QPalette readable;
    readable.setColor(QPalette::PlaceholderText, Theme(QApplication::palette()).muted());
    const QList<QLineEdit *> fields = part.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields)
        field->setPalette(readable);
}

} // namespace roundtrip

#include "moc_themefollower.cpp"
