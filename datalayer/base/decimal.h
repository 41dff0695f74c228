// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace roundtrip {

/// Returns \a digits, the text of a decimal number, without zeros at the end of a fraction: `1.50`
/// becomes `1.5` and `2.0` becomes `2`. A number with an exponent stays as it is. The result points
/// into \a digits.
[[nodiscard]] QByteArrayView withoutTrailingZeros(QByteArrayView digits);

/// Returns whether \a real, which was read from \a digits, stands for exactly these digits: its
/// shortest text without an exponent is equal to them. \a digits must come from
/// withoutTrailingZeros(). True for digits with an exponent, which are taken for the text of a
/// real.
[[nodiscard]] bool holdsDigits(double real, QByteArrayView digits);

/// Returns the shortest text that stands for \a real and no other real, but all digits of a whole
/// number from 2^53 to 2^63, which has more: read as another type, the shortest would be another
/// number.
[[nodiscard]] QByteArray textOfReal(double real);

} // namespace roundtrip
