// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/keyreader.h"

#include "datalayer/records/loading/readchoice.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// A collation that is not SQLite's own: only SQLite can tell which keys match, or that it cannot.
bool isComparedByOthers(const LoadJob &job, const Relation &relation)
{
    return std::ranges::any_of(
        job.queries().keyComparisons(relation),
        [](KeyComparison comparison) { return comparison.collation == Collation::Other; });
}

/// Whether the keys are those of all records of a table, so many that one scan is cheaper than
/// looking each up: measured up to five times.
bool isAllKeys(const LoadJob &job, const Level &level, const Query &query)
{
    const qsizetype most = std::min(
        job.queries().maxKeysPerList(query, level.relation().columns.size()),
        job.state().options().minScanKeys);
    return level.index.size() > most && job.state().options().chunkSize == 0
        && level.relation().kind != Relation::Kind::Forward && level.set.isWholeTable
        && !isComparedByOthers(job, level.relation())
        && static_cast<qsizetype>(level.parents.size()) == level.set.rowCount();
}

/// Reads the target without a list of keys.
Result<bool> readWhole(LoadJob &job, Level &level, const Query &query, QueryRecord draft,
                       const std::optional<ReadNote> &reason)
{
    const bool isFiltered = !query.where.isAlways() || !query.throughWhere.isAlways();
    draft.keys = level.index.size();
    if (reason)
        draft.notes << *reason;
    draft.notes << ReadNote { .kind = isFiltered ? ReadNote::Kind::WholeFilter
                                                 : ReadNote::Kind::WholeTable,
                              .count = level.set.rowCount(),
                              .table = job.table(level.set.table()).name };
    const auto ran = job.reader().readRelated(query, level.step, draft, level.target,
                                              &level.junctionKeys);
    if (!ran)
        return ran.error();
    level.target.isWholeTable = ran->has_value() && !isFiltered && !query.isLimited()
        && level.relation().kind != Relation::Kind::ManyToMany;
    return ran->has_value();
}

/// Reads the target by one scan, from the least of the keys to the greatest, and keeps what belongs
/// to a key.
Result<bool> readByScan(LoadJob &job, Level &level, Query query, QueryRecord draft)
{
    const Relation &relation = level.relation();
    const auto keyOf = [&level](quint32 place) { return level.keyAt(place).constFirst().integer; };
    const std::vector<quint32> &places = level.index.firstPlaces();
    const auto [least, greatest] = std::ranges::minmax_element(places, {}, keyOf);
    query.keys = job.queries().keyCondition(relation, KeyCondition::Form::Range,
                                            { level.keyAt(*least), level.keyAt(*greatest) });
    draft.keys = level.index.size();
    const auto column = query.columns.indexOf(relation.targetColumns.constFirst());
    const RowFilter filter { static_cast<int>(column),
                             [&index = level.index](const CellView &cell) {
                                 return index.contains(cell);
                             } };
    const auto ran = job.reader().readRelated(query, level.step, draft, level.target,
                                              &level.junctionKeys, &filter);
    return ran ? Result<bool>(ran->has_value()) : ran.error();
}

KeyPlan planOneByOne(const LoadJob &job, const Level &level)
{
    KeyPlan plan;
    for (const quint32 place : level.index.firstPlaces()) {
        plan.statements.push_back(job.queries().keyCondition(
            level.relation(), KeyCondition::Form::One, { level.keyAt(place) }));
    }
    plan.note = ReadNote { .kind = ReadNote::Kind::EachKey };
    return plan;
}

} // namespace

bool isLimitedKeyByKey(const LoadJob &job, StepId step)
{
    const ResolvedSelection *selection = job.records().query().selectionOf(step);
    return selection && selection->isLimited()
        && job.table(job.lookups().step(step).relation->target).isCompound;
}

bool hasAllKeys(const LoadJob &job, const Level &level)
{
    return !isLimitedKeyByKey(job, level.step)
        && isAllKeys(job, level, job.queries().related(level.step));
}

KeyPlan planKeys(const LoadJob &job, const Level &level, const Query &query)
{
    const Relation &relation = level.relation();
    if (isLimitedKeyByKey(job, level.step))
        return planOneByOne(job, level);
    const qsizetype perList = job.queries().maxKeysPerList(query, relation.columns.size());
    QList<QList<Value>> portable;
    QList<QList<Value>> awkward; // what no array can carry exactly
    const qsizetype chunk = job.state().options().chunkSize;
    const Dialect &dialect = job.state().dialect();
    const bool hasArrays = dialect.traits().hasKeyArrays;
    const bool isOneList = !(hasArrays && dialect.traits().prefersKeyArrays)
        && level.index.size() <= (chunk > 0 ? std::min(chunk, perList) : perList);
    for (const quint32 place : level.index.firstPlaces()) {
        const QList<Value> key = level.keyAt(place);
        const auto fitsArray = [&](const Value &part) { return dialect.fitsKeyArray(part); };
        const bool fits = isOneList || (hasArrays && std::ranges::all_of(key, fitsArray));
        (fits ? portable : awkward) << key;
    }
    KeyPlan plan;
    const auto addChunks = [&](const QList<QList<Value>> &keys, qsizetype size, bool isArray) {
        const auto form = isArray ? KeyCondition::Form::Array : KeyCondition::Form::List;
        const bool isPadded = !isArray && keys.size() > size && dialect.traits().padsLists;
        for (qsizetype at = 0; at < keys.size(); at += size) {
            plan.statements.push_back(job.queries().keyCondition(
                relation, form, keys.sliced(at, std::min(size, keys.size() - at))));
            plan.statements.back().paddedTo = isPadded ? size : 0;
        }
    };
    const qsizetype unlimited = std::max(level.index.size(), perList + 1);
    const qsizetype portableSize = isOneList ? perList : chunk > 0 ? chunk : unlimited;
    addChunks(portable, portableSize,
              hasArrays && (portableSize > perList || dialect.traits().prefersKeyArrays));
    addChunks(awkward, chunk > 0 ? std::min(chunk, perList) : perList, false);
    if (plan.statements.size() > 1) {
        plan.note = ReadNote { .kind = ReadNote::Kind::InStatements,
                               .count = level.index.size(),
                               .parts = static_cast<qint64>(plan.statements.size()) };
    }
    return plan;
}

QList<ReadNote> KeyPlan::notes(const std::optional<ReadNote> &reason) const
{
    QList<ReadNote> notes;
    for (const std::optional<ReadNote> &one : { reason, note }) {
        if (one)
            notes << *one;
    }
    return notes;
}

Result<bool> readByKeys(LoadJob &job, Level &level, const std::optional<ReadNote> &reason)
{
    Query query = job.queries().related(level.step);
    QueryRecord draft { .kind = QueryRecord::Kind::Batch };
    draft.keysFrom = level.set.queryOf(level.parents.front());
    if (!isLimitedKeyByKey(job, level.step) && isAllKeys(job, level, query))
        return readWhole(job, level, query, draft, reason);
    const Result<std::optional<ReadChoice>> choice = chooseRead(job, level, query);
    if (!choice)
        return choice.error();
    if (!*choice)
        return false;
    const std::optional<ReadNote> &why = (*choice)->note;
    if ((*choice)->isScan) {
        draft.notes = KeyPlan { .statements = {}, .note = why }.notes(reason);
        return readByScan(job, level, std::move(query), std::move(draft));
    }
    const KeyPlan plan = planKeys(job, level, query);
    draft.notes = plan.notes(reason);
    if (why)
        draft.notes << *why;
    for (const KeyCondition &condition : plan.statements) {
        if (job.isStopped())
            return false;
        query.keys = condition;
        draft.keys = condition.keys.size();
        const auto ran = job.reader().readRelated(query, level.step, draft, level.target,
                                                  &level.junctionKeys);
        if (!ran)
            return ran.error();
        if (!*ran)
            return false;
        draft.level = (*ran)->level;
        level.endPart(condition.keys.size());
    }
    return true;
}

} // namespace roundtrip
