// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QModelIndex;

namespace roundtrip {

/// Returns what a section of the log is called, with the time of day at which it began:
/// "14:03:07 · author › books · prefetch · page 1". \a section is its index in a QueryLogModel, or
/// in a model above one.
[[nodiscard]] QString sectionHeading(const QModelIndex &section);

/// Returns what a section of the log has cost: "78 statements · 12.3 ms". \a listed is the number
/// of its statements that are listed; where that is less than all, it is said.
[[nodiscard]] QString sectionCost(const QModelIndex &section, int listed);

} // namespace roundtrip
