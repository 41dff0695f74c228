// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/schema/lookup.h"

#include <memory>

namespace roundtrip {

class LoadJob;
class RecordSet;

/// RelationLoader fills the relations that a load asks for, from its root records on. Each strategy
/// is a derived class in a file of its own. An object is made for one load and dropped after it.
class RelationLoader
{
public:
    RelationLoader() = default;
    virtual ~RelationLoader() = default;
    RelationLoader(const RelationLoader &) = delete;
    RelationLoader &operator=(const RelationLoader &) = delete;

    /// Reads the root records and fills their relations. It ends early if the job is stopped, which
    /// is no error, or if a statement fails; what was loaded until then stays.
    virtual Result<> load(LoadJob &job);
    /// Fills the relations of root records that are there already; ends early as load() does.
    virtual Result<> fill(LoadJob &job) = 0;
    /// Fills the relation of the lookup step \a step for the record \a row of \a set, which is
    /// accessed without it: by one query for this record, unless the strategy does it otherwise.
    virtual Result<> follow(LoadJob &job, RecordSet &set, quint32 row, StepId step);
};

[[nodiscard]] std::unique_ptr<RelationLoader> makeRelationLoader(FetchStrategy strategy);
[[nodiscard]] std::unique_ptr<RelationLoader> makeNaiveLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makePrefetchLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makeJoinLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makeSubqueryLoader();
[[nodiscard]] std::unique_ptr<RelationLoader> makeOnDemandLoader();

} // namespace roundtrip
