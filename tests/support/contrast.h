// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace roundtrip::test {

/// Returns the contrast of two colours as WCAG has it: from 1 to 21. Tests have it apart from the
/// program's own, which they measure.
inline double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double channel) {
            return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(static_cast<double>(color.redF()))
            + 0.7152 * linear(static_cast<double>(color.greenF()))
            + 0.0722 * linear(static_cast<double>(color.blueF()));
    };
    const auto [dark, light] = std::minmax({ luminance(one), luminance(other) });
    return (light + 0.05) / (dark + 0.05);
}

} // namespace roundtrip::test
