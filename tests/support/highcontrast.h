// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>

namespace roundtrip::test {

/// Returns the colours of a desktop with high contrast: whatever is written is of the colour
/// \a text, and what it is written on of the colour \a ground.
inline QPalette highContrast(Qt::GlobalColor ground, Qt::GlobalColor text)
{
    QPalette palette(ground);
    for (const auto role : { QPalette::Window, QPalette::Base, QPalette::AlternateBase,
                             QPalette::Button, QPalette::ToolTipBase })
        palette.setColor(role, ground);
    for (const auto role :
         { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText })
        palette.setColor(role, text);
    return palette;
}

} // namespace roundtrip::test
