// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/querycapture.h"

#include "datalayer/records/access/database.h"

namespace roundtrip {

CapturedQueries::CapturedQueries(QList<QueryRecord> ran, std::shared_ptr<const Schema> itsSchema,
                                 Counted what)
    : records(std::move(ran))
    , schema(std::move(itsSchema))
    , counted(what)
{ }

CapturedQueries::CapturedQueries(const QueryCapture &capture)
    : CapturedQueries(capture.queries())
{ }

CapturedQueries queriesOfLoad(Database &database, const Loaded &loaded)
{
    return { database.log().recordsOfLoad(loaded.load), database.sharedSchema() };
}

QueryCapture::QueryCapture(Database &database, Counted counted)
    : QueryCapture(database.log(), counted)
{
    m_schema = database.sharedSchema(); // NOLINT(*-prefer-member-initializer): after delegating
}

QueryCapture::QueryCapture(const QueryLog &log, Counted counted)
    : m_log(log)
    , m_counted(counted)
{
    const QList<QueryRecord> before = log.records();
    if (!before.isEmpty())
        m_last = before.last().id;
}

QList<QueryRecord> QueryCapture::records() const
{
    // By id, not by position: ids go on where the log is cleared.
    QList<QueryRecord> records = m_log.records();
    records.removeIf([this](const QueryRecord &record) { return record.id <= m_last; });
    return records;
}

} // namespace roundtrip
