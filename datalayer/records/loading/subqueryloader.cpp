// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/keyreader.h"
#include "datalayer/records/loading/relationloader.h"

namespace roundtrip {

namespace {

/// One query per lookup level, as prefetch, but the keys stay in the database: what the level
/// above selected, with the root's filter, order and limit, stands as a subquery in the IN
/// (SQLAlchemy's subqueryload).
class SubqueryLoader final : public RelationLoader
{
public:
    Result<> fill(LoadJob &job) override
    {
        return LookupWalk(job, LevelFiller(job, [&job](Level &level) { return read(job, level); }))
            .run();
    }

private:
    /// The query whose records the lookup step \a step has reached, as a source of keys.
    static std::shared_ptr<const Query> sourceOf(LoadJob &job, StepId step)
    {
        Query source = step == StepId::Root ? job.queries().root() : job.queries().related(step);
        if (step != StepId::Root)
            source.keys = keysOf(job, step);
        return std::make_shared<const Query>(std::move(source));
    }

    static KeyCondition keysOf(LoadJob &job, StepId step)
    {
        const Relation &relation = *job.lookups().step(step).relation;
        KeyCondition keys;
        keys.form = KeyCondition::Form::Subquery;
        keys.columns = LoadQueries::keyColumns(relation);
        keys.source = sourceOf(job, job.lookups().step(step).parent);
        keys.sourceColumns = relation.columns;
        return keys;
    }

    /// How many SELECTs stand within one another in the statement for the lookup step \a step,
    /// those of conditions along relations included.
    static int nestedSelects(LoadJob &job, StepId step)
    {
        int selects = 1 + job.queries().root().where.longestPath();
        for (StepId at = step; at != StepId::Root; at = job.lookups().step(at).parent) {
            const ResolvedSelection *selection = job.records().query().selectionOf(at);
            // A limit for each key counts in a SELECT of its own.
            selects += selection && selection->isLimited() ? 2 : 1;
        }
        return selects;
    }

    static Result<bool> read(LoadJob &job, Level &level)
    {
        // Records that were at hand already were not all found by the root query.
        if (!job.state().areRootsOfQuery())
            return readByKeys(job, level);
        // The subquery would select every key that there is, and have each looked up: on a server
        // that takes several times as long as reading all.
        if (hasAllKeys(job, level))
            return readByKeys(job, level);
        const int most = job.state().dialect().traits().maxNestedSelects;
        if (nestedSelects(job, level.step) > most) {
            return readByKeys(job, level,
                              ReadNote { .kind = ReadNote::Kind::NestedTooDeep, .count = most });
        }
        for (StepId step = level.step; step != StepId::Root;
             step = job.lookups().step(step).parent) {
            if (isLimitedKeyByKey(job, step))
                return readByKeys(job, level);
        }
        Query query = job.queries().related(level.step);
        query.keys = keysOf(job, level.step);
        QueryRecord draft { .kind = QueryRecord::Kind::Batch };
        draft.keysFrom = level.set.queryOf(level.parents.front());
        draft.keys = level.index.size();
        draft.notes << ReadNote { .kind = ReadNote::Kind::KeysStay };
        const auto ran = job.reader().readRelated(query, level.step, draft, level.target,
                                                  &level.junctionKeys);
        return ran ? Result<bool>(ran->has_value()) : ran.error();
    }
};

} // namespace

std::unique_ptr<RelationLoader> makeSubqueryLoader()
{
    return std::make_unique<SubqueryLoader>();
}

} // namespace roundtrip
