// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

namespace roundtrip {

/// ChartAxis is a scale from 0 to a round value, with round values between that are marked.
class ChartAxis
{
public:
    /// Makes a scale that reaches to \a most at least and has up to \a ticks steps. With \a isWhole
    /// the steps are whole numbers.
    ChartAxis(double most, int ticks, bool isWhole);

    [[nodiscard]] double end() const { return m_step * m_steps; }
    /// Returns the values that are marked, from 0 to end().
    [[nodiscard]] QList<double> ticks() const;
    /// Returns the place of \a value as a share of the scale.
    [[nodiscard]] double share(double value) const { return value / end(); }

private:
    double m_step = 1;
    int m_steps = 1;
};

} // namespace roundtrip
