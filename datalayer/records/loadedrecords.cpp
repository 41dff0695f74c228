// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loadedrecords.h"

#include <algorithm>
#include <numeric>

namespace roundtrip {

namespace {

/// How often each row of a set stands in the tree; counts are kept apart from the sets, since
/// several steps of the lookups may lead to one set.
struct Occurrences
{
    const RecordSet *set = nullptr;
    std::vector<quint64> times {};
};

void count(const LoadedRecords &records, StepId step, const Occurrences &parents,
           std::map<int, qint64> &counts)
{
    for (const StepId child : records.lookups().step(step).children) {
        const RelatedRows *related = records.related(*parents.set, child);
        if (!related || !related->target())
            continue;
        const bool isLeaf = records.lookups().step(child).children.isEmpty();
        Occurrences found { related->target() };
        if (!isLeaf) // what is below the last level asks for none of this
            found.times.resize(static_cast<size_t>(found.set->rowCount()));
        quint64 total = 0;
        for (size_t parent = 0; parent < parents.times.size(); ++parent) {
            const quint64 times = parents.times[parent];
            const auto rows = related->rows(static_cast<qsizetype>(parent));
            total += times * rows.size();
            if (isLeaf || times == 0)
                continue;
            for (const quint32 row : rows)
                found.times[row] += times;
        }
        counts[found.set->table()] += static_cast<qint64>(total);
        count(records, child, found, counts);
    }
}

} // namespace

LoadedRecords::LoadedRecords(std::shared_ptr<const Schema> schema, ResolvedQuery query)
    : m_schema(std::move(schema))
    , m_query(std::move(query))
{
    addSet(m_query.table, m_query.root.columns);
}

RecordSet *LoadedRecords::addSet(int table, const QList<int> &columns)
{
    const auto count = static_cast<size_t>(m_schema->table(table).columns.size());
    m_sets.push_back(std::make_unique<RecordSet>(table, count, columns));
    return m_sets.back().get();
}

RecordSet &LoadedRecords::own(const RecordSet &set)
{
    return **std::ranges::find(m_sets, &set, &std::unique_ptr<RecordSet>::get);
}

RelatedRows &LoadedRecords::relatedOrNew(RecordSet &set, StepId step) const
{
    const LookupStep &followed = lookups().step(step);
    return set.relatedOrNew(followed.relation, followed.hasSelection() ? step : StepId::None);
}

size_t LoadedRecords::byteCount() const
{
    size_t bytes = sizeof(*this);
    for (const auto &set : m_sets)
        bytes += set->byteCount();
    return bytes;
}

void LoadedRecords::squeeze()
{
    for (const auto &set : m_sets)
        set->squeeze();
}

void LoadedRecords::renumberQueries(int added)
{
    for (const auto &set : m_sets)
        set->renumberQueries(added);
}

std::shared_ptr<LoadedRecords> LoadedRecords::rootsAlone() const
{
    auto alone = std::make_shared<LoadedRecords>(m_schema, m_query);
    alone->root().copyRows(root());
    return alone;
}

std::map<int, qint64> LoadedRecords::recordCounts() const
{
    std::map<int, qint64> counts;
    // Every table that the lookups name, also one that no record led to.
    for (const StepId step : lookups().ids())
        counts[lookups().step(step).table] = 0;
    counts[m_query.table] = root().rowCount();
    Occurrences roots;
    roots.set = &root();
    roots.times.assign(static_cast<size_t>(root().rowCount()), 1);
    count(*this, StepId::Root, roots, counts);
    return counts;
}

qint64 LoadedRecords::textSize() const
{
    qint64 bytes = 0;
    for (const auto &set : m_sets)
        bytes += set->textSize();
    return bytes;
}

qint64 LoadedRecords::recordCount() const
{
    const std::map<int, qint64> counts = recordCounts();
    return std::accumulate(counts.begin(), counts.end(), qint64(0),
                           [](qint64 sum, const auto &entry) { return sum + entry.second; });
}

QList<int> allColumns(const Table &table)
{
    QList<int> columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

} // namespace roundtrip
