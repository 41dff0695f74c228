// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/base/words.h"
#include "datalayer/schema/table.h"

#include <optional>

namespace roundtrip {

/// Returns what is wrong with comparing \a column with \a value, which is not NULL:
/// `'1x' is no number`. Nothing where nothing is wrong, and for databases other than MySQL and
/// MariaDB. These turn any text into a number or a moment, as far as it looks like one: `id = '1x'`
/// finds the record 1. The other databases report an error or find no record.
[[nodiscard]] std::optional<Words> problemWithValue(const Column &column, const Value &value);

} // namespace roundtrip
