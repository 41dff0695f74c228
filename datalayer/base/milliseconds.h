// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace roundtrip {

/// Returns \a duration in milliseconds, with what is left of one as a fraction.
[[nodiscard]] constexpr double milliseconds(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Returns the duration of \a count milliseconds, to the nanosecond below.
[[nodiscard]] constexpr std::chrono::nanoseconds fromMilliseconds(double count)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::duration<double, std::milli>(count));
}

} // namespace roundtrip
