// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/spokencombobox.h"

#include "ui/parts/combobox.h"

#include <QAbstractItemView>

namespace roundtrip {

namespace {

QAccessibleInterface *spokenComboBox(const QString & /*className*/, QObject *object)
{
    auto *box = qobject_cast<ComboBox *>(object);
    return box ? new SpokenComboBox(box) : nullptr;
}

} // namespace

SpokenComboBox::SpokenComboBox(QComboBox *box)
    : QAccessibleWidget(box, QAccessible::ComboBox)
{ }

void SpokenComboBox::install()
{
    QAccessible::installFactory(&spokenComboBox);
}

QComboBox *SpokenComboBox::box() const
{
    return qobject_cast<QComboBox *>(object());
}

QString SpokenComboBox::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return box()->currentText();
    return QAccessibleWidget::text(kind);
}

QAccessible::State SpokenComboBox::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.expandable = true;
    state.hasPopup = true;
    state.expanded = box()->view()->isVisible();
    state.collapsed = !state.expanded;
    return state;
}

QStringList SpokenComboBox::actionNames() const
{
    return QStringList { showMenuAction() } + QAccessibleWidget::actionNames();
}

void SpokenComboBox::doAction(const QString &name)
{
    if (name == showMenuAction())
        box()->showPopup();
    else
        QAccessibleWidget::doAction(name);
}

} // namespace roundtrip
