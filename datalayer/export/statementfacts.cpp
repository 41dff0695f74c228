// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/statementfacts.h"

#include "datalayer/base/jsonwriter.h"
#include "datalayer/base/milliseconds.h"
#include "datalayer/log/factnames.h"

#include <cmath>

namespace roundtrip {

namespace {

void writeFact(JsonWriter &json, const QueryRecord &record, StatementFact fact)
{
    switch (fact) {
    case StatementFact::Number:
        json.name("number");
        if (record.numberInLog > 0)
            json.integer(record.numberInLog);
        else
            json.null();
        return;
    case StatementFact::Kind:
        json.name("kind");
        return json.string(queryKindName(record.kind));
    case StatementFact::Lookup:
        json.name("lookup");
        return json.string(record.lookupPath());
    case StatementFact::Table:
        json.name("table");
        return writeTextOrNull(json, record.table);
    case StatementFact::Sql:
        json.name("sql");
        return json.string(record.sql);
    case StatementFact::Parameters:
        json.name("parameters");
        return writeValues(json, record.values);
    case StatementFact::Keys:
        json.name("keys");
        return json.integer(record.keys);
    case StatementFact::Rows:
        json.name("rows");
        return json.integer(record.rows);
    case StatementFact::RoundTrips:
        json.name("round_trips");
        return json.integer(record.roundTrips);
    case StatementFact::Start:
        json.name("start");
        return writeMilliseconds(json, record.start);
    case StatementFact::Milliseconds:
        json.name("milliseconds");
        return writeMilliseconds(json, record.duration);
    case StatementFact::Error:
        json.name("error");
        return writeTextOrNull(json, record.error ? record.error->text : QString());
    }
}

} // namespace

void writeFacts(JsonWriter &json, const QueryRecord &record,
                std::initializer_list<StatementFact> facts)
{
    for (const StatementFact fact : facts)
        writeFact(json, record, fact);
}

void writeValues(JsonWriter &json, const QList<Value> &values)
{
    json.beginArray();
    for (const Value &value : values)
        json.value(value.view());
    json.endArray();
}

void writeTextOrNull(JsonWriter &json, const QString &text)
{
    if (text.isEmpty())
        json.null();
    else
        json.string(text);
}

void writeMilliseconds(JsonWriter &json, std::chrono::nanoseconds duration)
{
    json.real(std::round(milliseconds(duration) * 1000) / 1000);
}

} // namespace roundtrip
