// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/closebutton.h"

#include "ui/parts/icons/icons.h"

#include <QToolButton>

namespace roundtrip {

QToolButton *makeCloseButton(const QString &name, QWidget *parent)
{
    auto *close = new QToolButton(parent);
    setOwnIcon(close, QStringLiteral("close"));
    close->setProperty("flat", true);
    close->setAccessibleName(name);
    close->setToolTip(name);
    return close;
}

} // namespace roundtrip
