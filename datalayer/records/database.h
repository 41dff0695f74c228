// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/engine/querylog.h"
#include "datalayer/records/recordloader.h"

#include <memory>

namespace roundtrip {

class Database;
class RecordList;

/// Access says what Record::follow() does with a relation that no lookup has loaded. The values are
/// Django's fetch modes.
enum class Access {
    Strict, ///< an error that names the relation and the call that would load it
    One, ///< one query, now, for the followed record alone: plain access, the N+1
    Peers, ///< one query for all records that were loaded together with the followed record
};

/// RecordSource is the records of one load and the database that more of them can be loaded from. A
/// RecordList, its copies and its Records share one RecordSource and are used on one thread.
struct RecordSource
{
    std::shared_ptr<LoadedRecords> records;
    Database *database = nullptr; ///< must outlive the source; null if nothing can be added
    Access access = Access::Strict;
    int load = 0; ///< the log's section that the queries of Record::follow() belong to
};

/// Record is a light view of one record. It is valid as long as the RecordList that it came from,
/// or a copy of that list, exists.
class Record
{
public:
    Record(RecordSource *source, const RecordSet *set, qsizetype row, int node)
        : m_source(source)
        , m_set(set)
        , m_row(row)
        , m_node(node)
    { }

    /// Returns a column's value as a QVariant that holds a qlonglong, double, QString or
    /// QByteArray. The QVariant is invalid for NULL, and for a column that does not exist or was
    /// not loaded.
    [[nodiscard]] QVariant operator[](const QString &column) const;
    /// Returns a column's value without a copy: valid until more records are loaded, and NULL for a
    /// column that does not exist or was not loaded.
    [[nodiscard]] CellView cell(const QString &column) const;
    /// Returns true if the column exists and was loaded; only() can leave columns out.
    [[nodiscard]] bool isLoaded(const QString &column) const;
    /// Returns the records that were loaded for a relation: at most one if the relation leads to
    /// one record or none, and an empty list if the relation was not loaded. \a relation is either
    /// name of the relation, or the name that a Prefetch gave to its records. Never runs a query.
    [[nodiscard]] QList<Record> related(const QString &relation) const;
    /// Returns the records that a relation leads to, like related(). A relation that was not loaded
    /// is an error or is loaded now, as the Access of the RecordList says. The error says which
    /// lookup would have loaded the relation, that the table has no such relation, or what the
    /// database said.
    [[nodiscard]] Result<QList<Record>> follow(const QString &relation) const;

private:
    [[nodiscard]] int stepOf(const QString &relation) const;
    [[nodiscard]] QList<Record> recordsAt(int node) const;
    [[nodiscard]] DbError notLoaded(const QString &relation) const;

    RecordSource *m_source;
    const RecordSet *m_set;
    qsizetype m_row;
    int m_node;
};

/// RecordList is the root records of one load, with everything that was loaded for them. It is
/// cheap to copy: copies, and the parts that mid() returns, share their records.
class RecordList
{
public:
    /// Makes a list of records without a database: nothing can be added to them.
    explicit RecordList(std::shared_ptr<const LoadedRecords> records);
    explicit RecordList(std::shared_ptr<RecordSource> source);

    [[nodiscard]] qsizetype size() const { return m_list.size(); }
    [[nodiscard]] const Record &operator[](qsizetype index) const { return m_list[index]; }
    [[nodiscard]] auto begin() const { return m_list.begin(); }
    [[nodiscard]] auto end() const { return m_list.end(); }
    /// Returns \a count records from position \a first on, or all up to the end where \a count is
    /// -1. The new list shares the records. \a first must not be above size().
    [[nodiscard]] RecordList mid(qsizetype first, qsizetype count = -1) const;
    /// Returns all records of the load by column, for fast reading. Root records that mid() left
    /// out are among them.
    [[nodiscard]] const LoadedRecords &records() const { return *m_source->records; }

private:
    friend Result<> prefetchRelatedObjects(const RecordList &records,
                                           const std::vector<Prefetch> &lookups);

    std::shared_ptr<RecordSource> m_source;
    QList<Record> m_list;
    std::vector<quint32> m_rows; ///< positions of the list's records in the root set
};

/// Loads \a lookups for records that are loaded already, as Django's function of this name does. It
/// fetches only what is missing and loads nothing twice; the deeper levels of a lookup are loaded
/// for the records that were there and for the new ones. It fails before the first query if a name
/// is wrong or if RecordSource::database is null, and later with what the database said. What was
/// loaded until then stays.
Result<> prefetchRelatedObjects(const RecordList &records, const std::vector<Prefetch> &lookups);

class BoundQuerySet;

/// OpenedDatabase is an open connection with the schema of its database; Database and QueryRunner
/// work on one. It is used on one thread.
struct OpenedDatabase
{
    std::unique_ptr<Connection> connection;
    std::shared_ptr<const Schema> schema;
    QList<Table> catalogue {}; ///< the tables as read; the schema adds what the settings declare
    SchemaStamp stamp {}; ///< tells which state of the database the catalogue was read from
};

/// Opens the database that \a settings describe and reads its schema, with the relations and names
/// that \a settings declare. Fails if the connection cannot be opened, if the catalogue cannot be
/// read, or if a declaration does not fit it. \a log must outlive the connection. \a announce is
/// passed to Connection::open().
[[nodiscard]] Result<OpenedDatabase>
openDatabase(const ConnectionSettings &settings, QueryLog &log,
             Connection::Reader reader = Connection::Reader::Fast,
             const Connection::Announce &announce = {});
/// Opens the connection again if it needs that (see Connection::refresh()), and reads the catalogue
/// again if somebody may have changed it. A SQLite file tells whether its tables have changed. A
/// server does not tell, so its catalogue is read if \a isDistrusted. A script's database cannot
/// change and is not read again. The schema stays the same object if nothing has changed or if this
/// function fails.
[[nodiscard]] Result<> refreshSchema(OpenedDatabase &database, const ConnectionSettings &settings,
                                     bool isDistrusted);
/// Reads the columns of the view \a name if they were left for later (see Table::isUnread), and
/// makes a new schema with them. Does nothing for any other \a name. Fails if \a stop has ended the
/// reading, or if what \a settings declare does not fit the columns. It is no failure if the view
/// is broken: Table::problem says what is wrong with it.
[[nodiscard]] Result<> readUnreadView(OpenedDatabase &database, const ConnectionSettings &settings,
                                      const QString &name, const std::atomic_bool *stop);

/// Database is an open database: its schema, its connection and the log of what ran. Programs and
/// tests without a window use it, on one thread; the window uses QueryRunner.
class Database
{
public:
    /// Opens a SQLite file, read-only. The error says what is wrong with the file.
    static Result<Database> open(const QString &path);
    /// Opens the database that \a settings describe. \a reader chooses how its rows are read.
    static Result<Database> open(const ConnectionSettings &settings,
                                 Connection::Reader reader = Connection::Reader::Fast);

    /// Returns the present schema. refreshSchema() and the first load of a view with
    /// Table::isUnread may replace it; only sharedSchema() keeps a replaced one alive.
    [[nodiscard]] const Schema &schema() const { return *m_opened->schema; }
    [[nodiscard]] const std::shared_ptr<const Schema> &sharedSchema() const
    {
        return m_opened->schema;
    }
    [[nodiscard]] QueryLog &log() { return *m_log; }
    [[nodiscard]] Connection &connection() { return *m_opened->connection; }

    /// Returns a query for all records of \a table, to be refined and fetched. Runs nothing.
    [[nodiscard]] BoundQuerySet objects(const QString &table);
    /// Reads the catalogue again if somebody may have changed it: a server's always, a file's if
    /// the file says that its tables have changed. The schema stays if this fails.
    Result<> refreshSchema() { return roundtrip::refreshSchema(*m_opened, m_settings, true); }
    /// Loads \a query. Loaded::records is null if a name is wrong or the root records could not be
    /// read, see Loaded.
    Loaded load(const QuerySet &query, FetchStrategy strategy, const LoadOptions &options = {});

private:
    Database() = default;

    std::unique_ptr<QueryLog> m_log;
    std::unique_ptr<OpenedDatabase> m_opened;
    ConnectionSettings m_settings;
};

/// BoundQuerySet is a QuerySet that knows its database:
/// `db.objects("author").prefetchRelated("books").fetch()`. The database must outlive the
/// BoundQuerySet and the records that it fetches.
class BoundQuerySet : public Selecting<BoundQuerySet>
{
public:
    BoundQuerySet(Database &database, QString root)
        : m_database(&database)
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
    /// wrong or if any of the queries fails.
    [[nodiscard]] Result<RecordList> fetch(FetchStrategy strategy = FetchStrategy::Prefetch) const;

private:
    Database *m_database;
    QString m_root;
    Access m_access = Access::Strict;
};

/// Converts a cell to a QVariant, see Record::operator[].
[[nodiscard]] QVariant toVariant(const CellView &cell);

} // namespace roundtrip
