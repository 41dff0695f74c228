// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// Returns a duration for people, in the program's language: "5.3 ms", and from ten seconds on
/// "11.3 s".
[[nodiscard]] QString durationText(double milliseconds);

} // namespace roundtrip
