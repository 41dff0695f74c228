// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtrip {

/// From now on a lack of memory that nothing has caught, on whatever thread, ends the program with
/// one line and status 1, not with an abort.
void installLastWords();
/// Says so now, and returns the status. Needs no memory.
[[nodiscard]] int sayOutOfMemory();

} // namespace roundtrip
