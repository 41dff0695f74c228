// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/fetchstrategy.h"

#include <memory>

namespace roundtrip {

class LoadJob;
class RecordSet;

/// One way to fill the relations that a load asks for, from its root records on. One class per
/// strategy, each in a file of its own; made for one load and then dropped.
class RelationLoader
{
public:
    RelationLoader() = default;
    virtual ~RelationLoader() = default;
    RelationLoader(const RelationLoader &) = delete;
    RelationLoader &operator=(const RelationLoader &) = delete;

    /// Reads the root records and fills their relations, until the job is stopped or a statement
    /// fails; what is there then stays.
    virtual Result<> load(LoadJob &job);
    /// The same where the root records are there already.
    virtual Result<> fill(LoadJob &job) = 0;
    /// Fills the relation of the lookup step \a node that one record lacks, since it is accessed:
    /// with one query for this record, unless the strategy knows better.
    virtual Result<> follow(LoadJob &job, RecordSet &set, quint32 row, int node);
};

[[nodiscard]] std::unique_ptr<RelationLoader> makeRelationLoader(FetchStrategy strategy);
[[nodiscard]] std::unique_ptr<RelationLoader> makeNaiveLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makePrefetchLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makeJoinLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makeSubqueryLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makeOnDemandLoader();

} // namespace roundtrip
