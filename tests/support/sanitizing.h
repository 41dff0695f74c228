// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtrip::test {

/// Whether a sanitizer watches. It makes everything several times slower, so that what a test has
/// measured says nothing.
constexpr bool isSanitizing =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif

} // namespace roundtrip::test
