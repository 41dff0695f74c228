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

/// What happens when a relation is followed that no lookup has loaded: Django's fetch modes.
enum class Access {
    Strict, ///< an error that names the relation and the line that would load it
    One, ///< one query for that record alone, now: plain access, the N+1
    Peers, ///< one query for all records that came together with that one
};

/// Records in hand and where more of them come from. Shared by a RecordList and its Records; on
/// one thread.
struct RecordSource
{
    std::shared_ptr<LoadedRecords> records;
    Database *database = nullptr; ///< null for records that nothing can be added to
    Access access = Access::Strict;
    int load = 0; ///< the log's section that their queries belong to
};

/// A light view of one record: valid as long as the RecordList it came from.
class Record
{
public:
    Record(RecordSource *source, const RecordSet *set, qsizetype row, int node)
        : m_source(source)
        , m_set(set)
        , m_row(row)
        , m_node(node)
    { }

    /// A column's value as a QVariant: qlonglong, double, QString, QByteArray, or an invalid one
    /// for NULL and for a column that does not exist or was not loaded.
    [[nodiscard]] QVariant operator[](const QString &column) const;
    /// The same without a copy, valid until more records are loaded.
    [[nodiscard]] CellView cell(const QString &column) const;
    /// Whether a column was loaded: not one that only() left out.
    [[nodiscard]] bool isLoaded(const QString &column) const;
    /// The records that were loaded for a relation, by either of its names or by the one that a
    /// Prefetch gave them: one at most where the relation leads to a record or none. Empty for a
    /// relation that was not loaded. Never runs a query.
    [[nodiscard]] QList<Record> related(const QString &relation) const;
    /// The same, but a relation that was not loaded is an error, or is loaded now, as the
    /// RecordList's access has it. The error says which lookup would have loaded it; or that the
    /// table has no such relation, or what the database said.
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

/// The root records of one load, with everything loaded for them. Cheap to copy; copies and parts
/// share their records.
class RecordList
{
public:
    explicit RecordList(std::shared_ptr<const LoadedRecords> records);
    explicit RecordList(std::shared_ptr<RecordSource> source);

    [[nodiscard]] qsizetype size() const { return m_list.size(); }
    [[nodiscard]] const Record &operator[](qsizetype index) const { return m_list[index]; }
    [[nodiscard]] auto begin() const { return m_list.begin(); }
    [[nodiscard]] auto end() const { return m_list.end(); }
    /// \a count records from \a first on, or to the end; the same records, not copies.
    [[nodiscard]] RecordList mid(qsizetype first, qsizetype count = -1) const;
    /// The same by column, for reading fast.
    [[nodiscard]] const LoadedRecords &records() const { return *m_source->records; }

private:
    friend Result<> prefetchRelatedObjects(const RecordList &records,
                                           const std::vector<Prefetch> &lookups);

    std::shared_ptr<RecordSource> m_source;
    QList<Record> m_list;
    std::vector<quint32> m_rows; ///< of the list's records in the root set
};

/// Loads lookups for records in hand, as Django's function of this name: only what is missing is
/// fetched, deeper levels follow what was there and what is new alike, and nothing that is loaded
/// is loaded twice. Fails with a wrong name before the first query, or with what the database said;
/// what is loaded stays.
Result<> prefetchRelatedObjects(const RecordList &records, const std::vector<Prefetch> &lookups);

class BoundQuerySet;

/// An open database: what Database and QueryRunner begin with. On one thread.
struct OpenedDatabase
{
    std::unique_ptr<Connection> connection;
    std::shared_ptr<const Schema> schema;
    QList<Table> catalogue {}; ///< what the schema was made of, with what the settings declare
    SchemaStamp stamp {}; ///< of the catalogue
};

/// Opens a connection and reads its schema, declared names included.
[[nodiscard]] Result<OpenedDatabase>
openDatabase(const ConnectionSettings &settings, QueryLog &log,
             Connection::Reader reader = Connection::Reader::Fast,
             const Connection::Announce &announce = {});
/// Reads the catalogue again where somebody has changed it: a file says so itself; a server does
/// not, so that its catalogue is read where \a isDistrusted. The schema is the same one as before
/// where nothing has changed, and stays if this fails.
[[nodiscard]] Result<> refreshSchema(OpenedDatabase &database, const ConnectionSettings &settings,
                                     bool isDistrusted);
/// Reads the columns of the view \a name if that was left for later, see Table::isUnread. An error
/// if \a stop has ended it; what is wrong with the view is its Table::problem.
[[nodiscard]] Result<> readUnreadView(OpenedDatabase &database, const ConnectionSettings &settings,
                                      const QString &name, const std::atomic_bool *stop);

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

    /// Another one after refreshSchema(), and after the first load of a view with Table::isUnread.
    [[nodiscard]] const Schema &schema() const { return *m_opened->schema; }
    [[nodiscard]] const std::shared_ptr<const Schema> &sharedSchema() const
    {
        return m_opened->schema;
    }
    [[nodiscard]] QueryLog &log() { return *m_log; }
    [[nodiscard]] Connection &connection() { return *m_opened->connection; }

    /// The records of a table, to be refined and fetched.
    [[nodiscard]] BoundQuerySet objects(const QString &table);
    /// Reads the catalogue again where somebody has changed it.
    Result<> refreshSchema() { return roundtrip::refreshSchema(*m_opened, m_settings, true); }
    /// Loads \a query; the records are null if its root failed.
    Loaded load(const QuerySet &query, FetchStrategy strategy, const LoadOptions &options = {});

private:
    Database() = default;

    std::unique_ptr<QueryLog> m_log;
    std::unique_ptr<OpenedDatabase> m_opened;
    ConnectionSettings m_settings;
};

/// A QuerySet that knows its database: `db.objects("author").prefetchRelated("books").fetch()`.
/// The database must outlive it.
class BoundQuerySet : public Selecting<BoundQuerySet>
{
public:
    BoundQuerySet(Database &database, QString root)
        : m_database(&database)
        , m_root(std::move(root))
    { }

    /// What Record::follow() does with a relation that no lookup has loaded.
    [[nodiscard]] BoundQuerySet access(Access access) const
    {
        BoundQuerySet changed = *this;
        changed.m_access = access;
        return changed;
    }
    [[nodiscard]] QuerySet query() const { return QuerySet(m_root, m_selection); }

    /// Runs the queries. Fails as a whole if any of them does.
    [[nodiscard]] Result<RecordList> fetch(FetchStrategy strategy = FetchStrategy::Prefetch) const;

private:
    Database *m_database;
    QString m_root;
    Access m_access = Access::Strict;
};

/// A cell as a QVariant, see Record::operator[].
[[nodiscard]] QVariant toVariant(const CellView &cell);

} // namespace roundtrip
