// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QGuiApplication>
#include <QString>

namespace roundtrip {

/// Returns \a text so that it keeps its own direction within a line of the other one: where the
/// window is read from right to left, numbers and words of several texts side by side would
/// otherwise change places.
inline QString isolated(const QString &text)
{
    constexpr char16_t firstStrong = 0x2068;
    constexpr char16_t popped = 0x2069;
    if (!QGuiApplication::isRightToLeft() || text.isEmpty())
        return text;
    return QChar(firstStrong) + text + QChar(popped);
}

} // namespace roundtrip
