// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/keygroups.h"
#include "datalayer/records/keyindex.h"
#include "datalayer/records/loadjob.h"

#include <functional>
#include <optional>
#include <vector>

namespace roundtrip {

/// A relation that is to be filled for many records at once.
struct Level
{
    RecordSet &set; ///< whose records
    std::vector<quint32> parents; ///< those that lack the relation
    int node; ///< the lookup step
    RelatedRows &related; ///< what is to be filled
    RecordSet &target; ///< where the related records go
    KeyIndex index; ///< the parents' distinct keys, one at least
    std::vector<quint32> keyOf; ///< per parent, the number of its key
    std::vector<ColumnData> junctionKeys; ///< of the rows read, for a many-to-many relation
    /// Where several statements read it: how many keys and rows there were after each.
    struct Part
    {
        qsizetype keys;
        qsizetype rows;
    };
    std::vector<Part> parts {};

    [[nodiscard]] const Relation &relation() const { return *related.relation(); }
    /// Notes that a statement has read the rows of the next \a keys keys.
    void endPart(qsizetype keys)
    {
        const bool isThrough = !junctionKeys.empty();
        parts.push_back({ (parts.empty() ? 0 : parts.back().keys) + keys,
                          isThrough ? junctionKeys.front().size() : target.rowCount() });
    }
};

/// Reads the records that a level's keys lead to into its target, each row once for each key, in
/// the order in which they belong to their parents. False if the load was stopped before all were
/// read.
using ReadLevel = std::function<Result<bool>(Level &level)>;

/// Fills relations for many records at once: finds out who lacks them and by which keys they are
/// found, has them read, groups them by key in memory and attaches them. How they are read is the
/// strategy's.
class LevelFiller
{
public:
    LevelFiller(LoadJob &job, ReadLevel read)
        : m_job(job)
        , m_read(std::move(read))
    { }

    /// Fills the relation of the lookup step \a node for \a rows of \a set: those that have it
    /// already, that have no key, or that it leads back from, cost nothing. False if the load was
    /// stopped before.
    Result<bool> fill(RecordSet &set, const std::vector<quint32> &rows, int node);

private:
    Result<bool> load(RecordSet &set, RelatedRows &related, std::vector<quint32> missing, int node);
    bool attachOrigins(RecordSet &set, RelatedRows &related) const;
    static std::vector<const ColumnData *> foundKeys(const Level &level);
    static void attach(const Level &level, const KeyGroups &groups, qsizetype firstRow);

    LoadJob &m_job;
    ReadLevel m_read;
};

/// Walks the lookups of a job in the order given, level by level, each for all records that the
/// one above has led to.
class LookupWalk
{
public:
    LookupWalk(LoadJob &job, LevelFiller filler)
        : m_job(job)
        , m_filler(std::move(filler))
    { }

    Result<> run();

private:
    /// The records that one step of a lookup has reached, each once.
    struct Frontier
    {
        RecordSet *set = nullptr;
        std::vector<quint32> rows;
    };

    Frontier &frontier(int node) { return m_frontiers[static_cast<size_t>(node)]; }
    Result<bool> follow(int from, int node);
    void advance(int from, int node);

    LoadJob &m_job;
    LevelFiller m_filler;
    std::vector<Frontier> m_frontiers; ///< per lookup step; without a set while not walked
};

} // namespace roundtrip
