// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/combobox.h"

namespace roundtrip {

/// The time of one round trip that estimates are made for: a few common ones, or any other.
class LatencyBox : public ComboBox
{
    Q_OBJECT

public:
    explicit LatencyBox(QWidget *parent = nullptr);

    [[nodiscard]] double latencyMs() const { return m_latencyMs; }
    void setLatencyMs(double latencyMs);

signals:
    void latencyChanged(double latencyMs);

private:
    void choose(int index);

    double m_latencyMs = 5;
};

} // namespace roundtrip
