// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// \a text as one line that can be printed to a terminal, whoever wrote it: line ends and tabs are
/// blanks, other control characters are their pictures (U+241B for ESC), and what would steer a
/// terminal without having a picture, or turn the direction of what stands around it, is U+FFFD.
/// Each character stays one character. Everything that goes to standard error or into a report for
/// people passes here.
[[nodiscard]] QString visibleText(QString text);

/// Whether \a c is one of those that visibleText() replaces.
[[nodiscard]] bool steersText(char16_t c);

} // namespace roundtrip
