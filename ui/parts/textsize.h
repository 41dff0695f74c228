// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QList>

namespace roundtrip {

// The size of all texts of the program, which the user can choose, and of what goes with it: the
// heights of rows and bars are given for the usual size and scaled to the font that there is.

/// Returns the sizes to choose from, in per cent of the desktop's, the smallest first.
[[nodiscard]] const QList<int> &textSizes();
/// Returns the size of textSizes() that is \a steps larger than \a percent, or the last one there
/// is.
[[nodiscard]] int textSizeBeside(int percent, int steps);
/// Gives the whole program the desktop's font at \a percent of its size. The application still
/// knows what the desktop's font is.
void applyTextSize(int percent);

/// Returns how much larger than usual texts in \a font are. Around the usual size it is 1, so that
/// bars are as high as they are drawn.
[[nodiscard]] double textScale(const QFont &font);
/// Returns \a pixels, a measure for the usual size of texts, for texts in \a font.
[[nodiscard]] int scaledTo(const QFont &font, int pixels);
/// Returns the desktop's fixed-width font for texts beside those in \a font, which look larger.
[[nodiscard]] QFont fixedFontBeside(const QFont &font);

} // namespace roundtrip
