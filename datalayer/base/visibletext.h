// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// Returns \a text as one line that can be printed to a terminal, whoever wrote it. Line ends and
/// tabs become blanks, and other control characters become their pictures (U+241B for ESC).
/// Characters without a picture that would steer a terminal, or turn the direction of the text
/// around them, become U+FFFD. Each character stays one character. Everything that goes to standard
/// error or into a report for people passes here.
[[nodiscard]] QString visibleText(QString text);

/// Returns whether visibleText() replaces \a c.
[[nodiscard]] bool steersText(char16_t c);

} // namespace roundtrip
