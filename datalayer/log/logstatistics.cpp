// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/logstatistics.h"

#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

template <typename Number>
void appendBytesOf(QByteArray &bytes, Number number)
{
    const auto raw = std::bit_cast<std::array<char, sizeof(Number)>>(number);
    bytes.append(raw.data(), raw.size());
}

/// Bytes that are the same for the same values alone.
QByteArray serialised(const QList<Value> &values)
{
    QByteArray bytes;
    for (const Value &value : values) {
        const CellView cell = value.view();
        bytes.append(static_cast<char>(cell.type));
        switch (cell.type) {
        case ValueType::Null:
            break;
        case ValueType::Integer:
            appendBytesOf(bytes, cell.integer);
            break;
        case ValueType::Real:
            appendBytesOf(bytes, cell.real);
            break;
        case ValueType::Text:
        case ValueType::Blob:
            appendBytesOf(bytes, cell.bytes.size());
            bytes.append(cell.bytes);
            break;
        }
    }
    return bytes;
}

/// `BEGIN` of `BEGIN ISOLATION LEVEL ...`, `START TRANSACTION`.
QString shortName(const QString &sql)
{
    const bool isOneWord = !sql.startsWith("START "_L1);
    return sql.section(u' ', 0, isOneWord ? 0 : 1).remove(u',');
}

void addBeside(QList<SentBeside> &list, const QString &text, bool isRoundTrip)
{
    const auto found = std::ranges::find_if(list, [&](const SentBeside &sent) {
        return sent.text == text && sent.isRoundTrip == isRoundTrip;
    });
    if (found == list.end())
        list << SentBeside { text, 1, isRoundTrip };
    else
        ++found->times;
}

} // namespace

void LoadStatistics::add(const LoadStatistics &other)
{
    queries += other.queries;
    statements += other.statements;
    roundTrips += other.roundTrips;
    errors += other.errors;
    rows += other.rows;
    repeatedBytes += other.repeatedBytes;
    for (const SentBeside &sent : other.beside) {
        const auto same = std::ranges::find_if(beside, [&](const SentBeside &own) {
            return own.text == sent.text && own.isRoundTrip == sent.isRoundTrip;
        });
        if (same == beside.end())
            beside << sent;
        else
            same->times += sent.times;
    }
}

void StatisticsCounter::add(const QueryRecord &record)
{
    m_statistics.roundTrips += record.roundTrips;
    for (const Addition &addition : record.additions)
        addBeside(m_statistics.beside, addition.text, addition.isRoundTrip);
    if (!record.isCounted()) {
        if (record.roundTrips > 0 || record.isSentWithNext)
            addBeside(m_statistics.beside, shortName(record.sql), !record.isSentWithNext);
        return;
    }
    m_levels.insert(record.level);
    m_statistics.queries = m_levels.size();
    ++m_statistics.statements;
    m_statistics.errors += record.error ? 1 : 0;
    m_statistics.rows += record.rows;
    m_statistics.repeatedBytes += record.repeatedBytes;
}

LoadStatistics statisticsOf(const QList<QueryRecord> &records)
{
    StatisticsCounter counter;
    for (const QueryRecord &record : records)
        counter.add(record);
    return counter.statistics();
}

RepetitionFinder::Finding RepetitionFinder::add(const QueryRecord &record)
{
    Finding finding;
    const bool isOfMany = record.kind == QueryRecord::Kind::Batch
        || record.kind == QueryRecord::Kind::Join;
    if (record.hasFailed()) {
        finding.mark = QueryMark::Error;
        m_failed.insert(record.id);
    } else if (isOfMany) {
        finding.mark = QueryMark::Batch;
    }
    if (record.kind != QueryRecord::Kind::OneKey)
        return finding;
    const qsizetype position = positionFor(record);
    Repetition &group = m_groups[position];
    group.ids << record.id;
    const bool isNew = noteValues(position, record.values);
    if (group.ids.size() == 1)
        return finding;
    if (!record.error) {
        finding.mark = isNew ? QueryMark::Repeated : QueryMark::Again;
    }
    if (group.ids.size() == 2 && !m_failed.contains(group.ids.first()))
        finding.alsoRepeated = group.ids.first();
    return finding;
}

/// Returns false if an earlier statement of the group has the same bound values.
bool RepetitionFinder::noteValues(qsizetype position, const QList<Value> &values)
{
    const auto addTo = [](auto &seen, const auto &entry) {
        const auto before = seen.size();
        seen.insert(entry);
        return seen.size() > before;
    };
    if (values.size() == 1 && values.constFirst().type == ValueType::Integer)
        return addTo(m_seenIntegers, std::pair(position, values.constFirst().view().integer));
    return addTo(m_seen, std::pair(position, serialised(values)));
}

/// The position of the group of a statement, which is begun if it is the first.
qsizetype RepetitionFinder::positionFor(const QueryRecord &record)
{
    // Of statements that follow one another, most are of one group, and share its text.
    if (m_last >= 0) {
        const Repetition &last = m_groups.at(m_last);
        if (record.load == m_lastLoad && record.sql.constData() == last.sql.constData()
            && record.lookups == last.lookups)
            return m_last;
    }
    const Kind kind { { record.load, record.lookups }, record.sql };
    m_last = m_positions.value(kind, m_groups.size());
    m_lastLoad = record.load;
    if (m_last == m_groups.size()) {
        m_positions.insert(kind, m_last);
        m_groups << Repetition { record.lookups, record.sql, {}, record.keysFrom };
    }
    return m_last;
}

void RepetitionFinder::close()
{
    m_positions = {};
    m_failed = {};
    m_seenIntegers = {};
    m_seen = {};
}

QList<Repetition> repetitionsIn(const QList<QueryRecord> &records)
{
    RepetitionFinder finder;
    for (const QueryRecord &record : records)
        finder.add(record);
    QList<Repetition> groups = finder.groups();
    groups.removeIf([](const Repetition &group) { return group.ids.size() < 2; });
    return groups;
}

QHash<QueryId, QueryMark> marksOf(const QList<QueryRecord> &records)
{
    RepetitionFinder finder;
    QHash<QueryId, QueryMark> marks;
    for (const QueryRecord &record : records) {
        const RepetitionFinder::Finding finding = finder.add(record);
        marks.insert(record.id, finding.mark);
        if (finding.alsoRepeated != QueryId::None)
            marks.insert(finding.alsoRepeated, QueryMark::Repeated);
    }
    return marks;
}

} // namespace roundtrip
