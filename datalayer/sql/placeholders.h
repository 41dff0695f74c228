// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

namespace roundtrip {

/// \a sql with something else in the place of each `?` that stands for a value, and not in quotes;
/// \a text gets their positions from 0.
[[nodiscard]] QString replacedPlaceholders(const QString &sql,
                                           const std::function<QString(qsizetype position)> &text);

} // namespace roundtrip
