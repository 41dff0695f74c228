// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"

#include <algorithm>

namespace roundtrip {

namespace {

template <typename Id>
Id next(Id last)
{
    return Id { static_cast<int>(last) + 1 };
}

} // namespace

QueryLog::QueryLog(QObject *parent)
    : QObject(parent)
{ }

/// The load with this id, or null. It is the newest one, nearly always.
template <typename Loads>
auto *QueryLog::find(Loads &loads, LoadId id)
{
    const auto found = std::find_if(loads.rbegin(), loads.rend(),
                                    [id](const Load &load) { return load.record.id == id; });
    return found == loads.rend() ? nullptr : &*found;
}

LoadId QueryLog::beginLoad(LoadRecord load)
{
    std::unique_lock lock(m_mutex);
    m_lastLoad = next(m_lastLoad);
    load.id = m_lastLoad;
    load.begun = QDateTime::currentDateTime();
    const LoadId id = load.id;
    m_loads.push_back({ std::move(load), {}, 0 });
    m_loads.back().clock.start();
    wake(std::move(lock));
    return id;
}

void QueryLog::expectStatements(LoadId id, qint64 statements)
{
    std::unique_lock lock(m_mutex);
    if (Load *load = find(m_loads, id))
        load->record.expectedStatements = statements;
    wake(std::move(lock));
}

void QueryLog::endLoad(LoadId id, qint64 records, bool wasStopped)
{
    std::unique_lock lock(m_mutex);
    if (Load *load = find(m_loads, id)) {
        load->record.isFinished = true;
        load->record.wasStopped = wasStopped;
        load->record.records = records;
        load->record.duration = std::chrono::nanoseconds(load->clock.nsecsElapsed());
    }
    wake(std::move(lock));
}

std::chrono::nanoseconds QueryLog::elapsed(LoadId load) const
{
    const std::unique_lock lock(m_mutex);
    const Load *found = find(m_loads, load);
    return std::chrono::nanoseconds(found ? found->clock.nsecsElapsed() : 0);
}

QueryRecord QueryLog::append(QueryRecord record)
{
    std::unique_lock lock(m_mutex);
    QueryRecord kept = keep(std::move(record));
    wake(std::move(lock));
    return kept;
}

QueryLog::Adopted QueryLog::adopt(const QList<Section> &sections)
{
    std::unique_lock lock(m_mutex);
    const Adopted adopted { next(m_lastLoad), static_cast<int>(m_lastId) };
    const auto renumber = [&adopted](QueryId &id) {
        if (id != QueryId::None)
            id = QueryId { static_cast<int>(id) + adopted.added };
    };
    for (const Section &section : sections) {
        m_lastLoad = next(m_lastLoad);
        m_loads.push_back({ section.load, {}, 0 });
        m_loads.back().record.id = m_lastLoad;
        m_loads.back().record.isFinished = true;
        m_loads.back().clock.start();
        for (QueryRecord record : section.records) {
            record.load = m_lastLoad;
            renumber(record.keysFrom);
            renumber(record.level);
            keep(std::move(record));
        }
    }
    wake(std::move(lock));
    return adopted;
}

/// With the mutex held.
QueryRecord &QueryLog::keep(QueryRecord record)
{
    m_lastId = next(m_lastId);
    record.id = m_lastId;
    if (Load *load = record.isCounted() ? find(m_loads, record.load) : nullptr)
        record.number = ++load->queries;
    if (record.isCounted())
        record.numberInLog = ++m_lastNumber;
    record.roundTrips = std::max<qint64>(record.roundTrips, record.isCounted() ? 1 : 0);
    if (record.level == QueryId::None)
        record.level = record.id;
    m_records.push_back(std::move(record));
    return m_records.back();
}

QList<QueryRecord> QueryLog::records(qsizetype first) const
{
    const std::unique_lock lock(m_mutex);
    const auto begin = m_records.begin()
        + std::min(first, static_cast<qsizetype>(m_records.size()));
    return { begin, m_records.end() };
}

QueryLog::Entries QueryLog::entriesAfter(QueryId last) const
{
    const std::unique_lock lock(m_mutex);
    const auto begin = std::ranges::upper_bound(m_records, last, {}, &QueryRecord::id);
    Entries entries { {}, { begin, m_records.end() } };
    std::ranges::transform(m_loads, std::back_inserter(entries.loads), &Load::record);
    return entries;
}

QList<QueryRecord> QueryLog::recordsOfLoad(LoadId load) const
{
    const std::unique_lock lock(m_mutex);
    QList<QueryRecord> found;
    std::ranges::copy_if(m_records, std::back_inserter(found),
                         [load](const QueryRecord &record) { return record.load == load; });
    return found;
}

QList<QueryRecord> QueryLog::queriesOfLoad(LoadId load) const
{
    QList<QueryRecord> found = recordsOfLoad(load);
    found.removeIf([](const QueryRecord &record) { return !record.isCounted(); });
    return found;
}

QueryRecord QueryLog::record(QueryId id) const
{
    const std::unique_lock lock(m_mutex);
    const auto found = std::ranges::lower_bound(m_records, id, {}, &QueryRecord::id);
    return found != m_records.end() && found->id == id ? *found : QueryRecord();
}

LoadId QueryLog::lastLoad() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastLoad;
}

QList<LoadRecord> QueryLog::loads() const
{
    const std::unique_lock lock(m_mutex);
    QList<LoadRecord> loads;
    std::ranges::transform(m_loads, std::back_inserter(loads), &Load::record);
    return loads;
}

QList<QueryRecord> QueryLog::takeOldest(int queries, QueryId last)
{
    const std::unique_lock lock(m_mutex);
    // Those that count are numbered one after another.
    const int firstKept = m_lastNumber - queries + 1;
    QList<QueryRecord> taken;
    const auto isOld = [&](const QueryRecord &record) {
        return record.id <= last && (!record.isCounted() || record.numberInLog < firstKept);
    };
    const auto counted = std::ranges::find_if(m_records, &QueryRecord::isCounted);
    if (counted == m_records.end() || counted->numberInLog >= firstKept)
        return taken;
    while (!m_records.empty() && isOld(m_records.front())) {
        taken << std::move(m_records.front());
        m_records.pop_front();
    }
    const LoadId oldest = m_records.empty() ? m_lastLoad : m_records.front().load;
    QSet<LoadId> kept;
    for (const QueryRecord &record : m_records)
        kept.insert(record.load);
    std::erase_if(m_loads, [&](const Load &load) {
        return load.record.isFinished && load.record.id < oldest && !kept.contains(load.record.id);
    });
    return taken;
}

void QueryLog::noteLeft(const QList<LeftQuery> &queries)
{
    const std::unique_lock lock(m_mutex);
    m_left.insert(m_left.end(), queries.begin(), queries.end());
}

QList<LeftQuery> QueryLog::leftOf(LoadId load) const
{
    const std::unique_lock lock(m_mutex);
    QList<LeftQuery> found;
    std::ranges::copy_if(m_left, std::back_inserter(found),
                         [load](const LeftQuery &left) { return left.load == load; });
    return found;
}

int QueryLog::numberOf(QueryId id) const
{
    if (const QueryRecord kept = record(id); kept.id != QueryId::None)
        return kept.numberInLog;
    const std::unique_lock lock(m_mutex);
    const auto found = std::ranges::lower_bound(m_left, id, {}, &LeftQuery::id);
    return found != m_left.end() && found->id == id ? found->number : 0;
}

void QueryLog::clear()
{
    {
        const std::unique_lock lock(m_mutex);
        m_records.clear();
        m_left.clear();
        // A load that is still running goes on being logged.
        std::erase_if(m_loads, [](const Load &load) { return load.record.isFinished; });
    }
    emit cleared();
}

void QueryLog::wake(std::unique_lock<std::mutex> lock)
{
    const bool isFirst = !m_isWakePending;
    m_isWakePending = true;
    lock.unlock();
    if (isFirst)
        QMetaObject::invokeMethod(this, &QueryLog::announce, Qt::QueuedConnection);
}

void QueryLog::announce()
{
    {
        const std::unique_lock lock(m_mutex);
        m_isWakePending = false;
    }
    emit recorded();
}

} // namespace roundtrip

#include "moc_querylog.cpp"
