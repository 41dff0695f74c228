// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/keys/keyindex.h"
#include "datalayer/records/loading/keygroups.h"
#include "datalayer/records/loading/loadjob.h"

#include <functional>
#include <optional>
#include <vector>

namespace roundtrip {

/// Level is a relation that is being filled for many records at once.
struct Level
{
    RecordSet &set; ///< the records that the relation starts from
    std::vector<quint32> parents; ///< rows of set that lack the relation
    StepId step; ///< the lookup step that follows the relation
    RelatedRows &related; ///< what is to be filled
    RecordSet &target; ///< where the related records go
    KeyIndex index; ///< the parents' distinct keys, one at least
    std::vector<quint32> keyOf; ///< per parent, the number of its key in index, or none
    std::vector<ColumnData> junctionKeys; ///< per key column, of the rows read; or none
    /// Part says how many of the level's keys and rows were done after one of its statements.
    struct Part
    {
        qsizetype keys;
        qsizetype rows;
    };
    std::vector<Part> parts {};

    [[nodiscard]] const Relation &relation() const { return *related.relation(); }
    /// Returns the values that the parent at \a place has in the relation's columns.
    [[nodiscard]] QList<Value> keyAt(quint32 place) const
    {
        QList<Value> key;
        for (const int column : relation().columns)
            key << Value::of(set.cell(parents[place], column));
        return key;
    }
    /// Notes that a statement has read the rows of the next \a keys keys of index.
    void endPart(qsizetype keys)
    {
        const bool isThrough = !junctionKeys.empty();
        parts.push_back({ (parts.empty() ? 0 : parts.back().keys) + keys,
                          isThrough ? junctionKeys.front().size() : target.rowCount() });
    }
};

/// ReadLevel is a function that reads the records that the keys of a level lead to, and appends
/// them to the level's target. It appends a record once for each key that leads to it; the records
/// of a key are in the order in which they belong to its parents. It returns false if the load was
/// stopped before all records were read, and fails if a statement fails.
using ReadLevel = std::function<Result<bool>(Level &level)>;

/// LevelFiller fills a relation for many records at once. It finds out which records lack the
/// relation and by which keys their related records are found, has these read, groups them by key
/// in memory and attaches them. The strategy decides how they are read: it gives the ReadLevel.
class LevelFiller
{
public:
    LevelFiller(LoadJob &job, ReadLevel read)
        : m_job(job)
        , m_read(std::move(read))
    { }

    /// Fills the relation of the lookup step \a step for \a rows of \a set. No query is run for
    /// rows that have the relation already or have no key, nor for a relation that leads back to
    /// the records that \a set was reached from. Returns false if the load was stopped before the
    /// end, and fails if a statement fails.
    Result<bool> fill(RecordSet &set, const std::vector<quint32> &rows, StepId step);

private:
    Result<bool> load(RecordSet &set, RelatedRows &related, std::vector<quint32> missing,
                      StepId step);
    bool attachOrigins(RecordSet &set, RelatedRows &related) const;
    static std::vector<const ColumnData *> foundKeys(const Level &level);
    static void attach(const Level &level, const KeyGroups &groups, qsizetype firstRow);

    LoadJob &m_job;
    ReadLevel m_read;
};

/// LookupWalk fills the lookups of a job in the order given, level by level. Each level is filled
/// for all records that the level above has led to.
class LookupWalk
{
public:
    LookupWalk(LoadJob &job, LevelFiller filler)
        : m_job(job)
        , m_filler(std::move(filler))
    { }

    /// Fills the lookups; ends early, without an error, if the load is stopped. Fails with the
    /// first statement that fails; what was attached before stays.
    Result<> run();

private:
    /// Frontier is the records that a lookup step has reached, each once.
    struct Frontier
    {
        RecordSet *set = nullptr;
        std::vector<quint32> rows;
    };

    Frontier &frontier(StepId step) { return m_frontiers[static_cast<size_t>(step)]; }
    Result<bool> follow(StepId from, StepId step);
    void advance(StepId from, StepId step);

    LoadJob &m_job;
    LevelFiller m_filler;
    std::vector<Frontier> m_frontiers; ///< per lookup step; without a set until it is walked
};

} // namespace roundtrip
