// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QString>

namespace roundtrip {

/// Returns what \a error says, in the language of the program and without a full stop at the end.
/// Words of a database or of the system stay as they are, and so does an error without a reason.
/// In English it is the error's own text.
[[nodiscard]] QString errorText(const DbError &error);

} // namespace roundtrip
