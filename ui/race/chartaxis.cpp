// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/chartaxis.h"

#include <algorithm>
#include <cmath>

namespace roundtrip {

ChartAxis::ChartAxis(double most, int ticks, bool isWhole)
{
    const double least = isWhole ? 1 : 1e-6;
    const double wanted = std::max(most, least) / ticks;
    const double decade = std::pow(10, std::floor(std::log10(wanted)));
    m_step = decade * 10;
    for (const double factor : { 1.0, 2.0, 5.0 }) {
        if (decade * factor >= wanted * (1 - 1e-9)) {
            m_step = decade * factor;
            break;
        }
    }
    if (isWhole)
        m_step = std::max(1.0, std::round(m_step));
    m_steps = std::max(1, static_cast<int>(std::ceil(most / m_step - 1e-9)));
}

QList<double> ChartAxis::ticks() const
{
    QList<double> values;
    for (int i = 0; i <= m_steps; ++i)
        values << m_step * i;
    return values;
}

} // namespace roundtrip
