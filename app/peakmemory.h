// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

/// Returns the most memory that this process has had resident so far, in bytes; 0 where the system
/// does not tell. Linux tells it as VmHWM in proc(5), other systems by getrusage(2).
[[nodiscard]] qint64 peakMemoryBytes();

} // namespace roundtrip
