// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/relationloader.h"

namespace roundtrip {

std::unique_ptr<RelationLoader> makeRelationLoader(FetchStrategy strategy)
{
    switch (strategy) {
    case FetchStrategy::Naive:
        return makeNaiveLoader();
    case FetchStrategy::Prefetch:
        return makePrefetchLoader();
    }
    return {};
}

} // namespace roundtrip
