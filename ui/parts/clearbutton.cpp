// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/clearbutton.h"

#include "ui/parts/icons/icons.h"

#include <QAction>
#include <QLineEdit>
#include <QToolButton>

namespace roundtrip {

void addClearButton(QLineEdit *field, const QString &name)
{
    QAction *clear = field->addAction(ownIcon(QStringLiteral("close")),
                                      QLineEdit::TrailingPosition);
    clear->setToolTip(name);
    const auto update = [field, clear] { clear->setVisible(!field->text().isEmpty()); };
    QObject::connect(field, &QLineEdit::textChanged, clear, update);
    QObject::connect(clear, &QAction::triggered, field, &QLineEdit::clear);
    update();
    // No other button is in the field yet.
    if (auto *button = field->findChild<QToolButton *>())
        button->setAccessibleName(name);
}

} // namespace roundtrip
