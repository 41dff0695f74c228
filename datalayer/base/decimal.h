// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

namespace roundtrip {

/// Returns \a digits, the text of a decimal number, without zeros at the end of a fraction: `1.50`
/// becomes `1.5` and `2.0` becomes `2`. A number with an exponent stays as it is. The result points
/// into \a digits.
[[nodiscard]] QByteArrayView withoutTrailingZeros(QByteArrayView digits);

/// Whether \a real, which was read from \a digits, stands for exactly these digits: its shortest
/// text without an exponent is equal to them. \a digits must come from withoutTrailingZeros(). True
/// for digits with an exponent, which are taken for the text of a real.
[[nodiscard]] bool holdsDigits(double real, QByteArrayView digits);

} // namespace roundtrip
