// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/fetchstrategy.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/records/loading/relationloader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The strategies: this list, the enumeration and a loader's file are all there is to one.
struct StrategyEntry
{
    FetchStrategy strategy = FetchStrategy::Naive;
    QLatin1StringView name;
    std::unique_ptr<RelationLoader> (*makeLoader)() = nullptr;
};

constexpr std::array strategyEntries {
    StrategyEntry { FetchStrategy::Naive, "naive"_L1, &makeNaiveLoader },
    StrategyEntry { FetchStrategy::Prefetch, "prefetch"_L1, &makePrefetchLoader },
    StrategyEntry { FetchStrategy::Join, "join"_L1, &makeJoinLoader },
    StrategyEntry { FetchStrategy::Subquery, "subquery"_L1, &makeSubqueryLoader },
    StrategyEntry { FetchStrategy::OnDemand, "on-demand"_L1, &makeOnDemandLoader },
};

const StrategyEntry &entryOf(FetchStrategy strategy)
{
    return *std::ranges::find(strategyEntries, strategy, &StrategyEntry::strategy);
}

} // namespace

QList<FetchStrategy> allFetchStrategies()
{
    QList<FetchStrategy> all;
    for (const StrategyEntry &entry : strategyEntries)
        all << entry.strategy;
    return all;
}

QString fetchStrategyName(FetchStrategy strategy)
{
    return entryOf(strategy).name;
}

Result<FetchStrategy> fetchStrategyFromName(const QString &name)
{
    QStringList names;
    for (const StrategyEntry &entry : strategyEntries) {
        names << entry.name;
        if (entry.name == name)
            return entry.strategy;
    }
    return DbError { DbError::Kind::Name,
                     withSuggestion(u"\"%1\" is not a strategy"_s.arg(name), name, u"There are"_s,
                                    names),
                     {} };
}

std::unique_ptr<RelationLoader> makeRelationLoader(FetchStrategy strategy)
{
    return entryOf(strategy).makeLoader();
}

} // namespace roundtrip
