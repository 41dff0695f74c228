// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"
#include "datalayer/sql/condition.h"

#include <QString>

namespace roundtrip {

/// Returns the comparisons, joined by or, that Condition::search() with \a text stands for in
/// \a table. Without a column that could meet any of them, no record meets the condition.
[[nodiscard]] Condition searchCondition(const Table &table, const QString &text);

} // namespace roundtrip
