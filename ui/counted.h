// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocale>
#include <QString>

namespace roundtrip {

/// "1 key", "40 keys": \a one for a single thing, else \a many, whose %1 is the number.
inline QString counted(qint64 number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(QLocale().toString(number));
}

} // namespace roundtrip
