// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/recordlist.h"

#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/openeddatabase.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace roundtrip {

RecordList::RecordList(std::shared_ptr<const LoadedRecords> records)
    : RecordList(std::make_shared<RecordSource>(RecordSource { std::move(records) }))
{ }

RecordList::RecordList(std::shared_ptr<RecordSource> source)
    : m_source(std::move(source))
    , m_rows(static_cast<size_t>(records().root().rowCount()))
{
    std::iota(m_rows.begin(), m_rows.end(), 0);
}

RecordList RecordList::mid(qsizetype first, qsizetype count) const
{
    RecordList part = *this;
    first = std::clamp<qsizetype>(first, 0, size());
    const qsizetype rest = size() - first;
    const qsizetype taken = count < 0 ? rest : std::min(count, rest);
    part.m_rows.assign(m_rows.begin() + first, m_rows.begin() + first + taken);
    return part;
}

Result<> prefetchRelatedObjects(const RecordList &records, const std::vector<Prefetch> &lookups)
{
    const RecordSource &source = *records.m_source;
    const std::shared_ptr<OpenedDatabase> database = source.database.lock();
    if (!database || !source.growing)
        return closedError();
    const Loaded loaded = loadLookups(*database->connection, source.growing, records.m_rows,
                                      lookups);
    return loaded.error ? Result<>(*loaded.error) : Result<>();
}

} // namespace roundtrip
