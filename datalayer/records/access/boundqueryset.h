// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/access/recordlist.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QFuture>
#include <QVariantMap>

#include <memory>
#include <optional>
#include <utility>

namespace roundtrip {

class QueryLog;
class QueryRunner;

/// BoundQuerySet is a QuerySet that knows its database:
/// `db.objects("author").prefetchRelated("books").fetch()`. It may outlive the Database, and then
/// every call that would run a query is an error. It is an immutable value: the functions of
/// Selecting return changed copies. All calls but fetchAsync() wait for the database.
///
/// \snippet tst_recordexamples.cpp BoundQuerySet
class BoundQuerySet : public Selecting<BoundQuerySet>
{
public:
    BoundQuerySet(std::weak_ptr<OpenedDatabase> database, QString root)
        : m_database(std::move(database))
        , m_root(std::move(root))
    { }

    /// Sets what Record::follow() does with a relation that no lookup has loaded.
    [[nodiscard]] BoundQuerySet access(Access access) const
    {
        BoundQuerySet changed = *this;
        changed.m_access = access;
        return changed;
    }
    [[nodiscard]] QuerySet query() const { return QuerySet(m_root, m_selection); }

    /// Runs the queries and returns the root records. Fails, without any records, if a name is
    /// wrong, if any of the queries fails, or if the Database was closed.
    [[nodiscard]] Result<RecordList> fetch(FetchStrategy strategy = FetchStrategy::Prefetch) const;
    /// Does what fetch() does on another thread, over another connection that is opened for the
    /// first of these calls and kept, and returns at once. The answer comes on that thread, so give
    /// then() an object of the thread that is to have it:
    ///
    /// \snippet tst_readmeexamples.cpp asynchronous
    ///
    /// The queries are in the log of the Database. Nothing can be added to the records: following a
    /// relation that was not loaded is an error. The future is cancelled if the Database is closed
    /// before the answer has come; close it before an object that then() was given ends on its own
    /// thread. A database that a script has made is made again for the other connection.
    [[nodiscard]] QFuture<Result<RecordList>>
    fetchAsync(FetchStrategy strategy = FetchStrategy::Prefetch) const;
    /// Returns a QueryRunner of its own that has begun to open the database, with the log that its
    /// queries go to, for a model that loads page by page. Both are there, but load nothing, if the
    /// Database was closed.
    [[nodiscard]] std::pair<std::shared_ptr<QueryLog>, std::unique_ptr<QueryRunner>>
    startRunner() const;
    /// Returns how many records fetch() would bring, offset and limit included. It runs one query,
    /// which reads no records; the log does not count it as one of a load.
    [[nodiscard]] Result<qint64> count() const;
    /// Returns whether fetch() would bring any record. It runs one query for one record.
    [[nodiscard]] Result<bool> exists() const;
    /// Returns the first record, with what its lookups load; empty where there is none.
    [[nodiscard]] Result<std::optional<Record>> first() const;
    /// Returns the only record, with what its lookups load. It is an error if there is none, or
    /// several.
    [[nodiscard]] Result<Record> get() const;
    /// Returns the values of \a columns of each record, or of all columns where none is named: by
    /// the names of the columns, and as Record::operator[] gives them. The lookups are left out.
    [[nodiscard]] Result<QList<QVariantMap>> values(const QStringList &columns = {}) const;

private:
    /// Ready is a query whose names were found, with the database to run it on.
    struct Ready
    {
        std::shared_ptr<OpenedDatabase> database;
        ResolvedQuery query;
    };
    [[nodiscard]] Result<Ready> getReady() const;
    [[nodiscard]] Result<RecordList> fetchAtMost(qint64 count) const;

    std::weak_ptr<OpenedDatabase> m_database;
    QString m_root;
    Access m_access = Access::Strict;
};

} // namespace roundtrip
