// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/openeddatabase.h"

#include "datalayer/engine/loggedload.h"
#include "datalayer/engine/snapshot.h"
#include "datalayer/schema/relationguess.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace roundtrip {

/// The names, in lower case, of the tables and views that relations lead to or from: only then
/// columns are compared.
static QSet<QString> relatedTables(QList<Table> tables, const ConnectionSettings &settings)
{
    if (settings.guessesRelations)
        guessForeignKeys(tables);
    QSet<QString> names;
    for (const DeclaredRelation &relation : settings.declaredRelations)
        names << relation.table.toLower() << relation.target.toLower()
              << relation.through.toLower();
    for (const Table &table : tables) {
        for (const ForeignKey &key : table.foreignKeys) {
            if (key.origin == Origin::Guessed)
                names << table.name.toLower() << key.targetTable.toLower();
        }
    }
    return names;
}

/// Finds out how the views among them compare; one that was left unread is asked for here.
static Result<> inspectViews(Connection &connection, LoadId load, QList<Table> &tables,
                             const ConnectionSettings &settings)
{
    const QSet<QString> related = relatedTables(tables, settings);
    for (Table &table : tables) {
        if (table.kind != Table::Kind::View || !related.contains(table.name.toLower()))
            continue;
        if (table.isUnread) {
            if (Result<> read = connection.readView(load, table, nullptr); !read)
                return read;
        }
        if (!table.problem)
            connection.inspectView(load, table);
    }
    return {};
}

namespace {

/// The catalogue with what \a settings add to it.
Result<std::shared_ptr<const Schema>> makeSchema(const QList<Table> &catalogue,
                                                 const ConnectionSettings &settings)
{
    auto schema = std::make_shared<Schema>(catalogue);
    if (const Result<> done = schema->declare(settings.declaredRelations); !done)
        return done.error();
    if (settings.guessesRelations) {
        if (const Result<> done = schema->guessRelations(); !done)
            return done.error();
    }
    for (const DeclaredName &declared : settings.declaredNames) {
        if (const Result<> done = schema->declare(declared); !done)
            return done.error();
    }
    return std::shared_ptr<const Schema>(std::move(schema));
}

/// Reads the catalogue in one snapshot; \a stamp is what it is of.
Result<QList<Table>> readCatalogue(Connection &connection, const ConnectionSettings &settings,
                                   LoadId load, SchemaStamp &stamp)
{
    Result<Snapshot> snapshot = Snapshot::begin(connection, load);
    if (!snapshot)
        return snapshot.error();
    const Result<SchemaStamp> found = connection.schemaStamp(load);
    if (!found)
        return found.error();
    stamp = *found;
    Result<QList<Table>> tables = connection.inspect(load);
    if (!tables)
        return tables;
    if (const Result<> inspected = inspectViews(connection, load, *tables, settings); !inspected)
        return inspected.error();
    if (const Result<> ended = snapshot->end(); !ended)
        return ended.error();
    if (const Result<> unchanged = connection.checkUnchanged(); !unchanged)
        return unchanged.error();
    return tables;
}

/// Reads the catalogue anew. The schema stays the same one where nothing has changed.
Result<> readSchema(OpenedDatabase &database)
{
    Connection &connection = *database.connection;
    LoggedLoad load(connection, { .purpose = LoadRecord::Purpose::Catalogue });
    SchemaStamp stamp;
    Result<QList<Table>> catalogue = readCatalogue(connection, database.settings, load.id(), stamp);
    load.end();
    if (!catalogue)
        return catalogue.error();
    if (!database.schema || *catalogue != database.catalogue) {
        Result<std::shared_ptr<const Schema>> schema = makeSchema(*catalogue, database.settings);
        if (!schema)
            return schema.error();
        // A thread that took over has the schema and not what it was made of.
        if (!database.schema || (*schema)->tables() != database.schema->tables())
            database.schema = *std::move(schema);
        database.catalogue = *std::move(catalogue);
    }
    database.stamp = stamp;
    return {};
}

} // namespace

Result<OpenedDatabase> openDatabase(const ConnectionSettings &settings, QueryLog &log,
                                    Connection::Reader reader, const Connection::Announce &announce)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(settings, log, reader,
                                                                      announce);
    if (!connection)
        return connection.error();
    OpenedDatabase database { .connection = *std::move(connection), .settings = settings };
    if (const Result<> read = readSchema(database); !read)
        return read.error();
    return database;
}

Result<> refreshSchema(OpenedDatabase &database, bool isDistrusted)
{
    Connection &connection = *database.connection;
    if (Result<> refreshed = connection.refresh(); !refreshed)
        return refreshed;
    if (database.settings.kind != DatabaseKind::Sqlite)
        return isDistrusted ? readSchema(database) : Result<>();
    if (!database.settings.script.isEmpty())
        return {}; // nobody else can change it
    LoggedLoad load(connection, { .purpose = LoadRecord::Purpose::Catalogue });
    const Result<SchemaStamp> stamp = connection.schemaStamp(load.id());
    load.end();
    if (!stamp)
        return stamp.error();
    return *stamp == database.stamp ? Result<>() : readSchema(database);
}

Result<> readUnreadView(OpenedDatabase &database, const QString &name, const std::atomic_bool *stop)
{
    const int index = database.schema->tableIndex(name);
    if (index < 0 || !database.schema->table(index).isUnread)
        return {};
    // A thread that took over has the schema and not what it was made of.
    if (database.catalogue.isEmpty()) {
        if (Result<> read = readSchema(database); !read)
            return read;
        return readUnreadView(database, name, stop);
    }
    Connection &connection = *database.connection;
    LoggedLoad load(connection, { .purpose = LoadRecord::Purpose::Catalogue });
    QList<Table> catalogue = database.catalogue;
    Result<> read = connection.readView(load.id(), catalogue[index], stop);
    load.end();
    if (!read)
        return read;
    Result<std::shared_ptr<const Schema>> schema = makeSchema(catalogue, database.settings);
    if (!schema)
        return schema.error();
    database.schema = *std::move(schema);
    database.catalogue = std::move(catalogue);
    return {};
}

Result<ResolvedQuery> resolve(OpenedDatabase &database, const QuerySet &query,
                              const std::atomic_bool *stop)
{
    if (const Result<> read = readUnreadView(database, query.root(), stop); !read)
        return read.error();
    return query.resolve(*database.schema);
}

DbError closedError()
{
    return { DbError::Kind::Misuse,
             u"the database that these records came from is not open any more, or not known"_s,
             {} };
}

} // namespace roundtrip
