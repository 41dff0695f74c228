// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/combobox.h"

namespace roundtrip {

/// LatencyBox is a combo box for the time of one round trip that estimates are made for: it offers
/// a few common times, and a dialog for any other.
class LatencyBox : public ComboBox
{
    Q_OBJECT

public:
    explicit LatencyBox(QWidget *parent = nullptr);

    [[nodiscard]] double latencyMs() const { return m_latencyMs; }
    /// Chooses \a latencyMs and emits latencyChanged().
    void setLatencyMs(double latencyMs);

signals:
    void latencyChanged(double latencyMs);

private:
    void choose(int index);

    double m_latencyMs = 5;
};

} // namespace roundtrip
