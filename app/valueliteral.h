// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/base/value.h"

#include <QString>

namespace roundtrip {

/// A value as a person writes it behind `--where COLUMN=`: a JSON literal if it is one, else the
/// text as it stands. Whatever the reports write is read again as what it was: integers of 64 bits,
/// `{"$blob": ...}`, `{"$bytes": ...}` and `{"$real": ...}`. The error says what is wrong with one
/// of these, or with a text that is no Unicode.
[[nodiscard]] Result<Value> valueFromLiteral(const QString &text);

} // namespace roundtrip
