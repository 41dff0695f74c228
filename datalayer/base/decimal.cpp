// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/decimal.h"

#include <QLocale>

#include <cmath>

namespace roundtrip {

namespace {

bool hasExponent(QByteArrayView digits)
{
    return digits.contains('e') || digits.contains('E');
}

} // namespace

QByteArrayView withoutTrailingZeros(QByteArrayView digits)
{
    if (!digits.contains('.') || hasExponent(digits))
        return digits;
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    return digits;
}

bool holdsDigits(double real, QByteArrayView digits)
{
    return hasExponent(digits)
        || QByteArray::number(real, 'f', QLocale::FloatingPointShortest) == digits;
}

QByteArray textOfReal(double real)
{
    constexpr double least = 9007199254740992; // 2^53: from there on all reals are whole
    constexpr double most = 9223372036854775808.0; // 2^63
    return std::abs(real) >= least && std::abs(real) <= most
        ? QByteArray::number(real, 'f', 0)
        : QByteArray::number(real, 'g', QLocale::FloatingPointShortest);
}

} // namespace roundtrip
