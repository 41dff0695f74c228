// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace roundtrip {

QString durationText(double milliseconds)
{
    constexpr double mostMilliseconds = 10'000;
    const QLocale locale;
    if (milliseconds >= mostMilliseconds) {
        return QCoreApplication::translate("duration", "%1 s")
            .arg(locale.toString(milliseconds / 1000, 'f', 1));
    }
    return QCoreApplication::translate("duration", "%1 ms")
        .arg(locale.toString(milliseconds, 'f', milliseconds < 1000 ? 1 : 0));
}

} // namespace roundtrip
