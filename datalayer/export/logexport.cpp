// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/logexport.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/jsonwriter.h"
#include "datalayer/base/milliseconds.h"
#include "datalayer/base/outputfile.h"
#include "datalayer/export/statementfacts.h"
#include "datalayer/log/factnames.h"
#include "datalayer/records/loading/fetchstrategy.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString strategyOf(const LoadRecord &load)
{
    return load.strategy ? fetchStrategyName(*load.strategy) : QString();
}

QString begunOf(const LoadRecord &load)
{
    return load.begun.toOffsetFromUtc(load.begun.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

/// The statements of each load, and the loads that have statements but are no more known.
using Statements = QHash<LoadId, QList<QueryRecord>>;

Statements byLoad(const QList<QueryRecord> &records)
{
    Statements statements;
    for (const QueryRecord &record : records)
        statements[record.load] << record;
    return statements;
}

void writeStatement(JsonWriter &json, const QueryRecord &record, QueryMark mark)
{
    json.beginObject();
    writeFacts(json, record, { StatementFact::Number, StatementFact::Kind });
    json.name("mark");
    json.string(queryMarkName(mark));
    writeFacts(json, record,
               { StatementFact::Lookup, StatementFact::Table, StatementFact::Sql,
                 StatementFact::Parameters, StatementFact::Keys, StatementFact::Rows,
                 StatementFact::RoundTrips, StatementFact::Start, StatementFact::Milliseconds,
                 StatementFact::Error });
    json.endObject();
}

void writeSection(JsonWriter &json, const LoadRecord &load, const QList<QueryRecord> &records)
{
    json.beginObject();
    json.name("section");
    json.integer(static_cast<int>(load.id));
    json.name("continues");
    if (load.continues != LoadId::None)
        json.integer(static_cast<int>(load.continues));
    else
        json.null();
    json.name("begun");
    json.string(begunOf(load));
    json.name("purpose");
    json.string(loadPurposeName(load.purpose));
    json.name("root");
    writeTextOrNull(json, load.table);
    json.name("lookups");
    json.beginArray();
    for (const QStringList &steps : load.lookups)
        json.string(steps.join("__"_L1));
    json.endArray();
    json.name("strategy");
    writeTextOrNull(json, strategyOf(load));
    json.name("offset");
    json.integer(load.offset);
    json.name("limit");
    if (load.limit)
        json.integer(*load.limit);
    else
        json.null();
    json.name("record_count");
    json.integer(load.records);
    json.name("finished");
    json.boolean(load.isFinished);
    json.name("stopped");
    json.boolean(load.wasStopped);
    json.name("milliseconds");
    writeMilliseconds(json, load.duration);
    json.name("statements");
    json.beginArray();
    const QHash<QueryId, QueryMark> marks = marksOf(records);
    for (const QueryRecord &record : records)
        writeStatement(json, record, marks.value(record.id));
    json.endArray();
    json.endObject();
}

void writeJson(QIODevice &device, const LogContent &content)
{
    const Statements statements = byLoad(content.records);
    JsonWriter json([&device](QByteArrayView piece) { device.write(piece.data(), piece.size()); });
    json.beginObject();
    json.name("sections");
    json.beginArray();
    for (const LoadRecord &load : content.loads)
        writeSection(json, load, statements.value(load.id));
    json.endArray();
    json.endObject();
    json.flush();
    device.write("\n");
}

//--- CSV

QByteArray csvField(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    const bool isPlain = std::ranges::none_of(
        utf8, [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; });
    if (isPlain && !utf8.startsWith(' ') && !utf8.endsWith(' '))
        return utf8;
    return '"' + utf8.replace('"', "\"\"") + '"';
}

QString parametersText(const QList<Value> &values)
{
    QByteArray text;
    JsonWriter json([&text](QByteArrayView piece) { text += piece; });
    writeValues(json, values);
    json.flush();
    return QString::fromUtf8(text);
}

QString csvMilliseconds(std::chrono::nanoseconds duration)
{
    return QString::number(milliseconds(duration), 'f', 3);
}

void writeCsv(QIODevice &device, const LogContent &content)
{
    device.write("section,begun,purpose,root,lookups,strategy,number,kind,mark,lookup,table,sql,"
                 "parameters,rows,round_trips,start_ms,duration_ms,error\r\n");
    const Statements statements = byLoad(content.records);
    for (const LoadRecord &load : content.loads) {
        const QList<QueryRecord> records = statements.value(load.id);
        const QHash<QueryId, QueryMark> marks = marksOf(records);
        const QStringList section { QString::number(static_cast<int>(load.id)),
                                    begunOf(load),
                                    loadPurposeName(load.purpose),
                                    load.table,
                                    lookupPaths(load.lookups),
                                    strategyOf(load) };
        for (const QueryRecord &record : records) {
            const QStringList fields = section
                + QStringList { record.numberInLog > 0 ? QString::number(record.numberInLog)
                                                       : QString(),
                                queryKindName(record.kind),
                                queryMarkName(marks.value(record.id)),
                                record.lookupPath(),
                                record.table,
                                record.sql,
                                parametersText(record.values),
                                QString::number(record.rows),
                                QString::number(record.roundTrips),
                                csvMilliseconds(record.start),
                                csvMilliseconds(record.duration),
                                record.error ? record.error->text : QString() };
            QByteArray line;
            for (const QString &field : fields)
                line += (line.isEmpty() ? QByteArray() : QByteArray(",")) + csvField(field);
            device.write(line + "\r\n");
        }
    }
}

} // namespace

QString suffixOf(LogForm form)
{
    return form == LogForm::Json ? u"json"_s : u"csv"_s;
}

std::optional<LogForm> logFormOfFile(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const LogForm form : { LogForm::Json, LogForm::Csv }) {
        if (suffix == suffixOf(form))
            return form;
    }
    return {};
}

void writeLog(QIODevice &device, LogForm form, const LogContent &content)
{
    if (form == LogForm::Json)
        writeJson(device, content);
    else
        writeCsv(device, content);
}

Result<qint64> exportLog(const QString &path, LogForm form, const LogContent &content)
{
    OutputFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        writeLog(file, form, content);
        if (file.commit())
            return static_cast<qint64>(content.records.size());
    }
    return notWritten(path, file.problem());
}

} // namespace roundtrip
