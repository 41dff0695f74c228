// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/race/racefigures.h"

#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace roundtrip {

QList<RacedStatement> RaceRun::statementsAt(std::chrono::nanoseconds latency) const
{
    QList<RacedStatement> moved = statements;
    std::chrono::nanoseconds shift {};
    for (RacedStatement &statement : moved) {
        statement.start += shift;
        statement.duration += statement.roundTrips * latency;
        shift += statement.roundTrips * latency;
    }
    return moved;
}

const RaceLane *RaceFigures::lane(FetchStrategy strategy) const
{
    const auto found = std::ranges::find(lanes, strategy, &RaceLane::strategy);
    return found == lanes.end() ? nullptr : &*found;
}

const RaceLane *RaceFigures::baseline(std::chrono::nanoseconds latency) const
{
    if (const RaceLane *naive = lane(FetchStrategy::Naive); naive && naive->runs > 0)
        return naive;
    const RaceLane *slowest = nullptr;
    for (const RaceLane &lane : lanes) {
        if (lane.runs > 0 && (!slowest || lane.run.at(latency) > slowest->run.at(latency)))
            slowest = &lane;
    }
    return slowest;
}

QString RaceFigures::path() const
{
    QStringList paths;
    for (const QStringList &lookup : lookups)
        paths << lookup.join(u" › "_s);
    return paths.isEmpty() ? root : root + u" › "_s + paths.join(u", "_s);
}

QList<qint64> growthSizes(qint64 parents)
{
    if (parents < 2)
        return {};
    QList<qint64> sizes;
    if (parents > 10) {
        for (qint64 size = 10; size < parents; size *= 2)
            sizes << size;
    } else {
        for (qint64 size = parents / 2; size > 0; size /= 2)
            sizes.prepend(size);
    }
    return sizes << parents;
}

qsizetype medianOf(const QList<RaceRun> &runs)
{
    std::vector<qsizetype> order(static_cast<size_t>(runs.size()));
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<qsizetype>(i);
    std::ranges::stable_sort(order, {}, [&runs](qsizetype i) { return runs[i].duration; });
    return order[(order.size() - 1) / 2];
}

} // namespace roundtrip
