// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocale>
#include <QString>

namespace roundtrip {

/// Returns a number with its noun, "1 key" or "40 keys": \a one if \a number is 1, else \a many
/// with the number in place of its %1.
inline QString counted(qint64 number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(QLocale().toString(number));
}

} // namespace roundtrip
