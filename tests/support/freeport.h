// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtrip::test {

/// Returns a port of 127.0.0.1 that was free a moment ago.
[[nodiscard]] int freePort();
/// Returns whether somebody takes connections at \a port of 127.0.0.1.
[[nodiscard]] bool isListening(int port);

} // namespace roundtrip::test
