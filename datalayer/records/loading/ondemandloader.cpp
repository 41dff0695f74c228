// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/keyreader.h"
#include "datalayer/records/loading/relationloader.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// Record by record, as one would read them; the first access of a relation loads it for all
/// records that came together with that one (Django's FETCH_PEERS).
class OnDemandLoader final : public RelationLoader
{
public:
    Result<> fill(LoadJob &job) override
    {
        m_job = &job;
        m_visited.resize(job.lookups().size());
        for (const quint32 row : job.state().rootRows()) {
            Result<bool> visited = visit(job.records().root(), row, StepId::Root);
            if (!visited)
                return visited.error();
            if (!*visited)
                return {};
        }
        return {};
    }

    Result<> follow(LoadJob &job, RecordSet &set, quint32 /*row*/, StepId step) override
    {
        m_job = &job;
        // Nothing else is to be filled here: the job's root rows are none.
        Result<bool> loaded = loadForPeers(set, allRows(set), step);
        return loaded ? Result<>() : loaded.error();
    }

private:
    /// Reads the relations of one record; false if the load was stopped meanwhile.
    Result<bool> visit(RecordSet &set, quint32 row, StepId step)
    {
        if (m_job->isStopped())
            return false;
        // Where many lead to one record, its relations are read once.
        std::vector<bool> &visited = m_visited[static_cast<size_t>(step)];
        if (visited.size() <= row)
            visited.resize(static_cast<size_t>(set.rowCount()));
        if (visited[row])
            return true;
        visited[row] = true;
        for (const StepId child : m_job->lookups().step(step).children) {
            Result<bool> followed = follow(set, row, child);
            if (!followed || !*followed)
                return followed;
        }
        return true;
    }

    Result<bool> follow(RecordSet &set, quint32 row, StepId step)
    {
        RelatedRows &related = m_job->records().relatedOrNew(set, step);
        if (!related.isLoaded(row)) {
            if (hasNullKey(set, row, *related.relation())) {
                related.setSpan(row, 0, 0); // no reason to load it for others
                return true;
            }
            const bool isRoot = &set == &m_job->records().root();
            Result<bool> loaded = loadForPeers(
                set, isRoot ? m_job->state().rootRows() : allRows(set), step);
            if (!loaded || !*loaded)
                return loaded;
        }
        if (m_job->lookups().step(step).children.isEmpty())
            return true;
        for (const quint32 found : related.rows(row)) {
            Result<bool> visited = visit(*related.target(), found, step);
            if (!visited || !*visited)
                return visited;
        }
        return true;
    }

    static bool hasNullKey(const RecordSet &set, quint32 row, const Relation &relation)
    {
        return std::ranges::any_of(relation.columns,
                                   [&](int column) { return set.cell(row, column).isNull(); });
    }

    /// The records of a set, without those that a scan has read for nobody.
    static std::vector<quint32> allRows(const RecordSet &set)
    {
        std::vector<bool> belongs(static_cast<size_t>(set.rowCount()), !set.origin);
        for (qsizetype parent = 0; set.origin && parent < set.originSet->rowCount(); ++parent) {
            for (const quint32 row : set.origin->rows(parent))
                belongs[row] = true;
        }
        std::vector<quint32> rows;
        for (quint32 row = 0; row < belongs.size(); ++row) {
            if (belongs[row])
                rows.push_back(row);
        }
        return rows;
    }

    Result<bool> loadForPeers(RecordSet &set, const std::vector<quint32> &peers, StepId step)
    {
        LoadJob &job = *m_job;
        return LevelFiller(job, [&job](Level &level) { return readByKeys(job, level); })
            .fill(set, peers, step);
    }

    LoadJob *m_job = nullptr;
    /// Per lookup step, which records were read: those of a step are of one set.
    std::vector<std::vector<bool>> m_visited;
};

} // namespace

std::unique_ptr<RelationLoader> makeOnDemandLoader()
{
    return std::make_unique<OnDemandLoader>();
}

} // namespace roundtrip
