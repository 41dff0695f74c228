// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/menufield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

MenuField::MenuField(const QString &prompt, QMenu *menu)
    : QWidgetAction(menu)
    , m_menu(menu)
    , m_field(new QLineEdit)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_field);
    m_field->setObjectName("menuField"_L1);
    m_field->setPlaceholderText(prompt);
    m_field->setMinimumWidth(m_field->fontMetrics().horizontalAdvance(prompt) + 24);
    m_field->setAccessibleName(prompt);
    m_field->installEventFilter(this);
    setDefaultWidget(row);
    // Else thousands of entries stand side by side, beyond the screen.
    menu->setStyleSheet(u"QMenu { menu-scrollable: 1; }"_s);
    connect(m_field, &QLineEdit::textChanged, this, &MenuField::filter);
    // Made while the menu opens: the focus can go there once it is open.
    QTimer::singleShot(0, m_field, [field = m_field] { field->setFocus(Qt::PopupFocusReason); });
}

QList<QAction *> MenuField::entries() const
{
    QList<QAction *> found = m_menu->actions();
    found.removeIf([this](const QAction *action) {
        return action == this || action->isSeparator() || action->menu();
    });
    return found;
}

void MenuField::filter(const QString &text)
{
    for (QAction *entry : entries()) {
        const QString shown = entry->text().replace("&&"_L1, "&"_L1);
        entry->setVisible(shown.contains(text, Qt::CaseInsensitive));
    }
    emit typed(text);
}

QAction *MenuField::first() const
{
    const QList<QAction *> found = entries();
    const auto first = std::ranges::find_if(
        found, [](const QAction *entry) { return entry->isVisible() && entry->isEnabled(); });
    return first == found.end() ? nullptr : *first;
}

QAction *MenuField::marked() const
{
    QAction *marked = m_menu->activeAction();
    // Whoever types looks for something else.
    return m_field->text().isEmpty() && marked && marked->isEnabled() && entries().contains(marked)
        ? marked
        : nullptr;
}

void MenuField::takeFirst()
{
    QAction *entry = marked() ? marked() : first();
    if (!entry)
        return;
    for (auto *menu = m_menu; menu; menu = qobject_cast<QMenu *>(menu->parentWidget()))
        menu->close();
    entry->trigger();
}

bool MenuField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            takeFirst();
            return true;
        }
        // The menu itself would go to the field first.
        if (key == Qt::Key_Down && first()) {
            m_menu->setActiveAction(marked() ? marked() : first());
            return true;
        }
    }
    return QWidgetAction::eventFilter(watched, event);
}

} // namespace roundtrip

#include "moc_menufield.cpp"
