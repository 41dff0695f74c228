// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

namespace roundtrip {

/// Returns \a sql with another text in the place of each `?` that stands for a value; a `?` in
/// quotes stays. \a text is called with the position of each placeholder, from 0, and returns what
/// takes its place.
[[nodiscard]] QString replacedPlaceholders(const QString &sql,
                                           const std::function<QString(qsizetype position)> &text);

} // namespace roundtrip
