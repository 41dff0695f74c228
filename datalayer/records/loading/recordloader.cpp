// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/recordloader.h"

#include "datalayer/engine/loggedload.h"
#include "datalayer/engine/snapshot.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/loading/relationloader.h"

#include <algorithm>
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
    load.continues = options.continues;
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

/// Runs a statement that counts records of the table \a table, as a section of the log, and appends
/// the row of its answer to \a columns.
Result<> runCount(Connection &connection, const Statement &statement, const QString &table,
                  std::vector<ColumnData> &columns, const std::atomic_bool *stop,
                  std::chrono::milliseconds limit)
{
    LoggedLoad load(connection, { .purpose = LoadRecord::Purpose::Count, .table = table });
    const QueryRecord draft { .load = load.id(), .kind = QueryRecord::Kind::Count, .table = table };
    RunOptions options { .stop = stop };
    if (limit.count() > 0)
        options.deadline = std::chrono::steady_clock::now() + limit;
    const Result<Ran> ran = connection.run(statement, draft, columns, options);
    load.end(ran && ran->wasStopped);
    if (!ran)
        return ran.error();
    return ran->wasStopped ? Result<>(stoppedEarly()) : Result<>();
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

ResolvedQuery relatedQuery(const LoadedRecords &parent, StepId step)
{
    ResolvedQuery query;
    query.table = parent.lookups().step(step).relation->target;
    if (const ResolvedSelection *selection = parent.query().selectionOf(step))
        query.root = *selection;
    query.lookups = parent.lookups().below(step);
    query.selections = parent.query().selections;
    return query;
}

LoadRecord relatedSection(const LoadedRecords &parent, StepId step)
{
    const LookupStep &followed = parent.lookups().step(step);
    LoadRecord load { .purpose = LoadRecord::Purpose::Related,
                      .table = parent.schema().table(followed.relation->source).name };
    const QList<QStringList> below = parent.lookups().below(step).leafNames();
    for (const QStringList &names : below)
        load.lookups << QStringList(followed.name) + names;
    if (load.lookups.isEmpty())
        load.lookups << QStringList(followed.name);
    return load;
}

Loaded loadRelated(Connection &connection, const RecordPlace &place, StepId step,
                   FetchStrategy strategy, const LoadOptions &options)
{
    const LoadedRecords &parent = *place.records;
    const Relation &relation = *parent.lookups().step(step).relation;
    QList<Value> key;
    bool hasNull = false;
    for (const int column : relation.columns) {
        key << Value::of(place.cell(column));
        hasNull = hasNull || key.last().type == ValueType::Null;
    }
    const auto records = std::make_shared<LoadedRecords>(parent.sharedSchema(),
                                                         relatedQuery(parent, step));
    return run(connection, records, relatedSection(parent, step), strategy, options,
               [&](LoadJob &job, RelationLoader &loader) -> Result<> {
                   if (hasNull) {
                       job.state().setRootRows({});
                       return {};
                   }
                   if (Result<> read = job.reader().readRelatedRoots(relation, key, place.query());
                       !read)
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
    std::vector<ColumnData> columns(1);
    if (const Result<> ran = runCount(connection,
                                      SqlCompiler(connection.dialect()).count(counted, atMost),
                                      counted.table->name, columns, stop, limit);
        !ran)
        return ran.error();
    return columns.front().cell(0).integer;
}

Result<QList<qint64>> countRelated(Connection &connection, const RecordPlace &place,
                                   const QList<const Relation *> &relations, qint64 atMost,
                                   const std::atomic_bool *stop, std::chrono::milliseconds limit)
{
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return refreshed.error();
    const Schema &schema = place.records->schema();
    QList<Query> queries;
    QList<qsizetype> asked; // positions in relations; a key with NULL in it leads nowhere
    for (qsizetype i = 0; i < relations.size(); ++i) {
        const Relation &relation = *relations[i];
        Query query;
        query.table = &schema.table(relation.target);
        query.schema = &schema;
        query.keys = KeyCondition { .form = KeyCondition::Form::One,
                                    .columns = LoadQueries::keyColumns(relation) };
        if (relation.kind == Relation::Kind::ManyToMany) {
            query.manyToMany = &relation;
            query.through = &schema.table(relation.through);
        }
        QList<Value> key;
        for (const int column : relation.columns) {
            key << Value::of(place.cell(column));
            query.keys->readFrom << &place.table().columns[column];
        }
        if (std::ranges::any_of(key, [](const Value &value) { return value.view().isNull(); }))
            continue;
        query.keys->keys << key;
        queries << query;
        asked << i;
    }
    QList<qint64> counts(relations.size(), 0);
    if (queries.isEmpty())
        return counts;
    std::vector<ColumnData> columns(static_cast<size_t>(queries.size()));
    if (const Result<> ran = runCount(connection,
                                      SqlCompiler(connection.dialect()).counts(queries, atMost),
                                      place.table().name, columns, stop, limit);
        !ran)
        return ran.error();
    for (qsizetype i = 0; i < asked.size(); ++i)
        counts[asked[i]] = columns[static_cast<size_t>(i)].cell(0).integer;
    return counts;
}

} // namespace roundtrip
