// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"

namespace roundtrip {

/// Appends to \a column the decimal number that \a written is the text of: as an integer or a real
/// where that holds every digit, else as its text without zeros at the end of a fraction. The NaN
/// and the infinities of a decimal are text.
void appendDecimal(ColumnData &column, QByteArrayView written);

/// Appends \a number to \a column: as an integer where 64 bits with a sign hold it, else as the
/// text of its digits.
void appendUnsigned(ColumnData &column, quint64 number);

} // namespace roundtrip
