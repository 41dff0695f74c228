// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"
#include "datalayer/schema/lookup.h"
#include "datalayer/sql/query.h"

#include <optional>
#include <vector>

namespace roundtrip {

/// Says in \a draft what \a query reads and by which columns, and adds a note about each column of
/// its tables that is sorted or compared byte by byte.
void addFacts(const Query &query, QueryRecord &draft);
/// Does the same for the start of \a query, and adds such notes about the tables joined to it.
void addFacts(const JoinQuery &query, QueryRecord &draft);

/// StepFacts says in the log what the queries of a load's lookup steps read. It finds that out once
/// for each step and form of its keys: naive loading runs a query of the same step for each record.
class StepFacts
{
public:
    /// Does what addFacts() does, and adds the lookup \a names, which are the names of the steps
    /// down to the step \a step; the root has no names.
    void add(const Query &query, StepId step, const QStringList &names, QueryRecord &draft);

private:
    struct Known
    {
        StepId step = StepId::Root;
        std::optional<KeyCondition::Form> form; ///< none for a query without keys
        QueryRecord record; ///< only what the query itself says is set in it
    };

    std::vector<Known> m_known; ///< few: one for each step and form that was read
};

} // namespace roundtrip
