// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtrip {

/// Installs a terminate handler: from now on a std::bad_alloc that nothing catches, on whatever
/// thread, ends the program with one line on standard error and status 1, not with an abort.
void installLastWords();
/// Writes to standard error that there is not enough memory, and returns the exit status, 1. Needs
/// no memory itself.
[[nodiscard]] int sayOutOfMemory();

} // namespace roundtrip
