// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/latencybox.h"

#include "datalayer/log/logstatistics.h"
#include "ui/parts/isolated.h"

#include <QInputDialog>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr std::array latencies = { 0.0, 1.0, 5.0, 20.0, 100.0 };
constexpr int otherIndex = static_cast<int>(latencies.size());

QString latencyText(double latencyMs)
{
    constexpr int mostDigits = 6;
    return isolated(LatencyBox::tr("%1 ms").arg(QLocale().toString(latencyMs, 'g', mostDigits)));
}

} // namespace

LatencyBox::LatencyBox(QWidget *parent)
    : ComboBox(parent)
{
    setAccessibleName(tr("Latency of a round trip"));
    for (const double latency : latencies)
        addItem(latencyText(latency));
    addItem(tr("Other…"));
    setLatencyMs(m_latencyMs);
    connect(this, &QComboBox::activated, this, &LatencyBox::choose);
}

void LatencyBox::choose(int index)
{
    if (index < otherIndex) {
        setLatencyMs(latencies[static_cast<size_t>(index)]);
        return;
    }
    // Not exec(): nothing may wait within the event loop.
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setLabelText(tr("Time of one round trip, in milliseconds:"));
    dialog->setDoubleRange(0, maxLatencyMs);
    dialog->setDoubleDecimals(2);
    dialog->setDoubleValue(m_latencyMs);
    connect(dialog, &QInputDialog::doubleValueSelected, this, &LatencyBox::setLatencyMs);
    connect(dialog, &QInputDialog::rejected, this, [this] { setLatencyMs(m_latencyMs); });
    dialog->open();
}

void LatencyBox::setLatencyMs(double latencyMs)
{
    m_latencyMs = latencyMs;
    const auto found = std::ranges::find(latencies, latencyMs);
    const auto index = static_cast<int>(found - latencies.begin());
    setItemText(otherIndex, index == otherIndex ? latencyText(latencyMs) : tr("Other…"));
    setCurrentIndex(index);
    emit latencyChanged(latencyMs);
}

} // namespace roundtrip

#include "moc_latencybox.cpp"
