// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/jsonvalues.h"

#include <charconv>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qint64 exactInDoubles = 1LL << 53;

void writeCutOff(JsonWriter &json, const CellView &cell, qsizetype longest)
{
    const QByteArrayView bytes = cell.bytes.first(std::min(longest, cell.bytes.size()));
    json.beginObject();
    json.name("$full");
    json.integer(static_cast<qint64>(cell.fullSize));
    const bool isText = cell.type == ValueType::Text;
    json.name(!isText ? "$blob" : bytes.isValidUtf8() ? "$text" : "$bytes");
    if (isText && bytes.isValidUtf8())
        json.string(bytes);
    else
        json.string(QByteArrayView(bytes.toByteArray().toBase64()));
    json.endObject();
}

qint64 wholeNumber(JsonReader &json)
{
    const QByteArray text = json.utf8();
    qint64 number = 0;
    const auto [end, problem] = std::from_chars(text.begin(), text.end(), number);
    if (problem != std::errc() || end != text.end())
        json.fail(QT_TRANSLATE_NOOP("ErrorText", "it is no whole number of 64 bits"));
    return number;
}

QByteArray decoded(JsonReader &json)
{
    const auto result = QByteArray::fromBase64Encoding(json.utf8(),
                                                       QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        json.fail(QT_TRANSLATE_NOOP("ErrorText", "it is not base64"));
    return result ? *result : QByteArray();
}

double notFinite(JsonReader &json)
{
    const QByteArray text = json.utf8();
    if (text == "inf")
        return std::numeric_limits<double>::infinity();
    if (text == "-inf")
        return -std::numeric_limits<double>::infinity();
    if (text != "nan")
        json.fail(QT_TRANSLATE_NOOP("ErrorText", "it is neither \"inf\" nor \"-inf\" nor \"nan\""));
    return std::numeric_limits<double>::quiet_NaN();
}

/// What is written as an object.
ReadCell taggedCell(JsonReader &json)
{
    std::optional<Value> value;
    std::optional<qint64> fullSize;
    json.object([&](const QString &name) {
        if (name == "$full"_L1) {
            fullSize = json.integer(0);
            return;
        }
        if (value)
            return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there is more than one value"));
        if (name == "$integer"_L1)
            value = Value::ofInteger(wholeNumber(json));
        else if (name == "$real"_L1)
            value = Value::ofReal(notFinite(json));
        else if (name == "$text"_L1)
            value = Value(ValueType::Text, 0, 0, json.utf8());
        else if (name == "$bytes"_L1)
            value = Value(ValueType::Text, 0, 0, decoded(json));
        else if (name == "$blob"_L1)
            value = Value(ValueType::Blob, 0, 0, decoded(json));
        else
            json.fail(QT_TRANSLATE_NOOP("ErrorText", "no value is written so"));
    });
    if (!value) {
        json.fail(QT_TRANSLATE_NOOP("ErrorText", "there is no value"));
        return {};
    }
    const auto size = static_cast<quint64>(value->bytes.size());
    const quint64 full = fullSize ? static_cast<quint64>(*fullSize) : size;
    if (full < size)
        json.fail(QT_TRANSLATE_NOOP("ErrorText", "more of it is here than there is"));
    return { *std::move(value), full };
}

} // namespace

void writeCell(JsonWriter &json, const CellView &cell, qsizetype longest)
{
    const bool hasBytes = cell.type == ValueType::Text || cell.type == ValueType::Blob;
    if (hasBytes && (cell.isCutOff() || cell.bytes.size() > longest)) {
        writeCutOff(json, cell, longest);
    } else if (cell.type == ValueType::Integer
               && (cell.integer > exactInDoubles || cell.integer < -exactInDoubles)) {
        json.beginObject();
        json.name("$integer");
        json.string(QByteArrayView(QByteArray::number(cell.integer)));
        json.endObject();
    } else {
        json.value(cell);
    }
}

ReadCell readCell(JsonReader &json)
{
    switch (json.next()) {
    case JsonReader::Kind::Null:
        json.null();
        return {};
    case JsonReader::Kind::Integer:
        return { Value::ofInteger(json.integer()) };
    case JsonReader::Kind::Real:
        return { Value::ofReal(json.real()) };
    case JsonReader::Kind::String: {
        Value text(ValueType::Text, 0, 0, json.utf8());
        const auto size = static_cast<quint64>(text.bytes.size());
        return { std::move(text), size };
    }
    case JsonReader::Kind::Object:
        return taggedCell(json);
    default:
        json.fail(QT_TRANSLATE_NOOP("ErrorText", "a value was expected"));
        return {};
    }
}

void writeText(JsonWriter &json, const char *name, const QString &text)
{
    if (text.isEmpty())
        return;
    json.name(name);
    json.string(text);
}

void writeNumber(JsonWriter &json, const char *name, qint64 number)
{
    if (number == 0)
        return;
    json.name(name);
    json.integer(number);
}

void writeFlag(JsonWriter &json, const char *name, bool isTrue)
{
    if (!isTrue)
        return;
    json.name(name);
    json.boolean(true);
}

void writeTexts(JsonWriter &json, const char *name, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    json.name(name);
    json.beginArray();
    for (const QString &text : texts)
        json.string(text);
    json.endArray();
}

QString readName(JsonReader &json)
{
    return json.string(mostNameCharacters);
}

QStringList readNames(JsonReader &json, qsizetype most)
{
    QStringList names;
    json.array([&] {
        if (names.size() == most)
            return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"), most);
        names << readName(json);
    });
    return names;
}

} // namespace roundtrip
