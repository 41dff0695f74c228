// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/database.h"

#include "datalayer/engine/schemainspector.h"
#include "datalayer/engine/snapshot.h"

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

CellView Record::cell(const QString &column) const
{
    const int position = m_records->schema().table(m_set->table()).columnIndex(column);
    return position < 0 ? CellView() : m_set->cell(m_row, position);
}

QVariant Record::operator[](const QString &column) const
{
    return toVariant(cell(column));
}

QList<Record> Record::related(const QString &relation) const
{
    QList<Record> found;
    for (const int child : m_records->lookups().node(m_node).children) {
        const Relation *candidate = m_records->lookups().node(child).relation;
        if (candidate->name != relation && candidate->declaredName != relation)
            continue;
        const RelatedRows *related = m_set->related(candidate, child);
        if (!related || !related->target())
            return found;
        for (const quint32 row : related->rows(m_row))
            found << Record(m_records, related->target(), row, child);
    }
    return found;
}

RecordList::RecordList(std::shared_ptr<const LoadedRecords> records)
    : m_records(std::move(records))
{
    const RecordSet &root = m_records->root();
    m_list.reserve(root.rowCount());
    for (qsizetype row = 0; row < root.rowCount(); ++row)
        m_list << Record(m_records.get(), &root, row, 0);
}

/// A view that a declared relation leads to or from: only then its columns are compared.
static bool isDeclaredView(const Table &table, const ConnectionSettings &settings)
{
    return table.kind == Table::Kind::View && table.problem.isEmpty()
        && std::ranges::any_of(
               settings.declaredRelations, [&table](const DeclaredRelation &relation) {
                   return relation.table == table.name || relation.target == table.name
                       || relation.through == table.name;
               });
}

Result<OpenedDatabase> openDatabase(const ConnectionSettings &settings, QueryLog &log,
                                    Connection::Reader reader)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(settings, log, reader);
    if (!connection)
        return connection.error();
    const int load = log.beginLoad({ .title = u"catalogue"_s, .isCounted = false });
    Result<Snapshot> snapshot = Snapshot::begin(**connection, load);
    Result<QList<Table>> tables = snapshot ? inspectSchema(**connection, load) : snapshot.error();
    if (tables) {
        for (Table &table : *tables) {
            if (isDeclaredView(table, settings))
                inspectView(**connection, load, table);
        }
    }
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
    return { *this, QuerySet(table) };
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
    const Loaded loaded = m_database->load(m_query, strategy);
    if (loaded.error)
        return *loaded.error;
    return RecordList(loaded.records);
}

} // namespace roundtrip
