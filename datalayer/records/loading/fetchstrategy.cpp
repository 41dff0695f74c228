// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/fetchstrategy.h"

#include "datalayer/base/namedvalue.h"
#include "datalayer/records/loading/relationloader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The strategies: this list, the enumeration and a loader's file are all there is to one.
struct StrategyEntry : NamedValue<FetchStrategy>
{
    std::unique_ptr<RelationLoader> (*makeLoader)() = nullptr;
};

constexpr std::array strategyEntries {
    StrategyEntry { { FetchStrategy::Naive, "naive"_L1 }, &makeNaiveLoader },
    StrategyEntry { { FetchStrategy::Prefetch, "prefetch"_L1 }, &makePrefetchLoader },
    StrategyEntry { { FetchStrategy::Join, "join"_L1 }, &makeJoinLoader },
    StrategyEntry { { FetchStrategy::Subquery, "subquery"_L1 }, &makeSubqueryLoader },
    StrategyEntry { { FetchStrategy::OnDemand, "on-demand"_L1 }, &makeOnDemandLoader },
};

} // namespace

QList<FetchStrategy> allFetchStrategies()
{
    return valuesOf(strategyEntries);
}

QString fetchStrategyName(FetchStrategy strategy)
{
    return nameOf(strategyEntries, strategy);
}

Result<FetchStrategy> fetchStrategyFromName(const QString &name)
{
    return valueNamed(strategyEntries, name, u"\"%1\" is not a strategy"_s.arg(name));
}

std::unique_ptr<RelationLoader> makeRelationLoader(FetchStrategy strategy)
{
    return entryOf(strategyEntries, strategy).makeLoader();
}

} // namespace roundtrip
