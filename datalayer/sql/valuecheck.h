// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/table.h"

#include <QString>

namespace roundtrip {

/// What is wrong with comparing \a column with \a value, as in `"1x" is no number`; empty where
/// nothing is. MySQL and MariaDB make a number or a moment of any text, of as much of it as looks
/// like one: `id = '1x'` finds the record 1. The other databases say so themselves, or find none.
[[nodiscard]] QString problemWithValue(const Column &column, const Value &value);

} // namespace roundtrip
