// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/fetchstrategy.h"

#include <memory>

namespace roundtrip {

class LoadJob;

/// One way to fill the relations that a load asks for, from its root records on. One class per
/// strategy, each in a file of its own; made for one load and then dropped.
class RelationLoader
{
public:
    RelationLoader() = default;
    virtual ~RelationLoader() = default;
    RelationLoader(const RelationLoader &) = delete;
    RelationLoader &operator=(const RelationLoader &) = delete;

    /// Fills what it can until the job is stopped or a statement fails; what is filled stays.
    virtual Result<> fill(LoadJob &job) = 0;
};

[[nodiscard]] std::unique_ptr<RelationLoader> makeRelationLoader(FetchStrategy strategy);
[[nodiscard]] std::unique_ptr<RelationLoader> makeNaiveLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makePrefetchLoader();

} // namespace roundtrip
