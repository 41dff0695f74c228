// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/engine/querylog.h"
#include "datalayer/records/recordloader.h"

#include <memory>

namespace roundtrip {

class RecordList;

/// A light view of one record: valid as long as the RecordList it came from. Reading it never runs
/// a query.
class Record
{
public:
    Record(const LoadedRecords *records, const RecordSet *set, qsizetype row, int node)
        : m_records(records)
        , m_set(set)
        , m_row(row)
        , m_node(node)
    { }

    /// A column's value as a QVariant: qlonglong, double, QString, QByteArray, or an invalid one
    /// for NULL and for a column that does not exist.
    [[nodiscard]] QVariant operator[](const QString &column) const;
    /// The same without a copy.
    [[nodiscard]] CellView cell(const QString &column) const;
    /// The records that were loaded for a relation, by either of its names: one at most where the
    /// relation leads to a record or none. Empty for a relation that no lookup named.
    [[nodiscard]] QList<Record> related(const QString &relation) const;

private:
    const LoadedRecords *m_records;
    const RecordSet *m_set;
    qsizetype m_row;
    int m_node;
};

/// The root records of one load, with everything loaded for them. Cheap to copy.
class RecordList
{
public:
    explicit RecordList(std::shared_ptr<const LoadedRecords> records);

    [[nodiscard]] qsizetype size() const { return m_list.size(); }
    [[nodiscard]] const Record &operator[](qsizetype index) const { return m_list[index]; }
    [[nodiscard]] auto begin() const { return m_list.begin(); }
    [[nodiscard]] auto end() const { return m_list.end(); }
    /// The same by column, for reading fast.
    [[nodiscard]] const LoadedRecords &records() const { return *m_records; }

private:
    std::shared_ptr<const LoadedRecords> m_records;
    QList<Record> m_list;
};

class BoundQuerySet;

/// An open database: its schema, its connection and the log of what ran. For use on one thread,
/// in programs and tests without a window; the window uses QueryRunner.
class Database
{
public:
    /// Opens a SQLite file, read-only. The error says what is wrong with it.
    static Result<Database> open(const QString &path);
    /// Opens what \a settings describe, reading rows as \a reader has it.
    static Result<Database> open(const ConnectionSettings &settings,
                                 Connection::Reader reader = Connection::Reader::Fast);

    [[nodiscard]] const Schema &schema() const { return *m_schema; }
    [[nodiscard]] const std::shared_ptr<const Schema> &sharedSchema() const { return m_schema; }
    [[nodiscard]] QueryLog &log() { return *m_log; }
    [[nodiscard]] Connection &connection() { return *m_connection; }

    /// The records of a table, to be refined and fetched.
    [[nodiscard]] BoundQuerySet objects(const QString &table);
    /// Loads \a query; the records are null if its root failed.
    Loaded load(const QuerySet &query, FetchStrategy strategy, const LoadOptions &options = {});

private:
    Database() = default;

    std::unique_ptr<QueryLog> m_log;
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const Schema> m_schema;
};

/// A QuerySet that knows its database: `db.objects("author").prefetchRelated("books").fetch()`.
/// The database must outlive it.
class BoundQuerySet
{
public:
    BoundQuerySet(Database &database, QuerySet query)
        : m_database(&database)
        , m_query(std::move(query))
    { }

    [[nodiscard]] BoundQuerySet filter(const QString &column, const Value &value) const
    {
        return { *m_database, m_query.filter(column, value) };
    }
    [[nodiscard]] BoundQuerySet orderBy(const QString &column) const
    {
        return { *m_database, m_query.orderBy(column) };
    }
    [[nodiscard]] BoundQuerySet limit(std::optional<qint64> count) const
    {
        return { *m_database, m_query.limit(count) };
    }
    [[nodiscard]] BoundQuerySet offset(qint64 count) const
    {
        return { *m_database, m_query.offset(count) };
    }
    [[nodiscard]] BoundQuerySet prefetchRelated(const QString &lookup) const
    {
        return { *m_database, m_query.prefetchRelated(lookup) };
    }
    [[nodiscard]] const QuerySet &query() const { return m_query; }

    /// Runs the queries. Fails as a whole if any of them does.
    [[nodiscard]] Result<RecordList> fetch(FetchStrategy strategy = FetchStrategy::Prefetch) const;

private:
    Database *m_database;
    QuerySet m_query;
};

/// Opens a connection and reads its schema, declared names included: what Database and QueryRunner
/// begin with.
struct OpenedDatabase
{
    std::unique_ptr<Connection> connection;
    std::shared_ptr<const Schema> schema;
};
[[nodiscard]] Result<OpenedDatabase>
openDatabase(const ConnectionSettings &settings, QueryLog &log,
             Connection::Reader reader = Connection::Reader::Fast);

/// A cell as a QVariant, see Record::operator[].
[[nodiscard]] QVariant toVariant(const CellView &cell);

} // namespace roundtrip
