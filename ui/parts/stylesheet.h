// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QPalette;

namespace roundtrip {

class Theme;

/// Returns the style sheet of the whole window, with the colours of \a theme, which \a palette has
/// made, and the sizes of the program's font; see Theme::styleSheet().
[[nodiscard]] QString filledStyleSheet(const Theme &theme, const QPalette &palette);

} // namespace roundtrip
