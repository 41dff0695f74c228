// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/boundqueryset.h"

#include "datalayer/records/async/backgroundloader.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/openeddatabase.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

Result<BoundQuerySet::Ready> BoundQuerySet::getReady() const
{
    Ready ready { m_database.lock(), {} };
    if (!ready.database)
        return closedError();
    Result<ResolvedQuery> resolved = resolve(*ready.database, query());
    if (!resolved)
        return resolved.error();
    ready.query = *std::move(resolved);
    return ready;
}

Result<RecordList> BoundQuerySet::fetch(FetchStrategy strategy) const
{
    const Result<Ready> ready = getReady();
    if (!ready)
        return ready.error();
    auto records = std::make_shared<LoadedRecords>(ready->database->schema, ready->query);
    const Loaded loaded = loadInto(*ready->database->connection, records, strategy);
    if (loaded.error)
        return *loaded.error;
    return RecordList(std::make_shared<RecordSource>(
        RecordSource { records, records, m_database, m_access, loaded.load }));
}

QFuture<Result<RecordList>> BoundQuerySet::fetchAsync(FetchStrategy strategy) const
{
    const std::shared_ptr<OpenedDatabase> database = m_database.lock();
    if (!database) {
        QPromise<Result<RecordList>> answer;
        answer.start();
        answer.addResult(closedError());
        answer.finish();
        return answer.future();
    }
    if (!database->background) {
        database->background = std::make_shared<BackgroundLoader>(database->settings,
                                                                  *database->log);
    }
    return database->background->load(query(), strategy)
        .then([](const Loaded &loaded) -> Result<RecordList> {
            if (loaded.error)
                return *loaded.error;
            return RecordList(loaded.records);
        });
}

std::pair<std::shared_ptr<QueryLog>, std::unique_ptr<QueryRunner>>
BoundQuerySet::startRunner() const
{
    const std::shared_ptr<OpenedDatabase> database = m_database.lock();
    auto log = database ? database->log : std::make_shared<QueryLog>();
    auto runner = std::make_unique<QueryRunner>(*log);
    if (database)
        runner->open(database->settings);
    return { std::move(log), std::move(runner) };
}

/// The same, with no more records than \a count.
Result<RecordList> BoundQuerySet::fetchAtMost(qint64 count) const
{
    return limit(std::min(count, m_selection.limit.value_or(count))).fetch();
}

Result<qint64> BoundQuerySet::count() const
{
    const Result<Ready> ready = getReady();
    if (!ready)
        return ready.error();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    Result<qint64> counted = countRecords(*ready->database->connection, *ready->database->schema,
                                          ready->query, most);
    if (!counted)
        return counted;
    const qint64 behindOffset = std::max<qint64>(0, *counted - m_selection.offset);
    return std::min(behindOffset, m_selection.limit.value_or(most));
}

Result<bool> BoundQuerySet::exists() const
{
    BoundQuerySet bare = *this;
    bare.m_selection.lookups.clear();
    const Result<RecordList> found = bare.fetchAtMost(1);
    return found ? Result<bool>(!found->isEmpty()) : found.error();
}

Result<std::optional<Record>> BoundQuerySet::first() const
{
    const Result<RecordList> found = fetchAtMost(1);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Record>() : std::optional((*found)[0]);
}

Result<Record> BoundQuerySet::get() const
{
    const Result<RecordList> found = fetchAtMost(2);
    if (!found)
        return found.error();
    if (found->size() == 1)
        return (*found)[0];
    return DbError { DbError::Kind::Misuse,
                     (found->isEmpty()
                          ? u"no record of %1 is like that; first() takes that too"_s
                          : u"several records of %1 are like that; fetch() takes them"_s)
                         .arg(m_root),
                     {} };
}

Result<QList<QVariantMap>> BoundQuerySet::values(const QStringList &columns) const
{
    BoundQuerySet bare = columns.isEmpty() ? *this : only(columns);
    bare.m_selection.lookups.clear();
    const Result<RecordList> found = bare.fetch();
    if (!found)
        return found.error();
    const LoadedRecords &records = found->records();
    const QStringList names = columns.isEmpty()
        ? records.schema().table(records.root().table()).columnNames()
        : columns;
    QList<QVariantMap> all;
    all.reserve(found->size());
    for (const Record &record : *found) {
        QVariantMap &values = all.emplaceBack();
        for (const QString &name : names)
            values.insert(name, record[name]);
    }
    return all;
}

} // namespace roundtrip
