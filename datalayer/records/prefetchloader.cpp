// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/keyindex.h"
#include "datalayer/records/loadjob.h"
#include "datalayer/records/relationloader.h"
#include "datalayer/sql/keyarray.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The records that one step of a lookup has reached, each once.
struct Frontier
{
    RecordSet *set = nullptr;
    std::vector<quint32> rows;
};

/// The keys of one level and the statements they go in.
struct KeyPlan
{
    std::vector<KeyCondition> statements;
    bool readsWholeTable = false;
};

/// One query per lookup level, as Django's prefetch_related: lookups in the order given, each
/// level for all records at once, and nothing that is loaded already. The six steps are root
/// query (done by the job), keys, query, grouping, attaching; later accesses read what is attached.
class PrefetchLoader final : public RelationLoader
{
public:
    Result<> fill(LoadJob &job) override
    {
        m_job = &job;
        m_frontiers.resize(static_cast<size_t>(job.lookups().size()));
        Frontier &root = m_frontiers.front();
        root.set = &job.records().root();
        root.rows.resize(static_cast<size_t>(root.set->rowCount()));
        std::iota(root.rows.begin(), root.rows.end(), 0);
        for (const QList<int> &lookup : job.lookups().lookups()) {
            int from = 0;
            for (const int node : lookup) {
                if (job.isStopped())
                    return {};
                if (Result<> followed = follow(from, node); !followed)
                    return followed;
                from = node;
            }
        }
        return {};
    }

private:
    Frontier &frontier(int node) { return m_frontiers[static_cast<size_t>(node)]; }

    Result<> follow(int from, int node)
    {
        // A prefix shared with an earlier lookup: walked, so loaded.
        if (frontier(node).set || frontier(from).rows.empty())
            return {};
        const Relation &relation = *m_job->lookups().node(node).relation;
        RecordSet &set = *frontier(from).set;
        RelatedRows &related = set.relatedOrNew(&relation);
        std::vector<quint32> missing = missingRows(related, frontier(from).rows);
        if (!missing.empty() && attachOrigins(set, related))
            missing = missingRows(related, frontier(from).rows);
        if (!missing.empty()) {
            if (Result<> loaded = load(set, related, missing, node); !loaded)
                return loaded;
            if (m_job->isStopped() && !related.isLoaded(missing.front()))
                return {};
        }
        advance(related, from, node);
        return {};
    }

    static std::vector<quint32> missingRows(const RelatedRows &related,
                                            const std::vector<quint32> &rows)
    {
        std::vector<quint32> missing;
        std::ranges::copy_if(rows, std::back_inserter(missing),
                             [&](quint32 row) { return !related.isLoaded(row); });
        return missing;
    }

    /// Where \a related leads back to the records that \a set was reached from, it needs no query.
    bool attachOrigins(RecordSet &set, RelatedRows &related) const
    {
        if (!set.origin || set.origin->relation()->backReference < 0)
            return false;
        const auto back = static_cast<size_t>(set.origin->relation()->backReference);
        if (&m_job->records().schema().relations(set.table())[back] != related.relation())
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

    Result<> load(RecordSet &set, RelatedRows &related, const std::vector<quint32> &missing,
                  int node)
    {
        const Relation &relation = *related.relation();
        KeyIndex index(m_job->keyAffinities(relation));
        const std::vector<quint32> keyOf = index.addKeys(set, relation.columns, missing);
        if (index.size() == 0) {
            for (const quint32 row : missing)
                related.setSpan(row, 0, 0);
            return {};
        }
        if (!related.target()) {
            related.setTarget(m_job->records().addSet(relation.target));
            related.target()->origin = &related;
            related.target()->originSet = &set;
        }
        RecordSet &target = *related.target();
        const qsizetype first = target.rowCount();
        const bool wantsWholeTable = isAllKeys(set, relation, missing, index.size());
        const KeyPlan plan = wantsWholeTable ? KeyPlan { {}, true }
                                             : planKeys(set, relation, missing, index);
        std::vector<ColumnData> junctionKeys;
        const Result<bool> read = readAll(plan, set, missing, index.size(), node, target,
                                          &junctionKeys);
        if (!read)
            return read.error();
        if (!*read)
            return {};
        target.isWholeTable = plan.readsWholeTable && relation.kind != Relation::Kind::ManyToMany;

        std::vector<const ColumnData *> childKeys;
        if (relation.kind == Relation::Kind::ManyToMany) {
            for (const ColumnData &column : junctionKeys)
                childKeys.push_back(&column);
        } else {
            for (const int column : relation.targetColumns)
                childKeys.push_back(&target.column(column));
        }
        // A junction's key columns hold this load's rows alone, the target perhaps earlier ones.
        const bool isJunction = relation.kind == Relation::Kind::ManyToMany;
        const std::vector<quint32> keyOfChild = index.findKeys(childKeys, isJunction ? 0 : first);
        attach(related, missing, keyOf, keyOfChild, static_cast<quint32>(first),
               static_cast<size_t>(index.size()));
        return {};
    }

    /// Whether the keys are those of all records of a table, so many that one scan is cheaper than
    /// looking each up: measured up to five times.
    bool isAllKeys(const RecordSet &set, const Relation &relation,
                   const std::vector<quint32> &missing, qsizetype keys) const
    {
        return keys > m_job->dialect().maxKeysPerList() && m_job->options().chunkSize == 0
            && relation.kind != Relation::Kind::Forward && set.isWholeTable
            && static_cast<qsizetype>(missing.size()) == set.rowCount();
    }

    KeyPlan planKeys(const RecordSet &set, const Relation &relation,
                     const std::vector<quint32> &missing, const KeyIndex &index) const
    {
        QList<QList<Value>> portable;
        QList<QList<Value>> awkward; // what no array can carry exactly
        const qsizetype perList = m_job->dialect().maxKeysPerList();
        const qsizetype chunk = m_job->options().chunkSize;
        const bool isOneList = index.size() <= (chunk > 0 ? std::min(chunk, perList) : perList);
        for (const quint32 place : index.firstPlaces()) {
            QList<Value> key;
            for (const int column : relation.columns)
                key << Value::of(set.cell(missing[place], column));
            const bool fits = isOneList || std::ranges::all_of(key, fitsKeyArray);
            (fits ? portable : awkward) << key;
        }
        KeyPlan plan;
        const auto addChunks = [&](const QList<QList<Value>> &keys, qsizetype size) {
            const auto form = size > perList ? KeyCondition::Form::Array : KeyCondition::Form::List;
            for (qsizetype at = 0; at < keys.size(); at += size) {
                plan.statements.push_back({ form, LoadJob::keyColumns(relation),
                                            keys.sliced(at, std::min(size, keys.size() - at)) });
            }
        };
        const qsizetype unlimited = std::max(index.size(), perList + 1);
        addChunks(portable, isOneList ? perList : chunk > 0 ? chunk : unlimited);
        addChunks(awkward, chunk > 0 ? std::min(chunk, perList) : perList);
        return plan;
    }

    /// Runs the statements of a level. False if the load was stopped before they had all run: then
    /// nothing is attached, so that no record seems to have fewer children than it has.
    Result<bool> readAll(const KeyPlan &plan, const RecordSet &set,
                         const std::vector<quint32> &missing, qsizetype keys, int node,
                         RecordSet &target, std::vector<ColumnData> *junctionKeys)
    {
        const Relation &relation = *m_job->lookups().node(node).relation;
        Query query = m_job->relatedQuery(relation);
        QueryRecord draft { .kind = QueryRecord::Kind::Batch };
        draft.keysFrom = set.queryOf(missing.front());
        if (plan.readsWholeTable) {
            draft.keys = keys;
            draft.plan = u"whole table read, without a list: the keys are those of all %L1 "
                         "records of %2"_s.arg(set.rowCount())
                             .arg(m_job->table(set.table()).name);
            const auto ran = m_job->readRelated(query, node, draft, target, junctionKeys);
            return ran ? Result<bool>(ran->has_value()) : ran.error();
        }
        for (const KeyCondition &condition : plan.statements) {
            if (m_job->isStopped())
                return false;
            query.keys = condition;
            draft.keys = condition.keys.size();
            if (plan.statements.size() > 1) {
                draft.plan = u"%L1 keys in %L2 statements"_s.arg(keys).arg(plan.statements.size());
            }
            const auto ran = m_job->readRelated(query, node, draft, target, junctionKeys);
            if (!ran)
                return ran.error();
            if (!*ran)
                return false;
            draft.level = (*ran)->level;
        }
        return true;
    }

    /// Groups the new rows of the target by key and gives each parent its group; parents with the
    /// same key share one.
    void attach(RelatedRows &related, const std::vector<quint32> &parents,
                const std::vector<quint32> &keyOf, const std::vector<quint32> &keyOfChild,
                quint32 firstChild, size_t keys)
    {
        // A counting sort: stable, so children keep the order of their query.
        std::vector<quint32> begins(keys + 1, 0);
        for (const quint32 key : keyOfChild) {
            if (key != KeyIndex::none)
                ++begins[key + 1];
        }
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        const auto offset = static_cast<quint32>(related.rowCount());
        quint32 *rows = related.extendRows(begins.back());
        std::vector<quint32> next(begins.begin(), begins.end() - 1);
        for (size_t child = 0; child < keyOfChild.size(); ++child) {
            if (keyOfChild[child] != KeyIndex::none)
                rows[next[keyOfChild[child]]++] = firstChild + static_cast<quint32>(child);
        }
        const bool isToMany = related.relation()->isToMany();
        for (size_t place = 0; place < parents.size(); ++place) {
            const quint32 key = keyOf[place];
            const quint32 count = key == KeyIndex::none ? 0 : begins[key + 1] - begins[key];
            const quint32 begin = key == KeyIndex::none ? 0 : offset + begins[key];
            related.setSpan(parents[place], begin, isToMany ? count : std::min(count, 1U));
        }
    }

    /// The next level: the distinct records that the relation has led to.
    void advance(const RelatedRows &related, int from, int node)
    {
        Frontier next;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): built by this load
        next.set = const_cast<RelatedRows &>(related).target();
        if (next.set && !m_job->lookups().node(node).children.isEmpty()) {
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
        frontier(node) = std::move(next);
    }

    LoadJob *m_job = nullptr;
    std::vector<Frontier> m_frontiers; ///< per lookup step; without a set while not walked
};

} // namespace

std::unique_ptr<RelationLoader> makePrefetchLoader()
{
    return std::make_unique<PrefetchLoader>();
}

} // namespace roundtrip
