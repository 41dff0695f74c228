// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/race/racefigures.h"

#include <QCoreApplication>

namespace roundtrip {

/// RaceText puts the figures of a race into words, at a chosen latency. A latency that was felt in
/// the race is part of the measured times already, so nothing is added to these.
class RaceText
{
    Q_DECLARE_TR_FUNCTIONS(RaceText)

public:
    /// \a figures must outlive this object.
    RaceText(const RaceFigures &figures, std::chrono::nanoseconds latency);

    /// Returns what is added to the measured times for each round trip.
    [[nodiscard]] std::chrono::nanoseconds added() const { return m_added; }
    /// Returns what is added for each round trip to the times of the growth, which is measured
    /// without any latency.
    [[nodiscard]] std::chrono::nanoseconds addedToGrowth() const
    {
        return m_figures.felt.value_or(m_added);
    }

    /// Returns a duration, as "11.2 ms".
    [[nodiscard]] static QString time(std::chrono::nanoseconds duration);
    /// Returns the time of a round trip, as "5 ms".
    [[nodiscard]] static QString latency(std::chrono::nanoseconds roundTrip);
    /// Returns what races: "author › books, 77 records".
    [[nodiscard]] QString subject() const;
    /// Returns the title of a picture: "Race: author › books, 77 records".
    [[nodiscard]] QString title() const { return tr("Race: %1").arg(subject()); }
    /// Returns how the race was measured: "median of 7 · at 5 ms".
    [[nodiscard]] QString manner() const;
    /// Returns what goes on, or how the race has ended; empty if there is nothing to say.
    [[nodiscard]] QString state() const;
    /// Returns the time of \a lane: "394.7 ms"; empty without one.
    [[nodiscard]] QString time(const RaceLane &lane) const;
    /// Returns how \a lane compares with the naive lane: "35 × faster"; empty for that lane itself.
    [[nodiscard]] QString comparison(const RaceLane &lane) const;
    /// Returns what else there is to say of \a lane: "2 trips · 16 kB sent twice".
    [[nodiscard]] QString note(const RaceLane &lane) const;
    /// Returns in one sentence all that \a lane has come to, for a screen reader.
    [[nodiscard]] QString sentence(const RaceLane &lane) const;
    /// Returns what \a line says in one sentence.
    [[nodiscard]] QString sentence(const GrowthLine &line) const;
    /// Returns the whole race in sentences, one a line.
    [[nodiscard]] QString description() const;

private:
    const RaceFigures &m_figures;
    std::chrono::nanoseconds m_added;
};

} // namespace roundtrip
