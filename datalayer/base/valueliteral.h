// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/base/value.h"

#include <QString>

namespace roundtrip {

/// Reads a value as a person writes it in a condition: \a text as a JSON literal if it is
/// one, else as it stands. A value that a JSON report has written is read back as it was: integers
/// of 64 bits, `{"$blob": ...}`, `{"$bytes": ...}` and `{"$real": ...}`. The error says what is
/// wrong with one of these objects, or with a JSON string that is no valid Unicode.
[[nodiscard]] Result<Value> valueFromLiteral(const QString &text);

/// Returns \a value as the JSON literal that valueFromLiteral() reads it from.
[[nodiscard]] QString literalOf(const Value &value);

} // namespace roundtrip
