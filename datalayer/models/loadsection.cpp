// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/loadsection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

double sectionMs(std::chrono::nanoseconds duration)
{
    return static_cast<double>(duration.count()) / 1e6;
}

} // namespace

LoadSection::LoadSection(LoadRecord load, int row)
    : m_load(std::move(load))
    , m_row(row)
{ }

LoadSection::Mark LoadSection::markAt(qsizetype position) const
{
    return m_marks[static_cast<size_t>(position)];
}

void LoadSection::setMark(qsizetype position, Mark mark)
{
    Mark &own = m_marks[static_cast<size_t>(position)];
    --m_markCounts[static_cast<size_t>(own)];
    own = mark;
    ++m_markCounts[static_cast<size_t>(own)];
}

int LoadSection::markCount(Mark mark) const
{
    const auto count = [this](Mark own) { return m_markCounts[static_cast<size_t>(own)]; };
    return count(mark) + (mark == Mark::Repeated ? count(Mark::Again) : 0);
}

qsizetype LoadSection::positionOf(int query) const
{
    const auto found = std::ranges::lower_bound(m_records, query, {}, &QueryRecord::id);
    return found != m_records.end() && found->id == query ? found - m_records.begin() : -1;
}

int LoadSection::numberOf(int query) const
{
    const qsizetype position = positionOf(query);
    return position < 0 ? 0 : m_records[position].number;
}

double LoadSection::durationMs() const
{
    double end = sectionMs(m_load.duration);
    if (!m_records.isEmpty())
        end = std::max(end, sectionMs(m_records.last().start + m_records.last().duration));
    return end;
}

int LoadSection::append(const QueryRecord &record)
{
    m_records << record;
    m_marks.push_back(Mark::Neutral);
    ++m_markCounts[static_cast<size_t>(Mark::Neutral)];
    const qsizetype position = m_records.size() - 1;
    const RepetitionFinder::Finding found = m_repetitions.add(record);
    if (record.isCounted() || record.error)
        ++m_notable;
    if (record.error)
        setMark(position, Mark::Error);
    if (!record.isCounted())
        return -1;
    if (++m_counted == 1)
        m_rootRows = record.rows;
    if (!record.error) {
        if (found.isAgain)
            setMark(position, Mark::Again);
        else if (found.first > 0)
            setMark(position, Mark::Repeated);
        else if (record.kind == QueryRecord::Kind::Batch || record.kind == QueryRecord::Kind::Join)
            setMark(position, Mark::Batch);
    }
    if (record.kind == QueryRecord::Kind::OneKey)
        m_followed.insert(record.path);
    if (record.kind == QueryRecord::Kind::Batch || record.kind == QueryRecord::Kind::Join) {
        LoadSummary::Gathered &gathered = record.kind == QueryRecord::Kind::Batch ? m_batches
                                                                                  : m_joins;
        gathered.queries += record.level == record.id ? 1 : 0; // a chunk is none of its own
        if (gathered.queries == 1) {
            gathered.keys += record.keys;
            gathered.path = record.path;
            gathered.keysFrom = numberOf(record.keysFrom);
            gathered.plan = record.plan;
        }
    }
    const qsizetype first = found.isSecond ? positionOf(found.first) : -1;
    if (first < 0 || markAt(first) == Mark::Error)
        return -1;
    setMark(first, Mark::Repeated);
    return static_cast<int>(first);
}

LoadSummary LoadSection::summary() const
{
    const LoadStatistics statistics = statisticsOf(m_records);
    LoadSummary summary;
    summary.load = m_load.id;
    summary.title = m_load.title;
    summary.strategy = m_load.strategy;
    summary.isFinished = m_load.isFinished;
    summary.wasStopped = m_load.wasStopped;
    summary.queries = statistics.queries;
    summary.statements = statistics.statements;
    summary.roundTrips = statistics.roundTrips;
    summary.errors = markCount(Mark::Error);
    summary.records = m_load.records;
    summary.measuredMs = durationMs();
    for (const Repetition &repetition : m_repetitions.groups()) {
        if (repetition.ids.size() < 2 || repetition.ids.size() <= summary.repeated)
            continue;
        summary.repeated = repetition.ids.size();
        summary.repeatedPath = repetition.path;
        summary.repeatedKeysFrom = numberOf(repetition.keysFrom);
    }
    summary.repeatedInAll = markCount(Mark::Repeated);
    summary.prefetchQueries = m_followed.isEmpty() ? 0 : 1 + m_followed.size();
    summary.batches = m_batches;
    summary.joins = m_joins;
    return summary;
}

LoadProgress LoadSection::progress() const
{
    LoadProgress progress;
    progress.statements = m_counted;
    // Naive loading along one relation needs one query for each root record; deeper, who knows.
    const bool isOneHop = m_load.title.count(u'›') == 1 && !m_load.title.contains(u", "_s);
    if (m_load.strategy == "naive"_L1 && isOneHop && m_rootRows >= 0)
        progress.expected = 1 + static_cast<int>(m_rootRows);
    return progress;
}

} // namespace roundtrip
