// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/visibletext.h"

#include <QGuiApplication>
#include <QString>

namespace roundtrip {

/// Returns \a text as one line that keeps its own direction within a line of the other one: where
/// the window is read from right to left, numbers and words of several texts side by side would
/// otherwise change places. A name in it turns nothing around either, see visibleText().
inline QString isolated(const QString &text)
{
    constexpr char16_t firstStrong = 0x2068;
    constexpr char16_t popped = 0x2069;
    if (!QGuiApplication::isRightToLeft() || text.isEmpty())
        return visibleText(text);
    return QChar(firstStrong) + visibleText(text) + QChar(popped);
}

} // namespace roundtrip
