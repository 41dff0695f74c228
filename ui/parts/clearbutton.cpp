// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/clearbutton.h"

#include <QLineEdit>
#include <QToolButton>

namespace roundtrip {

void addClearButton(QLineEdit *field, const QString &name)
{
    field->setClearButtonEnabled(true);
    // No other button is in the field yet.
    if (auto *button = field->findChild<QToolButton *>()) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

} // namespace roundtrip
