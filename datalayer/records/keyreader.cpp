// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/levelfiller.h"
#include "datalayer/sql/keyarray.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The keys of one level in the statements they go in; none where the whole table is read.
struct KeyPlan
{
    std::vector<KeyCondition> statements;
    bool readsWholeTable = false;
};

/// Whether the keys are those of all records of a table, so many that one scan is cheaper than
/// looking each up: measured up to five times.
bool isAllKeys(const LoadJob &job, const Level &level, qsizetype perList)
{
    return level.index.size() > perList && job.options().chunkSize == 0
        && level.relation().kind != Relation::Kind::Forward && level.set.isWholeTable
        && static_cast<qsizetype>(level.parents.size()) == level.set.rowCount();
}

KeyPlan planKeys(const LoadJob &job, const Level &level, const Query &query)
{
    const Relation &relation = level.relation();
    const qsizetype perList = job.maxKeysPerList(query, relation.columns.size());
    KeyPlan plan;
    plan.readsWholeTable = isAllKeys(job, level, perList);
    if (plan.readsWholeTable)
        return plan;
    QList<QList<Value>> portable;
    QList<QList<Value>> awkward; // what no array can carry exactly
    const qsizetype chunk = job.options().chunkSize;
    const bool isOneList = level.index.size() <= (chunk > 0 ? std::min(chunk, perList) : perList);
    for (const quint32 place : level.index.firstPlaces()) {
        QList<Value> key;
        for (const int column : relation.columns)
            key << Value::of(level.set.cell(level.parents[place], column));
        const bool fits = isOneList || std::ranges::all_of(key, fitsKeyArray);
        (fits ? portable : awkward) << key;
    }
    const auto addChunks = [&](const QList<QList<Value>> &keys, qsizetype size) {
        const auto form = size > perList ? KeyCondition::Form::Array : KeyCondition::Form::List;
        for (qsizetype at = 0; at < keys.size(); at += size) {
            plan.statements.push_back(
                { .form = form,
                  .columns = LoadJob::keyColumns(relation),
                  .keys = keys.sliced(at, std::min(size, keys.size() - at)) });
        }
    };
    const qsizetype unlimited = std::max(level.index.size(), perList + 1);
    addChunks(portable, isOneList ? perList : chunk > 0 ? chunk : unlimited);
    addChunks(awkward, chunk > 0 ? std::min(chunk, perList) : perList);
    return plan;
}

} // namespace

Result<bool> readByKeys(LoadJob &job, Level &level)
{
    Query query = job.relatedQuery(level.node);
    const KeyPlan plan = planKeys(job, level, query);
    QueryRecord draft { .kind = QueryRecord::Kind::Batch };
    draft.keysFrom = level.set.queryOf(level.parents.front());
    const auto keys = static_cast<qint64>(level.index.size());
    if (plan.readsWholeTable) {
        const bool isFiltered = !query.where.isAlways();
        draft.keys = keys;
        draft.plan = u"%1 read, without a list of keys: they are those of all %L2 records of %3"_s
                         .arg(isFiltered ? u"all that meets the filter is"_s : u"whole table"_s)
                         .arg(level.set.rowCount())
                         .arg(job.table(level.set.table()).name);
        // Ranks need to know what they are ranks in; without keys every key is read.
        if (query.limit || query.offset > 0)
            query.keys = KeyCondition { .columns = LoadJob::keyColumns(level.relation()) };
        const auto ran = job.readRelated(query, level.node, draft, level.target,
                                         &level.junctionKeys);
        if (!ran)
            return ran.error();
        level.target.isWholeTable = ran->has_value() && !isFiltered && !query.limit
            && query.offset == 0 && level.relation().kind != Relation::Kind::ManyToMany;
        return ran->has_value();
    }
    for (const KeyCondition &condition : plan.statements) {
        if (job.isStopped())
            return false;
        query.keys = condition;
        draft.keys = condition.keys.size();
        if (plan.statements.size() > 1)
            draft.plan = u"%L1 keys in %L2 statements"_s.arg(keys).arg(plan.statements.size());
        const auto ran = job.readRelated(query, level.node, draft, level.target,
                                         &level.junctionKeys);
        if (!ran)
            return ran.error();
        if (!*ran)
            return false;
        draft.level = (*ran)->level;
    }
    return true;
}

} // namespace roundtrip
