// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/recordloader.h"

#include "datalayer/engine/snapshot.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/loading/relationloader.h"

#include <functional>
#include <new>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What a load does between the beginning and the end of its snapshot.
using Body = std::function<Result<>(LoadJob &, RelationLoader &)>;

/// Runs \a body in one snapshot, as a part of the log's section \a load.
Loaded runBody(Connection &connection, std::shared_ptr<LoadedRecords> records,
               FetchStrategy strategy, const LoadOptions &options, LoadId load, const Body &body)
{
    Loaded loaded;
    loaded.load = load;
    Result<Snapshot> snapshot = Snapshot::begin(connection, load);
    if (!snapshot) {
        loaded.error = snapshot.error();
        return loaded;
    }
    LoadJob job(connection, *records, options, load);
    if (const Result<> done = body(job, *makeRelationLoader(strategy)); !done)
        loaded.error = done.error();
    if (const Result<> ended = snapshot->end(); !ended && !loaded.error)
        loaded.error = ended.error();
    bool isUsable = job.state().hasRoots();
    if (const Result<> unchanged = connection.checkUnchanged(); !unchanged) {
        // Its levels may contradict each other; what else seemed wrong comes from that.
        loaded.error = unchanged.error();
        isUsable = false;
    }
    loaded.wasStopped = job.isStopped();
    if (isUsable)
        loaded.records = std::move(records);
    return loaded;
}

/// What the log says of a load of \a records.
LoadRecord recordOf(const LoadedRecords &records)
{
    const ResolvedQuery &query = records.query();
    return { .table = records.schema().table(query.table).name,
             .lookups = query.lookups.leafNames(),
             .offset = query.root.offset,
             .limit = query.root.limit };
}

/// The same as a load of its own, from its first statement to its last.
Loaded run(Connection &connection, const std::shared_ptr<LoadedRecords> &records, LoadRecord load,
           FetchStrategy strategy, const LoadOptions &options, const Body &body)
{
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return { .error = refreshed.error() };
    load.strategy = strategy;
    const LoadId section = connection.log().beginLoad(std::move(load));
    Loaded loaded;
    try {
        loaded = runBody(connection, records, strategy, options, section, body);
        records->squeeze();
    } catch (const std::bad_alloc &) {
        // What is half built is let go: its levels may contradict each other.
        loaded = { .error = outOfMemory(), .load = section };
    }
    connection.log().endLoad(section, loaded.records ? loaded.records->recordCount() : 0,
                             loaded.wasStopped);
    return loaded;
}

} // namespace

Loaded loadRecords(Connection &connection, std::shared_ptr<const Schema> schema,
                   const ResolvedQuery &query, FetchStrategy strategy, const LoadOptions &options)
{
    return loadInto(connection, std::make_shared<LoadedRecords>(std::move(schema), query), strategy,
                    options);
}

Loaded loadInto(Connection &connection, const std::shared_ptr<LoadedRecords> &records,
                FetchStrategy strategy, const LoadOptions &options)
{
    return run(connection, records, recordOf(*records), strategy, options,
               [](LoadJob &job, RelationLoader &loader) { return loader.load(job); });
}

Loaded loadRelated(Connection &connection, const RecordPlace &place, StepId step,
                   FetchStrategy strategy, const LoadOptions &options)
{
    const LoadedRecords &parent = *place.records;
    const LookupStep &followed = parent.lookups().step(step);
    const Relation &relation = *followed.relation;
    QList<Value> key;
    bool hasNull = false;
    for (const int column : relation.columns) {
        key << Value::of(place.cell(column));
        hasNull = hasNull || key.last().type == ValueType::Null;
    }
    ResolvedQuery query;
    query.table = relation.target;
    if (const ResolvedSelection *selection = parent.query().selectionOf(step))
        query.root = *selection;
    query.lookups = parent.lookups().below(step);
    query.selections = parent.query().selections;
    LoadRecord load { .purpose = LoadRecord::Purpose::Related,
                      .table = parent.schema().table(relation.source).name };
    for (const QStringList &names : query.lookups.leafNames())
        load.lookups << QStringList(followed.name) + names;
    if (load.lookups.isEmpty())
        load.lookups << QStringList(followed.name);
    return run(
        connection, std::make_shared<LoadedRecords>(parent.sharedSchema(), query), std::move(load),
        strategy, options, [&](LoadJob &job, RelationLoader &loader) -> Result<> {
            if (hasNull) {
                job.state().setRootRows({});
                return {};
            }
            if (Result<> read = job.reader().readRelatedRoots(relation, key, place.query()); !read)
                return read;
            return loader.fill(job);
        });
}

Loaded loadLookups(Connection &connection, const std::shared_ptr<LoadedRecords> &records,
                   const std::vector<quint32> &rows, const std::vector<Prefetch> &lookups,
                   const LoadOptions &options)
{
    const qsizetype first = records->lookups().lookups().size();
    if (const Result<> added = records->addLookups(StepId::Root, lookups); !added)
        return { .error = added.error() };
    return run(connection, records, recordOf(*records), FetchStrategy::Prefetch, options,
               [&](LoadJob &job, RelationLoader &loader) {
                   job.state().setRootRows(rows);
                   job.state().setFirstLookup(first);
                   return loader.fill(job);
               });
}

Loaded followRelation(Connection &connection, const std::shared_ptr<LoadedRecords> &records,
                      const RecordPlace &place, StepId step, FetchStrategy strategy, LoadId load)
{
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return { .error = refreshed.error() };
    return runBody(connection, records, strategy, {}, load,
                   [&](LoadJob &job, RelationLoader &loader) {
                       job.state().setRootRows({});
                       return loader.follow(job, records->own(*place.set),
                                            static_cast<quint32>(place.row), step);
                   });
}

Result<qint64> countRecords(Connection &connection, const Schema &schema,
                            const ResolvedQuery &query, qint64 atMost, const std::atomic_bool *stop,
                            std::chrono::milliseconds limit)
{
    if (query.root.where.isNever())
        return 0;
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return refreshed.error();
    Query counted;
    counted.table = &schema.table(query.table);
    counted.schema = &schema;
    counted.where = query.root.where;
    const LoadId load = connection.log().beginLoad(
        { .purpose = LoadRecord::Purpose::Count, .table = counted.table->name });
    const QueryRecord draft { .load = load,
                              .kind = QueryRecord::Kind::Count,
                              .table = counted.table->name };
    std::vector<ColumnData> columns(1);
    RunOptions options { .stop = stop };
    if (limit.count() > 0)
        options.deadline = std::chrono::steady_clock::now() + limit;
    const Result<Ran> ran = connection.run(SqlCompiler(connection.dialect()).count(counted, atMost),
                                           draft, columns, options);
    connection.log().endLoad(load, 0, ran && ran->wasStopped);
    if (!ran)
        return ran.error();
    if (ran->wasStopped)
        return stoppedEarly();
    return columns.front().cell(0).integer;
}

Result<Value> readWholeValue(Connection &connection, const Table &table, int column,
                             const QList<Value> &primaryKey, const std::atomic_bool *stop)
{
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return refreshed.error();
    Query query;
    query.table = &table;
    query.columns = { column };
    query.keys = KeyCondition { .form = KeyCondition::Form::One,
                                .columns = table.primaryKey,
                                .keys = { primaryKey } };
    for (const int position : table.primaryKey)
        query.keys->readFrom << &table.columns[position];
    const LoadId load = connection.log().beginLoad({ .purpose = LoadRecord::Purpose::Value,
                                                     .table = table.name,
                                                     .column = table.columns[column].name });
    const QueryRecord draft {
        .load = load, .kind = QueryRecord::Kind::Value, .table = table.name, .keys = 1
    };
    std::vector<ColumnData> columns(1);
    const Result<Ran> ran = connection.run(SqlCompiler(connection.dialect()).select(query), draft,
                                           columns, { .stop = stop });
    connection.log().endLoad(load, 0, ran && ran->wasStopped);
    if (!ran)
        return ran.error();
    if (ran->wasStopped)
        return stoppedEarly();
    if (columns.front().size() == 0) {
        return DbError { DbError::Kind::NotFound,
                         u"the record is no longer in %1"_s.arg(table.name),
                         {} };
    }
    return Value::of(columns.front().cell(0));
}

} // namespace roundtrip
