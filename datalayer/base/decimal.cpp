// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/decimal.h"

#include <QByteArray>
#include <QLocale>

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

} // namespace roundtrip
