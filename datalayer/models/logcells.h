// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QVariant>

namespace roundtrip {

class LogSection;

// What QueryLogModel::data() returns, made of a section of the log and of one of its statements.

/// Returns the data of a section's own row.
[[nodiscard]] QVariant sectionCell(const LogSection &section, int column, int role);
/// Returns the data of the statement that is the row \a row of a section.
[[nodiscard]] QVariant statementCell(const LogSection &section, int row, int column, int role);

} // namespace roundtrip
