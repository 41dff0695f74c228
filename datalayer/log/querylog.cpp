// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace roundtrip {

namespace {

template <typename Id>
Id next(Id last)
{
    return Id { static_cast<int>(last) + 1 };
}

QueryId idOfQuery(const SharedQuery &query)
{
    return query->id;
}

} // namespace

QueryLog::QueryLog(QObject *parent)
    : QObject(parent)
{ }

LoadId QueryLog::idOf(const Load &load)
{
    return load.record.id;
}

/// The load with this id, or null.
template <typename Loads>
auto *QueryLog::find(Loads &loads, LoadId id)
{
    const auto found = std::ranges::lower_bound(loads, id, {}, idOf);
    return found != loads.end() && idOf(*found) == id ? &*found : nullptr;
}

LoadId QueryLog::beginLoad(LoadRecord load)
{
    std::unique_lock lock(m_mutex);
    m_lastLoad = next(m_lastLoad);
    load.id = m_lastLoad;
    load.begun = QDateTime::currentDateTime();
    const LoadId id = load.id;
    m_loads.push_back({ .record = std::move(load) });
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
    const SharedQuery kept = keep(std::move(record));
    wake(std::move(lock));
    return *kept;
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
        m_loads.push_back({ .record = section.load });
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
SharedQuery QueryLog::keep(QueryRecord record)
{
    m_lastId = next(m_lastId);
    record.id = m_lastId;
    if (Load *load = find(m_loads, record.load)) {
        if (record.isCounted())
            record.number = ++load->queries;
        if (load->kept++ == 0 && load->taken == 0)
            load->first = record.id;
    }
    if (record.isCounted())
        record.numberInLog = ++m_lastNumber;
    record.roundTrips = std::max<qint64>(record.roundTrips, record.isCounted() ? 1 : 0);
    if (record.level == QueryId::None)
        record.level = record.id;
    return m_records.emplace_back(std::make_shared<const QueryRecord>(std::move(record)));
}

QList<QueryRecord> QueryLog::records(qsizetype first) const
{
    const std::unique_lock lock(m_mutex);
    QList<QueryRecord> records;
    for (auto at = static_cast<size_t>(first); at < m_records.size(); ++at)
        records << *m_records[at];
    return records;
}

QueryLog::Entries QueryLog::entriesAfter(LoadId load, QueryId record) const
{
    const std::unique_lock lock(m_mutex);
    const auto begin = std::ranges::upper_bound(m_records, record, {}, idOfQuery);
    Entries entries { {}, { begin, m_records.end() } };
    std::transform(std::ranges::upper_bound(m_loads, load, {}, idOf), m_loads.end(),
                   std::back_inserter(entries.loads), std::mem_fn(&Load::record));
    return entries;
}

QList<SharedQuery> QueryLog::sharedOfLoad(LoadId load) const
{
    const std::unique_lock lock(m_mutex);
    QList<SharedQuery> found;
    const Load *owner = find(m_loads, load);
    if (!owner)
        return found;
    found.reserve(owner->kept);
    // Statements of other loads may stand between.
    for (auto record = std::ranges::lower_bound(m_records, owner->first, {}, idOfQuery);
         found.size() < owner->kept; ++record) {
        if ((*record)->load == load)
            found << *record;
    }
    return found;
}

QList<QueryRecord> QueryLog::recordsOfLoad(LoadId load) const
{
    QList<QueryRecord> records;
    const QList<SharedQuery> found = sharedOfLoad(load);
    records.reserve(found.size());
    for (const SharedQuery &record : found)
        records << *record;
    return records;
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
    const auto found = std::ranges::lower_bound(m_records, id, {}, idOfQuery);
    return found != m_records.end() && (*found)->id == id ? **found : QueryRecord();
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

QueryLog::Entries QueryLog::takeOldest(int queries, QueryId last)
{
    const std::unique_lock lock(m_mutex);
    // Those that count are numbered one after another.
    const int firstKept = m_lastNumber - queries + 1;
    Entries taken;
    const auto isOld = [&](const SharedQuery &record) {
        return record->id <= last && (!record->isCounted() || record->numberInLog < firstKept);
    };
    const auto counted = std::ranges::find_if(
        m_records, [](const SharedQuery &record) { return record->isCounted(); });
    if (counted == m_records.end() || (*counted)->numberInLog >= firstKept)
        return taken;
    while (!m_records.empty() && isOld(m_records.front())) {
        if (Load *load = find(m_loads, m_records.front()->load)) {
            --load->kept;
            ++load->taken;
        }
        taken.records << std::move(m_records.front());
        m_records.pop_front();
    }
    const LoadId oldest = m_records.empty() ? m_lastLoad : m_records.front()->load;
    const auto older = std::ranges::lower_bound(m_loads, oldest, {}, idOf);
    const auto isOver = [](const Load &load) { return load.record.isFinished && load.kept == 0; };
    const auto over = std::stable_partition(m_loads.begin(), older, isOver);
    std::transform(m_loads.begin(), over, std::back_inserter(taken.loads),
                   std::mem_fn(&Load::record));
    m_loads.erase(m_loads.begin(), over);
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
    const Load *owner = find(m_loads, load);
    if (owner && owner->taken == 0)
        return found;
    std::ranges::copy_if(m_left, std::back_inserter(found),
                         [load](const LeftQuery &left) { return left.load == load; });
    return found;
}

LoadId QueryLog::loadOf(QueryId id) const
{
    const QueryRecord kept = record(id);
    return kept.id != QueryId::None ? kept.load : left(id).load;
}

int QueryLog::numberOf(QueryId id) const
{
    const QueryRecord kept = record(id);
    return kept.id != QueryId::None ? kept.numberInLog : left(id).number;
}

/// What is known of a statement that has left the log; a default one if nothing is.
LeftQuery QueryLog::left(QueryId id) const
{
    const std::unique_lock lock(m_mutex);
    const auto found = std::ranges::lower_bound(m_left, id, {}, &LeftQuery::id);
    return found != m_left.end() && found->id == id ? *found : LeftQuery();
}

qint64 QueryLog::byteCount() const
{
    // The text and the values of a statement, and what the allocator adds to each block.
    constexpr qint64 aroundStatement = 256;
    constexpr auto ofStatement = static_cast<qint64>(sizeof(QueryRecord)) + aroundStatement;
    constexpr auto ofLeft = static_cast<qint64>(sizeof(LeftQuery));
    constexpr auto ofLoad = static_cast<qint64>(sizeof(Load));
    const std::unique_lock lock(m_mutex);
    return std::ssize(m_records) * ofStatement + std::ssize(m_left) * ofLeft
        + std::ssize(m_loads) * ofLoad;
}

void QueryLog::clear()
{
    {
        const std::unique_lock lock(m_mutex);
        m_records.clear();
        m_left.clear();
        // A load that is still running goes on being logged.
        std::erase_if(m_loads, [](const Load &load) { return load.record.isFinished; });
        for (Load &load : m_loads)
            load.kept = load.taken = 0;
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
