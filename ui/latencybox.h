// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>

namespace roundtrip {

/// The time of one round trip that estimates are made for: a few common ones, or any other.
class LatencyBox : public QComboBox
{
    Q_OBJECT

public:
    explicit LatencyBox(QWidget *parent = nullptr);

    [[nodiscard]] double latencyMs() const { return m_latencyMs; }
    void setLatencyMs(double latencyMs);

signals:
    void latencyChanged(double latencyMs);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(int index);

    double m_latencyMs = 5;
};

} // namespace roundtrip
