// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/keptstatements.h"

#include "datalayer/loadfile/jsonvalues.h"
#include "datalayer/loadfile/keptnotes.h"
#include "datalayer/log/factnames.h"
#include "datalayer/records/loading/fetchstrategy.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype mostStatements = 1'000'000;
/// Of all statements together: each takes many times the memory of its text.
constexpr qsizetype mostValues = 2'000'000;
/// With each taking an hour, which is maxLatencyMs, they take as long as 64 bits of nanoseconds
/// say.
constexpr qint64 mostRoundTrips = 1'000'000;
/// Three years; the sum of a start and a duration is far from what 64 bits hold.
constexpr qint64 mostNanoseconds = 100'000'000'000'000'000;

void writeNanoseconds(JsonWriter &json, const char *name, std::chrono::nanoseconds time)
{
    json.name(name);
    json.integer(time.count());
}

std::chrono::nanoseconds readNanoseconds(JsonReader &json)
{
    return std::chrono::nanoseconds(json.integer(0, mostNanoseconds));
}

void writeStatement(JsonWriter &json, const QueryRecord &statement, int text,
                    const StatementNumbers &numbers)
{
    json.beginObject();
    json.name("kind");
    json.string(queryKindName(statement.kind));
    json.name("text");
    json.integer(text);
    writeText(json, "summary", statement.summary);
    writeKeptLookups(json, "lookups", statement.lookups);
    writeText(json, "table", statement.table);
    writeTexts(json, "filter_columns", statement.filterColumns);
    writeFlag(json, "by_key", statement.isByKey);
    writeNumber(json, "keys_from", numbers.value(statement.keysFrom));
    const int own = numbers.value(statement.id);
    if (const int level = numbers.value(statement.level, own); level != own)
        writeNumber(json, "level", level);
    writeKeptNotes(json, statement.notes);
    json.name("values");
    json.beginArray();
    for (const Value &value : statement.values)
        writeCell(json, value.view(), std::numeric_limits<qsizetype>::max());
    json.endArray();
    writeNumber(json, "keys", statement.keys);
    json.name("rows");
    json.integer(statement.rows);
    writeNumber(json, "repeated_bytes", statement.repeatedBytes);
    json.name("round_trips");
    json.integer(statement.roundTrips);
    writeKeptAdditions(json, statement.additions);
    writeFlag(json, "sent_with_next", statement.isSentWithNext);
    writeNanoseconds(json, "start_ns", statement.start);
    writeNanoseconds(json, "duration_ns", statement.duration);
    if (statement.error) {
        json.name("error");
        json.string(statement.error->text);
        writeFlag(json, "stopped", statement.error->kind == DbError::Kind::Stopped);
    }
    json.endObject();
}

class StatementReader
{
public:
    StatementReader(JsonReader &json, const QStringList &texts)
        : m_json(json)
        , m_texts(texts)
    { }

    [[nodiscard]] QueryRecord read(int number)
    {
        QueryRecord statement;
        statement.id = QueryId { number };
        statement.level = statement.id;
        bool wasStopped = false;
        m_json.object(
            [&](const QString &name) {
                if (name == "stopped"_L1)
                    wasStopped = m_json.boolean();
                else if (!readFact(name, statement))
                    readFigure(name, statement);
            },
            { "kind", "text", "values", "rows", "round_trips", "start_ns", "duration_ns" });
        if (statement.error) {
            statement.error->sql = statement.sql;
            // The file has it in English, and the window says it in its language.
            if (wasStopped && statement.error->text == stoppedEarly().text)
                statement.error = stoppedEarly(statement.sql);
            else if (wasStopped)
                statement.error->kind = DbError::Kind::Stopped;
        }
        if (statement.isCounted())
            statement.number = statement.numberInLog = ++m_counted;
        if (statement.keysFrom > statement.id || statement.level > statement.id)
            m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText", "it refers to a statement that comes later"));
        return statement;
    }

private:
    [[nodiscard]] QueryId number()
    {
        return QueryId { static_cast<int>(m_json.integer(1, mostStatements)) };
    }

    [[nodiscard]] bool readFact(const QString &name, QueryRecord &statement)
    {
        if (name == "kind"_L1)
            statement.kind = readNamed(m_json, queryKindNames);
        else if (name == "text"_L1)
            statement.sql = m_texts.value(m_json.integer(0, m_texts.size() - 1));
        else if (name == "summary"_L1)
            statement.summary = m_json.string();
        else if (name == "lookups"_L1)
            statement.lookups = readKeptLookups(m_json);
        else if (name == "table"_L1)
            statement.table = readName(m_json);
        else if (name == "filter_columns"_L1)
            statement.filterColumns = readNames(m_json, mostCountedParts);
        else if (name == "by_key"_L1)
            statement.isByKey = m_json.boolean();
        else if (name == "notes"_L1)
            statement.notes = readKeptNotes(m_json);
        else if (name == "values"_L1)
            readValues(statement.values);
        else if (name == "additions"_L1)
            statement.additions = readKeptAdditions(m_json);
        else if (name == "error"_L1)
            statement.error = DbError { DbError::Kind::Statement, m_json.string(), {} };
        else
            return false;
        return true;
    }

    void readValues(QList<Value> &values)
    {
        m_json.array([&] {
            if (++m_values > mostValues)
                return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1 values"),
                                   mostValues);
            values << readCell(m_json).value;
        });
    }

    void readRoundTrips(QueryRecord &statement)
    {
        statement.roundTrips = m_json.integer(0, mostRoundTrips);
        m_roundTrips += statement.roundTrips;
        if (m_roundTrips > mostRoundTrips)
            m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1 round trips"),
                        mostRoundTrips);
    }

    void readFigure(const QString &name, QueryRecord &statement)
    {
        if (name == "keys_from"_L1)
            statement.keysFrom = number();
        else if (name == "level"_L1)
            statement.level = number();
        else if (name == "keys"_L1)
            statement.keys = m_json.integer(0, mostCounted);
        else if (name == "rows"_L1)
            statement.rows = m_json.integer(0, mostCounted);
        else if (name == "repeated_bytes"_L1)
            statement.repeatedBytes = m_json.integer(0, mostCounted);
        else if (name == "round_trips"_L1)
            readRoundTrips(statement);
        else if (name == "sent_with_next"_L1)
            statement.isSentWithNext = m_json.boolean();
        else if (name == "start_ns"_L1)
            statement.start = readNanoseconds(m_json);
        else if (name == "duration_ns"_L1)
            statement.duration = readNanoseconds(m_json);
    }

    JsonReader &m_json;
    const QStringList &m_texts;
    int m_counted = 0; ///< of the statements so far, those that are counted
    qsizetype m_values = 0; ///< of all statements so far
    qint64 m_roundTrips = 0; ///< of all statements so far
};

} // namespace

StatementNumbers numbersOf(const QList<QueryRecord> &statements)
{
    StatementNumbers numbers;
    for (const QueryRecord &statement : statements)
        numbers.insert(statement.id, static_cast<int>(numbers.size()) + 1);
    return numbers;
}

void writeKeptSection(JsonWriter &json, const LoadRecord &load)
{
    json.beginObject();
    json.name("strategy");
    json.string(fetchStrategyName(load.strategy.value_or(FetchStrategy::Prefetch)));
    json.name("begun");
    json.string(load.begun.toUTC().toString(Qt::ISODateWithMs));
    writeNanoseconds(json, "duration_ns", load.duration);
    json.name("records");
    json.integer(load.records);
    writeFlag(json, "stopped", load.wasStopped);
    json.endObject();
}

LoadRecord readKeptSection(JsonReader &json)
{
    LoadRecord load;
    load.isFinished = true;
    json.object(
        [&](const QString &name) {
            if (name == "strategy"_L1) {
                const QString text = readName(json);
                if (const Result<FetchStrategy> strategy = fetchStrategyFromName(text))
                    load.strategy = *strategy;
                else
                    json.fail(QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not known here"), text);
            } else if (name == "begun"_L1) {
                load.begun = QDateTime::fromString(readName(json), Qt::ISODateWithMs).toLocalTime();
                if (!load.begun.isValid())
                    json.fail(QT_TRANSLATE_NOOP("ErrorText", "it is no date with a time"));
            } else if (name == "duration_ns"_L1) {
                load.duration = readNanoseconds(json);
            } else if (name == "records"_L1) {
                load.records = json.integer(0, mostCounted);
            } else if (name == "stopped"_L1) {
                load.wasStopped = json.boolean();
            }
        },
        { "strategy", "begun", "duration_ns", "records" });
    return load;
}

void writeKeptStatements(JsonWriter &json, const QList<QueryRecord> &statements,
                         const StatementNumbers &numbers, qint64 left)
{
    QHash<QString, int> places;
    QStringList texts;
    for (const QueryRecord &statement : statements) {
        if (places.contains(statement.sql))
            continue;
        places.insert(statement.sql, static_cast<int>(texts.size()));
        texts << statement.sql;
    }
    json.beginObject();
    writeNumber(json, "left", left);
    writeTexts(json, "texts", texts);
    json.name("statements");
    json.beginArray();
    for (const QueryRecord &statement : statements)
        writeStatement(json, statement, places.value(statement.sql), numbers);
    json.endArray();
    json.endObject();
}

QList<QueryRecord> readKeptStatements(JsonReader &json, qint64 &left)
{
    QStringList texts;
    QList<QueryRecord> statements;
    StatementReader reader(json, texts);
    json.object(
        [&](const QString &name) {
            if (name == "left"_L1)
                left = json.integer(0, mostCounted);
            if (name == "texts"_L1)
                json.array([&] { texts << json.string(); });
            if (name != "statements"_L1)
                return;
            json.array([&] {
                if (statements.size() == mostStatements)
                    return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"),
                                     mostStatements);
                statements << reader.read(static_cast<int>(statements.size()) + 1);
            });
        },
        { "statements" });
    return statements;
}

} // namespace roundtrip
