// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/valueliteral.h"

#include "datalayer/base/decimal.h"
#include "datalayer/base/errorwords.h"
#include "datalayer/base/jsonreader.h"
#include "datalayer/base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

DbError wrongValue(Words words)
{
    return errorSaying(DbError::Kind::Name, std::move(words));
}

/// What JsonWriter::value() writes for cells that JSON has no form for. Nothing for any other
/// object.
std::optional<Result<Value>> taggedValue(const QJsonObject &object)
{
    if (object.size() != 1)
        return {};
    const QString tag = object.begin().key();
    if (tag != "$blob"_L1 && tag != "$bytes"_L1 && tag != "$real"_L1)
        return {};
    const QJsonValue content = object.begin().value();
    if (tag == "$real"_L1) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        for (const auto &[name, real] :
             { std::pair("inf"_L1, infinity), std::pair("-inf"_L1, -infinity),
               std::pair("nan"_L1, std::numeric_limits<double>::quiet_NaN()) }) {
            if (content.toString() == name)
                return Value::ofReal(real);
        }
        return wrongValue({ QT_TRANSLATE_NOOP(
            "ErrorText",
            R"({"$real": ...} takes "inf", "-inf" or "nan"; write other reals as numbers)") });
    }
    const QByteArray base64 = content.toString().toUtf8();
    const auto bytes = QByteArray::fromBase64Encoding(base64,
                                                      QByteArray::AbortOnBase64DecodingErrors);
    // One letter of a group of four is too few for a byte; Qt leaves it out.
    const bool isCut = (base64.size() - base64.count('=')) % 4 == 1;
    if (!content.isString() || !bytes || isCut)
        return wrongValue(
            { QT_TRANSLATE_NOOP("ErrorText", R"({"%1": ...} takes bytes in base64, as "AP8=")"),
              { tag } });
    const ValueType type = tag == "$blob"_L1 ? ValueType::Blob : ValueType::Text;
    return Value { type, 0, 0, *bytes };
}

/// The real that \a digits, a number of JSON, stand for as JsonWriter writes it. It writes all
/// digits of a large whole one, of which a shorter text would do. Nothing for other digits.
std::optional<double> writtenReal(QByteArrayView digits)
{
    double real = 0;
    const auto [end, problem] = std::from_chars(digits.begin(), digits.end(), real);
    if (problem != std::errc() || end != digits.end())
        return {};
    return literalOf(Value::ofReal(real)) == QLatin1StringView(digits) ? std::optional(real)
                                                                       : std::nullopt;
}

/// The value of \a number, which QJsonDocument has read as \a real.
Value numberValue(const QByteArray &number, double real)
{
    if (const auto written = writtenReal(number))
        return Value::ofReal(*written);
    // Digits that it would lose are kept, for a type that holds them.
    return holdsDigits(real, withoutTrailingZeros(number))
        ? Value::ofReal(real)
        : Value::ofText(QString::fromLatin1(number));
}

/// The text of \a string, a string of JSON that QJsonDocument has read as \a text. It takes a byte
/// order mark at the beginning for one, and leaves it out or exchanges the bytes of what follows.
Value stringValue(const QByteArray &string, const QString &text)
{
    JsonReader reader(string);
    const QByteArray utf8 = reader.utf8();
    return reader.hasFailed() ? Value::ofText(text) : Value { ValueType::Text, 0, 0, utf8 };
}

} // namespace

Result<Value> valueFromLiteral(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    qint64 integer = 0;
    const char *end = utf8.constData() + utf8.size();
    // An integer, as most values are, needs no document.
    if (const auto parsed = std::from_chars(utf8.constData(), end, integer);
        parsed.ec == std::errc() && parsed.ptr == end && !utf8.startsWith("-0")
        && !(utf8.startsWith('0') && utf8.size() > 1)) // 007 is text
        return Value::ofInteger(integer);
    // Only arrays and objects can stand at the top for Qt.
    const QJsonDocument json = QJsonDocument::fromJson("[" + utf8 + "]");
    if (!json.isArray() || json.array().size() != 1)
        return Value::ofText(text);
    const QJsonValue value = json.array().first();
    switch (value.type()) {
    case QJsonValue::Null:
        return Value();
    case QJsonValue::Bool:
        return Value::ofInteger(value.toBool() ? 1 : 0);
    case QJsonValue::Double:
        return numberValue(utf8.trimmed(), value.toDouble());
    case QJsonValue::String:
        if (!value.toString().isValidUtf16())
            return wrongValue(
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "%1 is no text: half of a surrogate pair stands in it alone; "
                                    "for bytes that are no text write {\"$bytes\": ...}"),
                  { text } });
        return stringValue(utf8, value.toString());
    case QJsonValue::Object:
        if (const auto tagged = taggedValue(value.toObject()))
            return *tagged;
        break;
    default:
        break;
    }
    return Value::ofText(text);
}

QString literalOf(const Value &value)
{
    QByteArray text;
    JsonWriter json([&text](QByteArrayView piece) { text += piece; });
    json.value(value.view());
    json.flush();
    return QString::fromUtf8(text);
}

} // namespace roundtrip
