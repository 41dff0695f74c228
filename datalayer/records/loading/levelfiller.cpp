// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/levelfiller.h"

#include "datalayer/base/logging.h"
#include "datalayer/records/loading/keyclasses.h"

#include <algorithm>

namespace roundtrip {

namespace {

std::vector<quint32> missingRows(const RelatedRows &related, const std::vector<quint32> &rows)
{
    std::vector<quint32> missing;
    std::ranges::copy_if(rows, std::back_inserter(missing),
                         [&](quint32 row) { return !related.isLoaded(row); });
    return missing;
}

} // namespace

Result<bool> LevelFiller::fill(RecordSet &set, const std::vector<quint32> &rows, StepId step)
{
    RelatedRows &related = m_job.records().relatedOrNew(set, step);
    std::vector<quint32> missing = missingRows(related, rows);
    if (!missing.empty() && attachOrigins(set, related)) {
        // What is left was read by a scan and belongs to no record: there is no way back from it.
        for (const quint32 row : missingRows(related, rows))
            related.setSpan(row, 0, 0);
        return true;
    }
    if (missing.empty())
        return true;
    return load(set, related, std::move(missing), step);
}

/// Where \a related leads back to the records that \a set was reached from, it needs no query.
bool LevelFiller::attachOrigins(RecordSet &set, RelatedRows &related) const
{
    if (!set.origin || set.origin->relation()->backReference < 0 || related.step() != StepId::None)
        return false;
    const auto back = static_cast<size_t>(set.origin->relation()->backReference);
    if (&m_job.records().schema().relations(set.table())[back] != related.relation())
        return false;
    related.setTarget(set.originSet);
    for (qsizetype parent = 0; parent < set.originSet->rowCount(); ++parent) {
        const auto parentRow = static_cast<quint32>(parent);
        const auto children = set.origin->rows(parent);
        if (children.empty())
            continue;
        const quint32 place = related.appendRows({ &parentRow, 1 });
        for (const quint32 child : children)
            related.setSpan(child, place, 1);
    }
    return true;
}

Result<bool> LevelFiller::load(RecordSet &set, RelatedRows &related, std::vector<quint32> missing,
                               StepId step)
{
    const Relation &relation = *related.relation();
    const ResolvedSelection *selection = m_job.records().query().selectionOf(step);
    const bool isMatchedHere = m_job.queries().isMatchedByCells(relation);
    KeyClasses classes(m_job, relation);
    classes.add(set, relation.columns, missing);
    if (const Result<bool> asked = classes.ask(step); !asked)
        return asked.error();
    // Where the database has to be asked, keys are one where their cells are.
    const QList<KeyComparison> comparisons = isMatchedHere
        ? m_job.queries().keyComparisons(relation)
        : QList<KeyComparison>(relation.columns.size());
    KeyIndex index(comparisons, classes.classes());
    std::vector<quint32> keyOf = index.addKeys(set, relation.columns, missing);
    if (index.size() == 0 || (selection && selection->where.isNever())) {
        for (const quint32 row : missing)
            related.setSpan(row, 0, 0);
        return true;
    }
    if (!related.target()) {
        related.setTarget(m_job.addSet(step));
        related.target()->origin = &related;
        related.target()->originSet = &set;
    }
    RecordSet &target = *related.target();
    const qsizetype first = target.rowCount();
    Level level {
        set, std::move(missing), step, related, target, std::move(index), std::move(keyOf), {}
    };
    Result<bool> read = m_read(level);
    if (!read || !*read)
        return read;
    const std::vector<const ColumnData *> found = foundKeys(level);
    // A junction's key columns hold this load's rows alone, the target perhaps earlier ones.
    const bool isThrough = relation.kind == Relation::Kind::ManyToMany;
    const qsizetype firstFound = isThrough ? 0 : first;
    if (!isMatchedHere) {
        const Result<KeyGroups> groups = groupsByQuestion(m_job, level, found, firstFound);
        if (!groups)
            return groups.error();
        if (m_job.isStopped())
            return false;
        attach(level, *groups, first);
        return read;
    }
    classes.add(found, firstFound);
    const Result<bool> asked = classes.ask(step);
    if (!asked)
        return asked.error();
    if (*asked) {
        level.index = KeyIndex(comparisons, classes.classes());
        level.keyOf = level.index.addKeys(set, relation.columns, level.parents);
    }
    const std::vector<quint32> numbers = level.index.findKeys(found, firstFound);
    attach(level, groupsByNumber(numbers, level.index.size()), first);
    return read;
}

/// The columns of what was read that have the keys.
std::vector<const ColumnData *> LevelFiller::foundKeys(const Level &level)
{
    std::vector<const ColumnData *> keys;
    if (level.relation().kind == Relation::Kind::ManyToMany) {
        for (const ColumnData &column : level.junctionKeys)
            keys.push_back(&column);
    } else {
        for (const int column : level.relation().targetColumns)
            keys.push_back(&level.target.column(column));
    }
    return keys;
}

/// Gives each parent the rows of its key, of the target's new ones; parents with the same key share
/// them.
void LevelFiller::attach(const Level &level, const KeyGroups &groups, qsizetype firstRow)
{
    const Relation &relation = *level.related.relation();
    const auto offset = static_cast<quint32>(level.related.rowCount());
    quint32 *rows = level.related.extendRows(groups.rows.size());
    std::ranges::transform(
        groups.rows, rows,
        [first = static_cast<quint32>(firstRow)](quint32 row) { return first + row; });
    bool hasSurplus = false;
    for (size_t place = 0; place < level.parents.size(); ++place) {
        const quint32 key = level.keyOf[place];
        const bool hasKey = key != KeyIndex::none;
        const quint32 begin = hasKey ? offset + groups.begins[key] : 0;
        quint32 count = hasKey ? groups.begins[key + 1] - groups.begins[key] : 0;
        if (!relation.isToMany() && count > 1) {
            count = 1;
            hasSurplus = true;
        }
        level.related.setSpan(level.parents[place], begin, count);
    }
    if (hasSurplus) {
        qCWarning(recordsLog).noquote()
            << "relation" << relation.displayName()
            << "leads to one record or none, but several have the same key; the first is kept";
    }
}

Result<> LookupWalk::run()
{
    m_frontiers.resize(m_job.lookups().size());
    Frontier &root = m_frontiers.front();
    root.set = &m_job.records().root();
    root.rows = m_job.state().rootRows();
    for (const QList<StepId> &lookup : m_job.state().lookupsToFill()) {
        auto from = StepId::Root;
        for (const StepId step : lookup) {
            if (m_job.isStopped())
                return {};
            const Result<bool> followed = follow(from, step);
            if (!followed)
                return followed.error();
            if (!*followed)
                return {};
            from = step;
        }
    }
    return {};
}

Result<bool> LookupWalk::follow(StepId from, StepId step)
{
    // A prefix shared with an earlier lookup: walked, so loaded.
    if (frontier(step).set || frontier(from).rows.empty())
        return true;
    RecordSet &set = *frontier(from).set;
    Result<bool> filled = m_filler.fill(set, frontier(from).rows, step);
    if (filled && *filled)
        advance(from, step);
    return filled;
}

/// The next level: the distinct records that the relation has led to.
void LookupWalk::advance(StepId from, StepId step)
{
    RelatedRows &related = m_job.records().relatedOrNew(*frontier(from).set, step);
    Frontier next;
    next.set = related.target();
    if (next.set && !m_job.lookups().step(step).children.isEmpty()) {
        std::vector<bool> isReached(static_cast<size_t>(next.set->rowCount()));
        for (const quint32 parent : frontier(from).rows) {
            for (const quint32 row : related.rows(parent))
                isReached[row] = true;
        }
        for (quint32 row = 0; row < isReached.size(); ++row) {
            if (isReached[row])
                next.rows.push_back(row);
        }
    }
    frontier(step) = std::move(next);
}

} // namespace roundtrip
