// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/joinreader.h"
#include "datalayer/records/loading/keyreader.h"
#include "datalayer/records/loading/levelfiller.h"
#include "datalayer/records/loading/relationloader.h"
#include "datalayer/schema/keyequality.h"

#include <QSet>

namespace roundtrip {

namespace {

/// LEFT JOINs over the whole path, as Django's select_related goes for lists, too: SQLAlchemy's
/// joinedload, Rails' eager_load. Records are told apart by their keys. Of several lists beside
/// one another only the first is joined, since two would multiply each other's rows: each other
/// one is a statement of its own, by its parents' keys, with what can be joined to it.
class JoinLoader final : public RelationLoader
{
public:
    Result<> load(LoadJob &job) override
    {
        m_job = &job;
        const std::vector<JoinReader::Step> steps = joinable(StepId::Root);
        const Query query = job.queries().root();
        if (steps.empty() || query.where.isNever())
            return RelationLoader::load(job);
        if (Result<> read = readRoots(query, steps); !read)
            return read;
        return job.isStopped() ? Result<>() : fill(job);
    }

    Result<> fill(LoadJob &job) override
    {
        m_job = &job;
        return LookupWalk(job, LevelFiller(job, [this](Level &level) { return read(level); }))
            .run();
    }

private:
    const LookupTree &lookups() const { return m_job->lookups(); }

    //--- What is joined

    /// The steps below \a step that one statement can join to its records.
    std::vector<JoinReader::Step> joinable(StepId step)
    {
        std::vector<JoinReader::Step> steps;
        // With nothing to tell a junction's rows apart, no row can be told from its repetition.
        if (isReadOtherwise(step) || (step != StepId::Root && !isDistinct(step)))
            return steps;
        bool hasList = false;
        const Query start = step != StepId::Root ? m_job->queries().related(step)
                                                 : m_job->queries().root();
        Room room { m_job->state().dialect().traits().maxJoinedTables,
                    m_job->state().maxResultColumns() };
        room.take(start);
        collect(step, -1, hasList, room, steps);
        return steps;
    }

    /// What one statement can still take.
    struct Room
    {
        qsizetype tables;
        qsizetype columns;

        /// Takes what the records of \a query need: their table and its junction, their columns,
        /// the junction's keys and what tells them apart.
        void take(const Query &query)
        {
            tables -= query.through ? 2 : 1;
            columns -= query.columns.size() + 1;
            columns -= query.through ? query.manyToMany->throughSource.size() : 0;
        }
        [[nodiscard]] bool isLeft() const { return tables >= 0 && columns >= 0; }
    };

    void collect(StepId step, int parent, bool &hasList, Room &room,
                 std::vector<JoinReader::Step> &steps)
    {
        for (const StepId child : lookups().step(step).children) {
            if (leadsBack(step, child) || !isDistinct(child) || isNever(child)
                || isReadOtherwise(child))
                continue;
            const bool isList = givesSeveral(child);
            if (isList && hasList)
                continue;
            Room rest = room;
            rest.take(m_job->queries().related(child));
            if (!rest.isLeft()) {
                m_crowdedOut.insert(child);
                continue;
            }
            room = rest;
            hasList = hasList || isList;
            const int position = static_cast<int>(steps.size());
            steps.push_back({ child, parent });
            // Below a list its own one may follow; beside it none may.
            bool isBelowTaken = false;
            collect(child, position, isList ? isBelowTaken : hasList, room, steps);
        }
    }

    /// Whether \a child leads to the record that \a step's was reached from: no join needed.
    bool leadsBack(StepId step, StepId child) const
    {
        const Relation *way = lookups().step(step).relation;
        if (!way || way->backReference < 0 || lookups().step(child).hasSelection())
            return false;
        const auto back = static_cast<size_t>(way->backReference);
        return &m_job->records().schema().relations(way->target)[back]
            == lookups().step(child).relation;
    }

    /// Whether a row that repeats a record of this step can be told from another record.
    bool isDistinct(StepId step) const
    {
        const Relation &relation = *lookups().step(step).relation;
        const ResolvedSelection *selection = m_job->records().query().selectionOf(step);
        const Identity identity = identityOf(m_job->table(relation.target));
        if (selection && selection->isLimited() && identity.kind == Identity::Kind::Counted)
            return false;
        return relation.kind != Relation::Kind::ManyToMany || isDistinctJunction(relation);
    }

    /// Whether no two rows of a junction can lead from one record to the same other: its keys are
    /// unique, and compared as they are on the ends.
    bool isDistinctJunction(const Relation &relation) const
    {
        const Table &through = m_job->table(relation.through);
        return through.isUnique(relation.throughSource + relation.throughTarget)
            && isComparedAlike(through, relation.throughSource, m_job->table(relation.source),
                               relation.columns)
            && isComparedAlike(through, relation.throughTarget, m_job->table(relation.target),
                               relation.targetColumns);
    }

    static bool isComparedAlike(const Table &one, const QList<int> &columns, const Table &other,
                                const QList<int> &otherColumns)
    {
        return std::ranges::equal(columns, otherColumns, [&](int column, int otherColumn) {
            const Column &left = one.columns[column];
            const Column &right = other.columns[otherColumn];
            if (left.database == DatabaseKind::PostgreSql)
                return shareEquality(left, right);
            return left.collation == Collation::Binary && left.comparison() == right.comparison();
        });
    }

    /// Whether a join may give other values than a statement of the target's own: SQLite keeps the
    /// rows of a joined view for the one statement, and what the united queries of a compound view
    /// give in the same column is converted there as the first of them says.
    bool isReadOtherwise(StepId step) const
    {
        const Relation *relation = lookups().step(step).relation;
        if (!relation)
            return m_job->queries().root().table->isCompound;
        return m_job->table(relation->target).isCompound
            || (relation->through >= 0 && m_job->table(relation->through).isCompound);
    }

    bool isNever(StepId step) const
    {
        const ResolvedSelection *selection = m_job->records().query().selectionOf(step);
        return selection && selection->where.isNever();
    }

    bool givesSeveral(StepId step) const
    {
        const Relation &relation = *lookups().step(step).relation;
        return relation.isToMany() || !m_job->queries().isKeyUnique(relation);
    }

    /// The lookups that a statement fills, each up to its last step.
    LookupNames filledBy(StepId start, const std::vector<JoinReader::Step> &steps) const
    {
        LookupNames filled;
        for (int i = 0; i < static_cast<int>(steps.size()); ++i) {
            if (std::ranges::find(steps, i, &JoinReader::Step::parent) == steps.end())
                filled << lookups().step(steps[static_cast<size_t>(i)].step).names;
        }
        if (filled.isEmpty())
            filled << lookups().step(start).names;
        return filled;
    }

    //--- Reading

    Result<> readRoots(const Query &query, const std::vector<JoinReader::Step> &steps)
    {
        RecordSet &root = m_job->records().root();
        std::vector<ColumnData> noKeys;
        JoinReader reader(*m_job, query, root, &noKeys, steps);
        QueryRecord draft { .kind = QueryRecord::Kind::Join };
        draft.lookups = filledBy(StepId::Root, steps);
        const Result<Ran> ran = run(reader, std::move(draft), {});
        if (!ran) {
            reader.dropAll();
            return ran.error();
        }
        if (ran->wasStopped)
            reader.dropIncomplete();
        reader.finish(ran->record.id);
        m_job->state().noteRoots(!ran->wasStopped);
        return {};
    }

    Result<bool> read(Level &level)
    {
        const std::vector<JoinReader::Step> steps = joinable(level.step);
        const std::optional<ReadNote> reason = reasonFor(level.step);
        if (steps.empty())
            return readByKeys(*m_job, level, reason);
        Query query = m_job->queries().related(level.step);
        const KeyPlan plan = planKeys(*m_job, level, query);
        QueryRecord draft { .kind = QueryRecord::Kind::Join };
        draft.lookups = filledBy(level.step, steps);
        draft.keysFrom = level.set.queryOf(level.parents.front());
        for (const KeyCondition &condition : plan.statements) {
            if (m_job->isStopped())
                return false;
            query.keys = condition;
            draft.keys = condition.keys.size();
            JoinReader reader(*m_job, query, level.target, &level.junctionKeys, steps);
            const Result<Ran> ran = run(reader, draft, plan.notes(reason));
            if (!ran || ran->wasStopped) {
                reader.dropAll();
                return ran ? Result<bool>(false) : ran.error();
            }
            reader.finish(ran->record.id);
            draft.level = ran->record.level;
            level.endPart(condition.keys.size());
        }
        return true;
    }

    /// Why a level has a statement of its own; nothing where that goes without saying.
    std::optional<ReadNote> reasonFor(StepId step) const
    {
        if (m_crowdedOut.contains(step)) {
            return ReadNote { .kind = ReadNote::Kind::Crowded,
                              .count = m_job->state().dialect().traits().maxJoinedTables,
                              .parts = m_job->state().maxResultColumns() };
        }
        if (isReadOtherwise(step))
            return ReadNote { .kind = ReadNote::Kind::UnitesQueries };
        if (isOneOfSeveralLists(step))
            return ReadNote { .kind = ReadNote::Kind::BesideList };
        return {};
    }

    Result<Ran> run(JoinReader &reader, QueryRecord draft, const QList<ReadNote> &notes)
    {
        return m_job->reader().readJoined(
            reader.query(), reader.width(), std::move(draft),
            [&reader, notes](std::span<const ColumnData> rows, QueryRecord &record) {
                reader.read(rows);
                record.repeatedBytes = reader.repeatedBytes();
                record.notes = notes;
                if (record.repeatedBytes > 0) {
                    record.notes << ReadNote { .kind = ReadNote::Kind::SentAgain,
                                               .count = record.repeatedBytes };
                }
            });
    }

    /// Whether a list stands beside \a step, which is one itself, below the same record.
    bool isOneOfSeveralLists(StepId step) const
    {
        const QList<StepId> &siblings = lookups().step(lookups().step(step).parent).children;
        return givesSeveral(step)
            && std::ranges::count_if(siblings,
                                     [this](StepId sibling) { return givesSeveral(sibling); })
            > 1;
    }

    LoadJob *m_job = nullptr;
    QSet<StepId> m_crowdedOut; ///< steps that found no room in a statement for the one above
};

} // namespace

std::unique_ptr<RelationLoader> makeJoinLoader()
{
    return std::make_unique<JoinLoader>();
}

} // namespace roundtrip
