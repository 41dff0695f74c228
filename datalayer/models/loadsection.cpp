// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/loadsection.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace roundtrip {

namespace {

QueryId idOfRecord(const SharedQuery &record)
{
    return record->id;
}

} // namespace

int LoadSection::Counts::of(Mark mark) const
{
    const auto count = [this](Mark own) { return marks[static_cast<size_t>(own)]; };
    return count(mark) + (mark == Mark::Repeated ? count(Mark::Again) : 0);
}

LoadSection::Counts &LoadSection::Counts::operator+=(const Counts &other)
{
    std::ranges::transform(marks, other.marks, marks.begin(), std::plus());
    notable += other.notable;
    return *this;
}

LoadSection::Counts &LoadSection::Counts::operator-=(const Counts &other)
{
    std::ranges::transform(marks, other.marks, marks.begin(), std::minus());
    notable -= other.notable;
    return *this;
}

LoadSection::LoadSection(LoadRecord load)
    : m_load(std::move(load))
{ }

LoadSection::Mark LoadSection::markAt(qsizetype position) const
{
    return m_marks[static_cast<size_t>(position)];
}

void LoadSection::setMark(qsizetype position, Mark mark)
{
    Mark &own = m_marks[static_cast<size_t>(position)];
    --m_counts.marks[static_cast<size_t>(own)];
    own = mark;
    ++m_counts.marks[static_cast<size_t>(own)];
}

qsizetype LoadSection::countUpTo(QueryId last) const
{
    return std::ranges::upper_bound(m_records, last, {}, idOfRecord) - m_records.begin();
}

qsizetype LoadSection::positionOf(QueryId query) const
{
    const auto found = std::ranges::lower_bound(m_records, query, {}, idOfRecord);
    return found != m_records.end() && idOfRecord(*found) == query ? found - m_records.begin() : -1;
}

int LoadSection::numberOf(QueryId query) const
{
    const qsizetype position = positionOf(query);
    return position < 0 ? 0 : m_records[static_cast<size_t>(position)]->numberInLog;
}

std::chrono::nanoseconds LoadSection::duration() const
{
    return std::max(m_load.duration, m_end);
}

int LoadSection::append(const SharedQuery &kept)
{
    const QueryRecord &record = *kept;
    m_records.push_back(kept);
    m_marks.push_back(Mark::Neutral);
    ++m_counts.marks[static_cast<size_t>(Mark::Neutral)];
    const qsizetype position = std::ssize(m_records) - 1;
    m_statistics.add(record);
    m_end = record.start + record.duration;
    const RepetitionFinder::Finding found = m_repetitions.add(record);
    if (static_cast<qsizetype>(m_keysFrom.size()) < m_repetitions.groups().size())
        m_keysFrom.push_back(numberOf(record.keysFrom));
    setMark(position, found.mark);
    if (record.isCounted() || record.hasFailed())
        ++m_counts.notable;
    if (!record.isCounted())
        return -1;
    ++m_counted;
    if (record.kind == QueryRecord::Kind::OneKey)
        m_followed.insert(record.lookups);
    if (record.kind == QueryRecord::Kind::Batch || record.kind == QueryRecord::Kind::Join) {
        LoadSummary::Gathered &gathered = record.kind == QueryRecord::Kind::Batch ? m_batches
                                                                                  : m_joins;
        gathered.queries += record.level == record.id ? 1 : 0; // a chunk is none of its own
        if (gathered.queries == 1) {
            gathered.keys += record.keys;
            gathered.lookups = record.lookups;
            gathered.keysFrom = numberOf(record.keysFrom);
            gathered.notes = record.notes;
        }
    }
    if (found.alsoRepeated == QueryId::None)
        return -1;
    const qsizetype first = positionOf(found.alsoRepeated);
    if (first >= 0) {
        setMark(first, Mark::Repeated);
    } else { // it was dropped, but counts
        --m_counts.marks[static_cast<size_t>(Mark::Neutral)];
        ++m_counts.marks[static_cast<size_t>(Mark::Repeated)];
    }
    return static_cast<int>(first);
}

void LoadSection::close()
{
    m_repetitions.close();
    m_records.shrink_to_fit();
    m_marks.shrink_to_fit();
}

void LoadSection::dropFirst(qsizetype count)
{
    m_records.erase(m_records.begin(), m_records.begin() + count);
    m_marks.erase(m_marks.begin(), m_marks.begin() + count);
}

LoadSummary LoadSection::summary() const
{
    LoadSummary summary;
    summary.load = m_load;
    summary.statistics = m_statistics.statistics();
    summary.errors = m_counts.of(Mark::Error);
    summary.measured = duration();
    for (qsizetype group = 0; group < m_repetitions.groups().size(); ++group) {
        const Repetition &repetition = m_repetitions.groups()[group];
        if (repetition.ids.size() < 2 || repetition.ids.size() <= summary.repeated)
            continue;
        summary.repeated = repetition.ids.size();
        summary.repeatedLookups = repetition.lookups;
        summary.repeatedKeysFrom = m_keysFrom[static_cast<size_t>(group)];
    }
    summary.repeatedInAll = m_counts.of(Mark::Repeated);
    summary.prefetchQueries = m_followed.isEmpty() ? 0 : 1 + m_followed.size();
    summary.batches = m_batches;
    summary.joins = m_joins;
    return summary;
}

LoadProgress LoadSection::progress() const
{
    return { m_counted, m_load.expectedStatements.value_or(0) };
}

} // namespace roundtrip
