// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/racetext.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/models/errortext.h"
#include "datalayer/models/strategytext.h"
#include "ui/parts/counted.h"
#include "ui/parts/durationtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString sentenceEnd(const QString &text)
{
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace

RaceText::RaceText(const RaceFigures &figures, std::chrono::nanoseconds latency)
    : m_figures(figures)
    , m_added(figures.felt ? std::chrono::nanoseconds(0) : latency)
{ }

QString RaceText::time(std::chrono::nanoseconds duration)
{
    return durationText(milliseconds(duration));
}

QString RaceText::latency(std::chrono::nanoseconds roundTrip)
{
    return tr("%1 ms").arg(QLocale().toString(milliseconds(roundTrip), 'g', 6));
}

QString RaceText::subject() const
{
    if (m_figures.parents == 0)
        return m_figures.path();
    return tr("%1, %2").arg(m_figures.path(),
                            counted(m_figures.parents, tr("1 record"), tr("%1 records")));
}

QString RaceText::manner() const
{
    if (m_figures.felt) {
        return tr("%1 felt for each round trip").arg(latency(*m_figures.felt));
    }
    const int rounds = m_figures.isRunning() ? m_figures.wantedRounds : m_figures.rounds;
    QString at = tr("at %1", "a time of one round trip").arg(latency(m_added));
    if (rounds < 2)
        return at;
    return tr("median of %1 · %2").arg(QString::number(rounds), at);
}

QString RaceText::state() const
{
    QString said;
    switch (m_figures.phase) {
    case RaceFigures::Phase::Waiting:
        said = tr("Waiting for its turn…");
        break;
    case RaceFigures::Phase::Warming:
        said = tr("Running each once, untimed…");
        break;
    case RaceFigures::Phase::Racing:
        said = m_figures.wantedRounds > 1
            ? tr("Racing, round %1 of %2…").arg(m_figures.rounds + 1).arg(m_figures.wantedRounds)
            : tr("Racing…");
        break;
    case RaceFigures::Phase::Growing:
        said = tr("Measuring how it grows…");
        break;
    case RaceFigures::Phase::Ended:
        if (m_figures.error) {
            said = tr("The race has ended: %1. What was measured stays.")
                       .arg(errorText(*m_figures.error));
        } else if (m_figures.wasStopped) {
            said = tr("Stopped. What was measured by then stays.");
        }
        break;
    }
    if (m_figures.haveRecordsChanged) {
        said += (said.isEmpty() ? QString() : u" "_s)
            + tr("Somebody has changed the records meanwhile: not every run "
                 "has loaded the same.");
    }
    return said;
}

QString RaceText::time(const RaceLane &lane) const
{
    return lane.runs > 0 ? time(lane.run.at(m_added)) : QString();
}

QString RaceText::comparison(const RaceLane &lane) const
{
    const RaceLane *baseline = m_figures.baseline(m_added);
    if (!baseline || baseline->strategy == lane.strategy || lane.runs == 0)
        return {};
    const double own = milliseconds(lane.run.at(m_added));
    const double other = milliseconds(baseline->run.at(m_added));
    if (own <= 0 || other <= 0)
        return {};
    const bool isFaster = own <= other;
    const double factor = isFaster ? other / own : own / other;
    constexpr double equal = 1.05; // less than that is chance
    if (factor < equal)
        return tr("as fast");
    const QString number = QLocale().toString(factor, 'f', factor < 10 ? 1 : 0);
    return (isFaster ? tr("%1 × faster") : tr("%1 × slower")).arg(number);
}

QString RaceText::note(const RaceLane &lane) const
{
    const LoadStatistics &statistics = lane.run.statistics;
    if (lane.error)
        return tr("then failed: %1").arg(errorText(*lane.error).simplified());
    QString note = counted(statistics.roundTrips, tr("1 trip"), tr("%1 trips"));
    if (lane.strategy == FetchStrategy::OnDemand) {
        note = tr("%1, when first looked at").arg(note);
    }
    if (statistics.repeatedBytes > 0) {
        note += u" · "_s
            + tr("%1 sent twice")
                  .arg(QLocale().formattedDataSize(statistics.repeatedBytes, 0,
                                                   QLocale::DataSizeSIFormat));
    }
    return note;
}

QString RaceText::sentence(const RaceLane &lane) const
{
    const QString name = strategyTitle(lane.strategy);
    if (lane.error && lane.runs == 0) {
        return sentenceEnd(tr("%1: cannot run: %2").arg(name, errorText(*lane.error)));
    }
    if (lane.runs == 0) {
        return tr("%1: not measured.").arg(name);
    }
    QStringList facts;
    facts << counted(lane.run.statistics.queries, tr("1 query"), tr("%1 queries")) << note(lane)
          << time(lane);
    if (const QString compared = comparison(lane); !compared.isEmpty())
        facts << compared;
    return u"%1: %2."_s.arg(name, facts.join(u", "_s));
}

QString RaceText::sentence(const GrowthLine &line) const
{
    QStringList points;
    for (const GrowthPoint &point : line.points) {
        points << tr("%1 for %2 records (%3)")
                      .arg(counted(point.run.statistics.queries, tr("1 query"), tr("%1 queries")),
                           QLocale().toString(point.parents), time(point.run.at(addedToGrowth())));
    }
    return u"%1: %2."_s.arg(strategyTitle(line.strategy), points.join(u", "_s));
}

QString RaceText::description() const
{
    QStringList lines { u"%1; %2."_s.arg(subject(), manner()) };
    for (const RaceLane &lane : m_figures.lanes)
        lines << sentence(lane);
    for (const GrowthLine &line : m_figures.growth) {
        if (!line.points.isEmpty())
            lines << sentence(line);
    }
    if (const QString said = state(); !said.isEmpty())
        lines << said;
    return lines.join(u'\n');
}

} // namespace roundtrip
