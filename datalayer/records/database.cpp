// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/database.h"

#include "datalayer/engine/snapshot.h"
#include "datalayer/schema/relationguess.h"

#include <QSet>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

QVariant toVariant(const CellView &cell)
{
    switch (cell.type) {
    case ValueType::Null:
        return {};
    case ValueType::Integer:
        return cell.integer;
    case ValueType::Real:
        return cell.real;
    case ValueType::Text:
        return QString::fromUtf8(cell.bytes);
    case ValueType::Blob:
        return cell.bytes.toByteArray();
    }
    return {};
}

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

/// Finds out how the views among them compare.
static void inspectViews(Connection &connection, int load, QList<Table> &tables,
                         const ConnectionSettings &settings)
{
    const QSet<QString> related = relatedTables(tables, settings);
    for (Table &table : tables) {
        if (table.kind == Table::Kind::View && table.problem.isEmpty()
            && related.contains(table.name.toLower()))
            connection.inspectView(load, table);
    }
}

Result<OpenedDatabase> openDatabase(const ConnectionSettings &settings, QueryLog &log,
                                    Connection::Reader reader, const Connection::Announce &announce)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(settings, log, reader,
                                                                      announce);
    if (!connection)
        return connection.error();
    const int load = log.beginLoad({ .title = u"catalogue"_s, .isCounted = false });
    Result<Snapshot> snapshot = Snapshot::begin(**connection, load);
    Result<QList<Table>> tables = snapshot ? (*connection)->inspect(load) : snapshot.error();
    if (tables)
        inspectViews(**connection, load, *tables, settings);
    const Result<> ended = snapshot ? snapshot->end() : snapshot.error();
    log.endLoad(load, 0, false);
    if (!tables)
        return tables.error();
    if (!ended)
        return ended.error();
    if (const Result<> unchanged = (*connection)->checkUnchanged(); !unchanged)
        return unchanged.error();
    auto schema = std::make_shared<Schema>(*tables);
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
    return OpenedDatabase { *std::move(connection), std::move(schema) };
}

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
    database.m_connection = std::move(opened->connection);
    database.m_schema = std::move(opened->schema);
    return database;
}

BoundQuerySet Database::objects(const QString &table)
{
    return { *this, table };
}

Loaded Database::load(const QuerySet &query, FetchStrategy strategy, const LoadOptions &options)
{
    const Result<ResolvedQuery> resolved = query.resolve(*m_schema);
    if (!resolved)
        return { {}, resolved.error(), false, 0 };
    return loadRecords(*m_connection, m_schema, *resolved, strategy, options);
}

Result<RecordList> BoundQuerySet::fetch(FetchStrategy strategy) const
{
    const Loaded loaded = m_database->load(query(), strategy);
    if (loaded.error)
        return *loaded.error;
    auto source = std::make_shared<RecordSource>();
    // What was loaded here is nobody else's.
    source->records = std::const_pointer_cast<LoadedRecords>(
        loaded.records); // NOLINT(*-const-cast)
    source->database = m_database;
    source->access = m_access;
    source->load = loaded.load;
    return RecordList(std::move(source));
}

} // namespace roundtrip
