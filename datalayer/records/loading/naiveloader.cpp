// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/loadjob.h"
#include "datalayer/records/loading/relationloader.h"

#include <numeric>

namespace roundtrip {

namespace {

/// Plain access, record by record: each time a relation is followed from a record, one query.
/// As with Django's plain attribute access, a record remembers the one record that a forward or
/// one-to-one relation led to, and where it was reached from, but no list.
class NaiveLoader final : public RelationLoader
{
public:
    Result<> fill(LoadJob &job) override
    {
        m_job = &job;
        const std::vector<quint32> rows = job.state().rootRows();
        // One for each root record along a single relation; deeper, who knows.
        if (job.lookups().size() == 2)
            job.state().expectStatements(1 + static_cast<qint64>(rows.size()));
        for (const quint32 row : rows) {
            if (Result<> visited = visit(job.records().root(), row, StepId::Root); !visited)
                return visited;
        }
        return {};
    }

    Result<> follow(LoadJob &job, RecordSet &set, quint32 row, StepId step) override
    {
        m_job = &job;
        return query(set, row, step, job.records().relatedOrNew(set, step));
    }

private:
    Result<> visit(RecordSet &set, qsizetype row, StepId step)
    {
        for (const StepId child : m_job->lookups().step(step).children) {
            if (m_job->isStopped())
                return {};
            if (Result<> followed = follow(set, row, child); !followed)
                return followed;
        }
        return {};
    }

    Result<> follow(RecordSet &set, qsizetype row, StepId step)
    {
        const LookupStep &followed = m_job->lookups().step(step);
        const Relation &relation = *followed.relation;
        // Lists are not remembered: each step of the lookups has its own, and asks again where a
        // back reference leads to the same record once more.
        const bool isOwn = relation.isToMany() || followed.hasSelection();
        RelatedRows &related = set.relatedOrNew(&relation, isOwn ? step : StepId::None);
        if (relation.isToMany() || !related.isLoaded(row)) {
            if (Result<> read = query(set, row, step, related); !read)
                return read;
        }
        RecordSet *target = related.target();
        // A copy: visiting may load more for the same relation.
        const std::vector<quint32> rows(related.rows(row).begin(), related.rows(row).end());
        for (const quint32 relatedRow : rows) {
            if (Result<> visited = visit(*target, relatedRow, step); !visited)
                return visited;
        }
        return {};
    }

    Result<> query(RecordSet &set, qsizetype row, StepId step, RelatedRows &related)
    {
        const Relation &relation = *related.relation();
        if (!related.target())
            related.setTarget(m_job->addSet(step));
        QList<Value> key;
        for (const int column : relation.columns) {
            key << Value::of(set.cell(row, column));
            if (key.last().type == ValueType::Null) {
                related.setSpan(row, 0, 0);
                return {};
            }
        }
        Query query = m_job->queries().related(step);
        if (query.where.isNever()) {
            related.setSpan(row, 0, 0);
            return {};
        }
        query.keys = m_job->queries().keyCondition(relation, KeyCondition::Form::One, { key });
        QueryRecord draft { .kind = QueryRecord::Kind::OneKey, .keys = 1 };
        draft.keysFrom = set.queryOf(row);
        RecordSet &target = *related.target();
        const qsizetype first = target.rowCount();
        std::vector<ColumnData> junctionKeys;
        const auto ran = m_job->reader().readRelated(query, step, std::move(draft), target,
                                                     &junctionKeys);
        if (!ran)
            return ran.error();
        if (*ran)
            attach(set, row, related, first);
        return {};
    }

    void attach(RecordSet &set, qsizetype row, RelatedRows &related, qsizetype first)
    {
        const Relation &relation = *related.relation();
        RecordSet &target = *related.target();
        qsizetype count = target.rowCount() - first;
        if (!relation.isToMany() && count > 1)
            count = 1;
        const auto begin = static_cast<quint32>(related.rowCount());
        quint32 *rows = related.extendRows(static_cast<size_t>(count));
        std::iota(rows, rows + count, static_cast<quint32>(first));
        related.setSpan(row, begin, static_cast<quint32>(count));
        if (relation.backReference < 0)
            return;
        const auto &back = m_job->records().schema().relations(
            relation.target)[static_cast<size_t>(relation.backReference)];
        RelatedRows &known = target.relatedOrNew(&back);
        known.setTarget(&set);
        const auto parent = static_cast<quint32>(row);
        const quint32 place = known.appendRows({ &parent, 1 });
        for (qsizetype child = first; child < first + count; ++child)
            known.setSpan(child, place, 1);
    }

    LoadJob *m_job = nullptr;
};

} // namespace

std::unique_ptr<RelationLoader> makeNaiveLoader()
{
    return std::make_unique<NaiveLoader>();
}

} // namespace roundtrip
