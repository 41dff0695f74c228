// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/numbercells.h"

#include "datalayer/base/decimal.h"

#include <QByteArray>

#include <cmath>
#include <utility>

namespace roundtrip {

void appendDecimal(ColumnData &column, QByteArrayView written)
{
    const QByteArrayView digits = withoutTrailingZeros(written);
    bool isNumber = false;
    if (const qint64 integer = digits.toLongLong(&isNumber); isNumber) {
        column.appendInteger(integer);
        return;
    }
    // Only a double is written with an exponent, and with as many digits as tell it apart. Whether
    // toDouble() takes the NaN and the infinities depends on its version.
    const double real = digits.toDouble(&isNumber);
    if (isNumber && std::isfinite(real) && holdsDigits(real, digits))
        column.appendReal(real);
    else
        column.appendText(digits, static_cast<quint64>(digits.size()));
}

void appendUnsigned(ColumnData &column, quint64 number)
{
    if (std::in_range<qint64>(number)) {
        column.appendInteger(static_cast<qint64>(number));
        return;
    }
    const QByteArray digits = QByteArray::number(number);
    column.appendText(digits, static_cast<quint64>(digits.size()));
}

} // namespace roundtrip
