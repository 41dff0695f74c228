// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordloader.h"

#include "datalayer/engine/querylog.h"
#include "datalayer/engine/snapshot.h"
#include "datalayer/records/relationloader.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// One load from its first statement, which \a readRoots runs, to its last, all in one snapshot.
Loaded run(Connection &connection, std::shared_ptr<LoadedRecords> records, FetchStrategy strategy,
           const LoadOptions &options, const std::function<Result<>(LoadJob &)> &readRoots)
{
    Loaded loaded;
    QueryLog &log = connection.log();
    if (const Result<> refreshed = connection.refresh(); !refreshed) {
        loaded.error = refreshed.error();
        return loaded;
    }
    loaded.load = log.beginLoad(
        { .title = records->query().title, .strategy = fetchStrategyName(strategy) });
    Result<Snapshot> snapshot = Snapshot::begin(connection, loaded.load);
    if (!snapshot) {
        loaded.error = snapshot.error();
        log.endLoad(loaded.load, 0, false);
        return loaded;
    }
    LoadJob job(connection, *records, options, loaded.load);
    const Result<> roots = readRoots(job);
    const Result<> filled = roots ? makeRelationLoader(strategy)->fill(job) : roots;
    if (!filled)
        loaded.error = filled.error();
    if (const Result<> ended = snapshot->end(); !ended && !loaded.error)
        loaded.error = ended.error();
    bool isUsable = roots.hasValue();
    if (const Result<> unchanged = connection.checkUnchanged(); !unchanged) {
        // Its levels may contradict each other; what else seemed wrong comes from that.
        loaded.error = unchanged.error();
        isUsable = false;
    }
    loaded.wasStopped = job.isStopped();
    log.endLoad(loaded.load, isUsable ? records->recordCount() : 0, loaded.wasStopped);
    if (isUsable)
        loaded.records = std::move(records);
    return loaded;
}

} // namespace

Loaded loadRecords(Connection &connection, std::shared_ptr<const Schema> schema,
                   const ResolvedQuery &query, FetchStrategy strategy, const LoadOptions &options)
{
    return run(connection, std::make_shared<LoadedRecords>(std::move(schema), query), strategy,
               options, [](LoadJob &job) { return job.readRoot(); });
}

Loaded loadRelated(Connection &connection, const LoadedRecords &parent, const RecordSet &set,
                   qsizetype row, int node, FetchStrategy strategy, const LoadOptions &options)
{
    const LookupNode &step = parent.lookups().node(node);
    const Relation &relation = *step.relation;
    QList<Value> key;
    bool hasNull = false;
    for (const int column : relation.columns) {
        key << Value::of(set.cell(row, column));
        hasNull = hasNull || key.last().type == ValueType::Null;
    }
    ResolvedQuery query;
    query.table = relation.target;
    query.lookups = parent.lookups().below(node);
    query.title = u"%1 of one %2"_s.arg(relation.displayName(),
                                        parent.schema().table(relation.source).name);
    return run(connection, std::make_shared<LoadedRecords>(parent.sharedSchema(), query), strategy,
               options, [&](LoadJob &job) {
                   return hasNull ? Result<>()
                                  : job.readRelatedRoot(relation, key, set.queryOf(row));
               });
}

Result<qint64> countRecords(Connection &connection, const Schema &schema,
                            const ResolvedQuery &query, qint64 atMost)
{
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return refreshed.error();
    QueryLog &log = connection.log();
    Query counted;
    counted.table = &schema.table(query.table);
    counted.where = query.where;
    const int load = log.beginLoad({ .title = u"count"_s, .isCounted = false });
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Count };
    std::vector<ColumnData> columns(1);
    const Result<Ran> ran = connection.run(SqlCompiler(connection.dialect()).count(counted, atMost),
                                           draft, columns);
    log.endLoad(load, 0, false);
    if (!ran)
        return ran.error();
    return columns.front().cell(0).integer;
}

Result<Value> readWholeValue(Connection &connection, const Table &table, int column,
                             const QList<Value> &primaryKey)
{
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return refreshed.error();
    QueryLog &log = connection.log();
    Query query;
    query.table = &table;
    query.columns = { column };
    query.keys = KeyCondition { KeyCondition::Form::One, table.primaryKey, { primaryKey } };
    const int load = log.beginLoad({ .title = table.columns[column].name, .isCounted = false });
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Value, .keys = 1 };
    std::vector<ColumnData> columns(1);
    const Result<Ran> ran = connection.run(SqlCompiler(connection.dialect()).select(query), draft,
                                           columns);
    log.endLoad(load, 0, false);
    if (!ran)
        return ran.error();
    if (columns.front().size() == 0) {
        return DbError { DbError::Kind::NotFound,
                         u"the record is no longer in %1"_s.arg(table.name),
                         {} };
    }
    return Value::of(columns.front().cell(0));
}

} // namespace roundtrip
