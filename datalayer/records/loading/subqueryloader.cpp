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
    /// The query whose records the lookup step \a node has reached, as a source of keys.
    static std::shared_ptr<const Query> sourceOf(LoadJob &job, int node)
    {
        Query source = node == 0 ? job.queries().root() : job.queries().related(node);
        if (node > 0)
            source.keys = keysOf(job, node);
        return std::make_shared<const Query>(std::move(source));
    }

    static KeyCondition keysOf(LoadJob &job, int node)
    {
        const Relation &relation = *job.lookups().node(node).relation;
        KeyCondition keys;
        keys.form = KeyCondition::Form::Subquery;
        keys.columns = LoadQueries::keyColumns(relation);
        keys.source = sourceOf(job, job.lookups().node(node).parent);
        keys.sourceColumns = relation.columns;
        return keys;
    }

    /// How many SELECTs stand within one another in the statement for the lookup step \a node.
    static int nestedSelects(const LoadJob &job, int node)
    {
        int selects = 1;
        for (int at = node; at > 0; at = job.lookups().node(at).parent) {
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
        const int most = job.state().dialect().traits().maxNestedSelects;
        if (nestedSelects(job, level.node) > most) {
            return readByKeys(job, level,
                              ReadNote { .kind = ReadNote::Kind::NestedTooDeep, .count = most });
        }
        for (int node = level.node; node > 0; node = job.lookups().node(node).parent) {
            if (isLimitedKeyByKey(job, node))
                return readByKeys(job, level);
        }
        Query query = job.queries().related(level.node);
        query.keys = keysOf(job, level.node);
        QueryRecord draft { .kind = QueryRecord::Kind::Batch };
        draft.keysFrom = level.set.queryOf(level.parents.front());
        draft.keys = level.index.size();
        draft.notes << ReadNote { .kind = ReadNote::Kind::KeysStay };
        const auto ran = job.reader().readRelated(query, level.node, draft, level.target,
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
