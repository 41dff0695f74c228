// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

namespace roundtrip {

Result<Database> Database::open(const QString &path)
{
    ConnectionSettings settings;
    settings.path = path;
    return open(settings);
}

Result<Database> Database::open(const ConnectionSettings &settings, Connection::Reader reader)
{
    Database database;
    database.m_log = std::make_unique<QueryLog>();
    Result<OpenedDatabase> opened = openDatabase(settings, *database.m_log, reader);
    if (!opened)
        return opened.error();
    database.m_opened = std::make_shared<OpenedDatabase>(*std::move(opened));
    return database;
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
