// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/jsonreport.h"

#include "app/peakmemory.h"
#include "datalayer/base/milliseconds.h"
#include "datalayer/export/recordtreewriter.h"
#include "datalayer/export/statementfacts.h"
#include "datalayer/schema/schemafacts.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

void writeColumnNames(JsonWriter &json, const Table &table, const QList<int> &columns)
{
    json.beginArray();
    for (const int column : columns)
        json.string(table.columns[column].name);
    json.endArray();
}

void writeQuery(JsonWriter &json, const QueryRecord &query)
{
    json.beginObject();
    writeFacts(json, query,
               { StatementFact::Sql, StatementFact::Parameters, StatementFact::Lookup,
                 StatementFact::Kind, StatementFact::Keys, StatementFact::Rows,
                 StatementFact::Milliseconds, StatementFact::Start });
    json.endObject();
}

void writeRecords(JsonWriter &json, const LoadedRecords &records)
{
    RecordTreeWriter tree(json);
    json.beginArray();
    for (qsizetype row = 0; row < records.root().rowCount(); ++row)
        tree.write(records, records.root(), row, StepId::Root);
    json.endArray();
}

void writeHead(JsonWriter &json, const LoadReport &report)
{
    json.name("root");
    json.string(report.root);
    json.name("strategy");
    json.string(fetchStrategyName(report.strategy));
    json.name("query_count");
    json.integer(report.statistics.queries);
    json.name("statement_count");
    json.integer(report.statistics.statements);
    json.name("round_trips");
    json.integer(report.statistics.roundTrips);
}

void writeFigures(JsonWriter &json, const LoadReport &report)
{
    json.name("milliseconds");
    writeMilliseconds(json, report.duration);
    if (report.latencyMs) {
        json.name("estimated_milliseconds");
        writeMilliseconds(json, report.estimate());
    }
    json.name("record_count");
    json.beginObject();
    for (const auto &[table, count] : report.recordCounts) {
        json.name(table);
        json.integer(count);
    }
    json.endObject();
}

void writeSummaryMembers(JsonWriter &json, const LoadReport &report)
{
    writeHead(json, report);
    writeFigures(json, report);
    json.name("peak_memory_bytes");
    json.integer(peakMemoryBytes());
}

void writeRelation(JsonWriter &json, const Schema &schema, const Relation &relation)
{
    json.beginObject();
    json.name("name");
    json.string(relation.displayName());
    json.name("kind");
    json.string(QString(nameOf(relationKindNames, relation.kind)));
    json.name("target");
    json.string(schema.table(relation.target).name);
    json.name("columns");
    writeColumnNames(json, schema.table(relation.source), relation.columns);
    json.name("target_columns");
    writeColumnNames(json, schema.table(relation.target), relation.targetColumns);
    json.name("through");
    if (relation.through < 0)
        json.null();
    else
        json.string(schema.table(relation.through).name);
    if (relation.origin != Origin::Catalogue) {
        json.name("origin");
        json.string(QString(nameOf(originNames, relation.origin)));
    }
    json.endObject();
}

void writeTable(JsonWriter &json, const Schema &schema, int index)
{
    const Table &table = schema.table(index);
    json.beginObject();
    json.name("name");
    json.string(table.name);
    json.name("kind");
    json.string(table.kind == Table::Kind::View ? "view" : "table");
    json.name("columns");
    json.beginArray();
    for (const Column &column : table.columns) {
        json.beginObject();
        json.name("name");
        json.string(column.name);
        json.name("type");
        json.string(column.type);
        json.name("nullable");
        json.boolean(column.nullable);
        json.name("primary_key");
        json.integer(column.primaryKeyPosition);
        json.endObject();
    }
    json.endArray();
    json.name("unique");
    json.beginArray();
    for (const QList<int> &key : table.unique)
        writeColumnNames(json, table, key);
    json.endArray();
    json.name("relations");
    json.beginArray();
    for (const Relation &relation : schema.relations(index))
        writeRelation(json, schema, relation);
    json.endArray();
    if (table.problem) {
        json.name("problem");
        json.string(table.problem->text);
    }
    json.endObject();
}

} // namespace

void LoadReport::setRecords(std::shared_ptr<const LoadedRecords> loaded)
{
    records = std::move(loaded);
    root = records->schema().table(records->query().table).name;
    lookups = records->lookups().leafNames();
    recordCounts.clear();
    for (const auto &[table, count] : records->recordCounts())
        recordCounts.emplace_back(records->schema().table(table).name, count);
}

std::chrono::nanoseconds LoadReport::estimate() const
{
    return statistics.estimate(duration, fromMilliseconds(latencyMs.value_or(0)));
}

void writeJsonReport(JsonWriter &json, const LoadReport &report)
{
    json.beginObject();
    writeHead(json, report);
    json.name("queries");
    json.beginArray();
    for (const QueryRecord &query : report.queries)
        writeQuery(json, query);
    json.endArray();
    writeFigures(json, report);
    json.name("records");
    writeRecords(json, *report.records);
    json.endObject();
}

void writeSummary(JsonWriter &json, const LoadReport &report)
{
    json.beginObject();
    writeSummaryMembers(json, report);
    json.endObject();
}

void writeCompared(JsonWriter &json, const LoadReport &report)
{
    json.beginObject();
    if (report.error) {
        json.name("root");
        json.string(report.root);
        json.name("strategy");
        json.string(fetchStrategyName(report.strategy));
        json.name("error");
        json.string(report.error->text);
        json.endObject();
        return;
    }
    writeSummaryMembers(json, report);
    json.name("rows");
    json.integer(report.statistics.rows);
    json.name("repeated_bytes");
    json.integer(report.statistics.repeatedBytes);
    json.endObject();
}

void writeJsonSchema(JsonWriter &json, const Schema &schema, const QString &database)
{
    json.beginObject();
    json.name("database");
    json.string(database);
    json.name("tables");
    json.beginArray();
    for (int table = 0; table < schema.tables().size(); ++table)
        writeTable(json, schema, table);
    json.endArray();
    json.endObject();
}

} // namespace roundtrip
