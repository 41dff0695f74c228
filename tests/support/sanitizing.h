// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtrip::test {

/// Whether the address or the thread sanitizer is compiled in. A sanitizer makes everything several
/// times slower, so that times that a test measures say nothing.
constexpr bool isSanitizing =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif

} // namespace roundtrip::test
