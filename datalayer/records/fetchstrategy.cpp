// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/fetchstrategy.h"

#include "datalayer/base/closestmatch.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

QList<FetchStrategy> allFetchStrategies()
{
    return { FetchStrategy::Naive, FetchStrategy::Prefetch };
}

QString fetchStrategyName(FetchStrategy strategy)
{
    switch (strategy) {
    case FetchStrategy::Naive:
        return u"naive"_s;
    case FetchStrategy::Prefetch:
        return u"prefetch"_s;
    }
    return {};
}

Result<FetchStrategy> fetchStrategyFromName(const QString &name)
{
    QStringList names;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        names << fetchStrategyName(strategy);
        if (names.last() == name)
            return strategy;
    }
    return DbError { DbError::Kind::Name,
                     withSuggestion(u"\"%1\" is not a strategy"_s.arg(name), name, u"There are"_s,
                                    names),
                     {} };
}

} // namespace roundtrip
