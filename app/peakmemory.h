// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

/// The most memory that this process has had resident so far, in bytes; 0 where the system does
/// not tell. getrusage(2).
[[nodiscard]] qint64 peakMemoryBytes();

} // namespace roundtrip
