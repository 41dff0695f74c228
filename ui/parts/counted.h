// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// Returns a number with its noun, "1 key" or "40 keys": \a one if \a number is 1, else \a many
/// with the number in place of its %1.
///
/// Both are translated. Two forms are enough for the languages that the program has: English,
/// German and Spanish have the singular for 1 alone, Chinese has no plural, and in French, where 0
/// has the singular, that is \a one with a 0 in place of its 1. A language with more forms needs
/// Qt's own, `tr("%Ln keys", nullptr, n)`, and a file with the plurals of English.
[[nodiscard]] QString counted(qint64 number, const QString &one, const QString &many);

} // namespace roundtrip
