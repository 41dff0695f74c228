// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/condition.h"

#include <QString>

#include <optional>

namespace roundtrip {

class Schema;

/// Returns whether \a text goes on as a condition does behind the name of a column of the table
/// with the index \a table.
[[nodiscard]] bool isConditionBegun(const QString &text, const Schema &schema, int table);

/// Returns whether a text that is no condition was meant for one.
[[nodiscard]] bool looksLikeCondition(const QString &text, const Schema &schema, int table);

/// Returns the condition that \a text is, if it has all its parts and records of the table can be
/// asked for that meet it.
[[nodiscard]] std::optional<Condition> wholeCondition(const QString &text, const Schema &schema,
                                                      int table);

} // namespace roundtrip
