// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QList>

namespace roundtrip {

/// Returns true if JSON carries \a value to SQLite without a change: an integer, or valid UTF-8
/// text without NUL. Reals are not carried, since SQLite before 3.43 may read the last digit
/// differently.
[[nodiscard]] bool fitsKeyArray(const Value &value);

/// Returns \a keys as the text of one JSON array: `[1,2]`, or `[["north",1],["south",1]]` for keys
/// of several columns.
[[nodiscard]] Value keyArray(const QList<QList<Value>> &keys);

} // namespace roundtrip
