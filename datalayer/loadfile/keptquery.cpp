// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/keptquery.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/loadfile/jsonvalues.h"
#include "datalayer/schema/schema.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

// What resolving takes time or memory for that grows faster than the text.
constexpr qsizetype mostConditions = 1000;
constexpr qsizetype mostComparedValues = 1'000'000;
constexpr qsizetype mostTerms = 1000;
constexpr qsizetype mostLookups = 100;
constexpr qsizetype mostLookupCharacters = 10'000;
constexpr qsizetype mostLookupSteps = 100;

constexpr std::array junctors {
    NamedValue { Condition::Kind::And, "and"_L1 },
    NamedValue { Condition::Kind::Or, "or"_L1 },
    NamedValue { Condition::Kind::Not, "not"_L1 },
};

/// A condition whose names were told apart.
void writeCondition(JsonWriter &json, const Condition &condition)
{
    json.beginObject();
    switch (condition.kind()) {
    case Condition::Kind::Always:
        break;
    case Condition::Kind::Search:
        json.name("search");
        json.value(condition.values().constFirst().view());
        break;
    case Condition::Kind::Compare:
        json.name("path");
        json.string(condition.path());
        json.name("is");
        json.string(comparisonName(condition.comparison()));
        json.name("values");
        json.beginArray();
        for (const Value &value : condition.values())
            writeCell(json, value.view(), std::numeric_limits<qsizetype>::max());
        json.endArray();
        break;
    case Condition::Kind::And:
    case Condition::Kind::Or:
    case Condition::Kind::Not:
        json.name(QString(nameOf(junctors, condition.kind())));
        json.beginArray();
        for (const Condition &part : condition.parts())
            writeCondition(json, part);
        json.endArray();
        break;
    }
    json.endObject();
}

/// \a condition with its comparisons told apart from their columns, and its searches as they are.
Condition plainly(const Condition &condition, const Schema &schema, int table)
{
    QList<Condition> parts;
    for (const Condition &part : condition.parts())
        parts << plainly(part, schema, table);
    switch (condition.kind()) {
    case Condition::Kind::Compare:
        return condition.toldApart(schema, table);
    case Condition::Kind::And:
        return Condition::allOf(parts);
    case Condition::Kind::Or:
        return Condition::anyOf(parts);
    case Condition::Kind::Not:
        return !parts.constFirst();
    default:
        return condition;
    }
}

class KeptConditionReader
{
public:
    explicit KeptConditionReader(JsonReader &json)
        : m_json(json)
    { }

    [[nodiscard]] Condition read()
    {
        Condition condition;
        QString path;
        std::optional<Comparison> comparison;
        QList<Value> values;
        if (++m_count > mostConditions)
            m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1 conditions"),
                        mostConditions);
        m_json.object([&](const QString &name) {
            if (name == "search"_L1) {
                condition = Condition::search(m_json.string(mostLookupCharacters));
            } else if (name == "path"_L1) {
                path = m_json.string(mostLookupCharacters);
            } else if (name == "is"_L1) {
                comparison = comparisonNamed(readName(m_json));
                if (!comparison)
                    m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there is no such comparison"));
            } else if (name == "values"_L1) {
                readValues(values);
            } else if (const auto *junctor = entryNamed(junctors, name)) {
                condition = joined(junctor->value);
            }
        });
        if (!comparison || m_json.hasFailed())
            return condition;
        if (path.count(pathSeparator) > mostLookupSteps)
            m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "a path has more than %1 names"),
                        mostLookupSteps);
        return Condition::compare(path, *comparison, values);
    }

private:
    void readValues(QList<Value> &values)
    {
        m_json.array([&] {
            if (++m_values > mostComparedValues)
                return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1 values"),
                                   mostComparedValues);
            values << readCell(m_json).value;
        });
    }

    [[nodiscard]] Condition joined(Condition::Kind kind)
    {
        QList<Condition> parts;
        m_json.array([&] { parts << read(); });
        if (kind == Condition::Kind::And)
            return Condition::allOf(parts);
        if (kind == Condition::Kind::Or)
            return Condition::anyOf(parts);
        if (parts.size() != 1)
            m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "\"not\" has one part"));
        return parts.isEmpty() ? Condition() : !parts.constFirst();
    }

    JsonReader &m_json;
    qsizetype m_count = 0;
    qsizetype m_values = 0; ///< of all conditions so far
};

QString readLookup(JsonReader &json)
{
    QString path = json.string(mostLookupCharacters);
    if (path.count(pathSeparator) > mostLookupSteps)
        json.fail(QT_TRANSLATE_NOOP("ErrorText", "a path has more than %1 names"), mostLookupSteps);
    return path;
}

} // namespace

Result<> checkKeepable(const QuerySet &query)
{
    const Selection &selection = query.selection();
    if (!std::ranges::all_of(selection.lookups, &Prefetch::isPlain)) {
        return errorSaying(
            DbError::Kind::Misuse,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "a load whose lookups select their records cannot be kept") });
    }
    return {};
}

void writeKeptQuery(JsonWriter &json, const QuerySet &query, const Schema &schema)
{
    const Selection &selection = query.selection();
    const int table = schema.tableIndex(query.root());
    json.beginObject();
    json.name("root");
    json.string(query.root());
    writeTexts(json, "lookups", query.lookups());
    if (!selection.filters.isEmpty()) {
        json.name("filters");
        json.beginArray();
        for (const Condition &condition : selection.filters)
            writeCondition(json, plainly(condition, schema, table));
        json.endArray();
    }
    writeTexts(json, "order", selection.order);
    writeTexts(json, "columns", selection.columns);
    writeNumber(json, "offset", selection.offset);
    if (selection.limit) {
        json.name("limit");
        json.integer(*selection.limit);
    }
    json.endObject();
}

QuerySet readKeptQuery(JsonReader &json)
{
    QString root;
    Selection selection;
    KeptConditionReader conditions(json);
    json.object(
        [&](const QString &name) {
            if (name == "root"_L1) {
                root = u""_s + readName(json);
            } else if (name == "lookups"_L1) {
                json.array([&] {
                    if (static_cast<qsizetype>(selection.lookups.size()) == mostLookups)
                        return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"),
                                         mostLookups);
                    selection.lookups.emplace_back(readLookup(json));
                });
            } else if (name == "filters"_L1) {
                json.array([&] { selection.filters << conditions.read(); });
            } else if (name == "order"_L1) {
                selection.order = readNames(json, mostTerms);
            } else if (name == "columns"_L1) {
                selection.columns = readNames(json, mostTerms);
            } else if (name == "offset"_L1) {
                selection.offset = json.integer(0, mostCounted);
            } else if (name == "limit"_L1) {
                selection.limit = json.integer(0, mostCounted);
            }
        },
        { "root" });
    return { root, std::move(selection) };
}

} // namespace roundtrip
