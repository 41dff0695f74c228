// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

namespace roundtrip {

/// \a digits, of a decimal number, without zeros at the end of a fraction: `1.50` is `1.5`, `2.0`
/// is `2`. With an exponent as it is.
[[nodiscard]] QByteArrayView withoutTrailingZeros(QByteArrayView digits);

/// Whether \a real, which was read from \a digits, holds all of them: these are
/// withoutTrailingZeros(). Digits with an exponent are taken for a real's own.
[[nodiscard]] bool holdsDigits(double real, QByteArrayView digits);

} // namespace roundtrip
