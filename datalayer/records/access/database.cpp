// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/openeddatabase.h"

namespace roundtrip {

Result<Database> Database::open(const QString &path)
{
    ConnectionSettings settings;
    settings.path = path;
    return open(settings);
}

Result<Database> Database::open(const ConnectionSettings &settings, RowReading reader)
{
    Database database;
    auto log = std::make_shared<QueryLog>();
    Result<OpenedDatabase> opened = openDatabase(settings, *log, reader);
    if (!opened)
        return opened.error();
    database.m_opened = std::make_shared<OpenedDatabase>(*std::move(opened));
    database.m_opened->log = std::move(log);
    return database;
}

const std::shared_ptr<const Schema> &Database::sharedSchema() const
{
    return m_opened->schema;
}

QueryLog &Database::log()
{
    return *m_opened->log;
}

Connection &Database::connection()
{
    return *m_opened->connection;
}

Result<> Database::refreshSchema()
{
    return roundtrip::refreshSchema(*m_opened, true);
}

BoundQuerySet Database::objects(const QString &table)
{
    return { m_opened, table };
}

Loaded Database::load(const QuerySet &query, FetchStrategy strategy, const LoadOptions &options)
{
    const Result<ResolvedQuery> resolved = resolve(*m_opened, query, options.stop);
    if (!resolved)
        return { .error = resolved.error() };
    return loadRecords(connection(), sharedSchema(), *resolved, strategy, options);
}

} // namespace roundtrip
