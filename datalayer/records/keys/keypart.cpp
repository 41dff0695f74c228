// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/keys/keypart.h"

#include "datalayer/base/decimal.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

namespace roundtrip {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What the text of a number is made of, by SQLite's rules: no hexadecimal, no "inf", no more than
/// one sign, and a digit before or after the point.
struct NumberText
{
    const char *begin = nullptr; ///< after a plus sign
    const char *end = nullptr;
    bool isWhole = false;
};

std::optional<NumberText> numberIn(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    const char *at = std::find_if_not(text.begin(), text.end(), isSpace);
    const char *end = text.end();
    while (end > at && isSpace(*(end - 1)))
        --end;
    NumberText number { at, end, true };
    if (at < end && (*at == '-' || *at == '+')) {
        number.begin += *at == '+' ? 1 : 0;
        ++at;
    }
    const auto passDigits = [&] {
        const char *first = at;
        at = std::find_if_not(at, end, isDigit);
        return at - first;
    };
    std::ptrdiff_t digits = passDigits();
    if (at < end && *at == '.') {
        number.isWhole = false;
        ++at;
        digits += passDigits();
    }
    if (digits == 0)
        return {};
    if (at < end && (*at == 'e' || *at == 'E')) {
        number.isWhole = false;
        ++at;
        if (at < end && (*at == '-' || *at == '+'))
            ++at;
        if (passDigits() == 0)
            return {};
    }
    return at == end ? std::optional(number) : std::nullopt;
}

double realIn(const NumberText &text)
{
    double real = 0;
    if (std::from_chars(text.begin, text.end, real).ec == std::errc())
        return real;
    // Too large is infinite, too small is zero, and from_chars() says neither.
    const QByteArrayView digits(text.begin, text.end);
    const bool isSmall = digits.contains("e-") || digits.contains("E-");
    long double wide = isSmall ? 0 : std::numeric_limits<long double>::infinity();
    std::from_chars(text.begin, text.end, wide); // leaves what is too large for this as it is
    return static_cast<double>(digits.startsWith('-') ? -std::fabs(wide) : wide);
}

/// The number that a text stands for, if it looks like one.
std::optional<Value> numericValue(QByteArrayView text)
{
    const auto number = numberIn(text);
    if (!number)
        return {};
    qint64 integer = 0;
    if (number->isWhole && std::from_chars(number->begin, number->end, integer).ec == std::errc())
        return Value::ofInteger(integer);
    return Value::ofReal(realIn(*number));
}

/// A number as SQLite turns it into text.
Value textValue(const CellView &cell)
{
    Value value { ValueType::Text, 0, 0, {} };
    if (cell.type == ValueType::Integer) {
        value.bytes = QByteArray::number(cell.integer);
    } else if (std::isinf(cell.real)) {
        value.bytes = cell.real > 0 ? "Inf" : "-Inf";
    } else {
        // 15 digits, always with a point: 1.0, 1.0e+21; and zero without a sign.
        value.bytes = QByteArray::number(cell.real + 0.0, 'g', 15);
        if (!value.bytes.contains('.')) {
            const qsizetype exponent = value.bytes.indexOf('e');
            value.bytes.insert(exponent < 0 ? value.bytes.size() : exponent, ".0");
        }
    }
    return value;
}

/// A real that is a whole number within 64 bits, as that number.
std::optional<qint64> wholeNumberOf(double real)
{
    constexpr double limit = 9223372036854775808.0; // 2^63
    if (real >= -limit && real < limit && std::trunc(real) == real)
        return static_cast<qint64>(real);
    return {};
}

void appendNumber(char tag, qint64 bits, QByteArray *key)
{
    *key += tag;
    key->append(reinterpret_cast<const char *>(&bits), sizeof bits); // NOLINT: its bytes
}

/// What is left of a text where case, and \a accents too, make no difference.
QByteArray folded(QByteArrayView text, bool accents)
{
    QString folded = textFromUtf8(text);
    if (accents) {
        folded = folded.normalized(QString::NormalizationForm_D);
        folded.removeIf([](QChar c) { return c.isMark(); });
    }
    return folded.toCaseFolded().toUtf8();
}

void appendText(QByteArrayView text, KeyComparison comparison, QByteArray *key)
{
    const Collation collation = comparison.collation;
    if (collation == Collation::RTrim || comparison.isPadded) {
        while (text.endsWith(' '))
            text.chop(1);
    }
    if (collation == Collation::CaseFolded || collation == Collation::AccentFolded) {
        const QByteArray rest = folded(text, collation == Collation::AccentFolded);
        return appendText(rest, {}, key);
    }
    appendNumber('t', text.size(), key);
    const qsizetype begin = key->size();
    key->append(text);
    if (collation != Collation::NoCase)
        return;
    const auto first = key->begin() + begin;
    for (auto c = first; c != key->end(); ++c)
        *c = *c >= 'A' && *c <= 'Z' ? static_cast<char>(*c | 0x20) : *c;
    // After a NUL, SQLite's NOCASE compares nothing but the length.
    std::fill(std::find(first, key->end(), '\0'), key->end(), '\0');
}

/// A moment as a server writes it, `2024-02-29 12:30:00.500000`, in the shortest form: without
/// zeros at the end of a fraction, and a midnight as its date.
Value momentValue(QByteArrayView written)
{
    const QByteArrayView era = written.endsWith(" BC") ? QByteArrayView(" BC") : QByteArrayView();
    QByteArrayView moment = withoutTrailingZeros(written.chopped(era.size()));
    if (moment.endsWith(" 00:00:00"))
        moment.chop(9);
    return { ValueType::Text, 0, 0, moment.toByteArray() + era.toByteArray() };
}

/// A number as the nearest one that a double has.
std::optional<Value> floatingValue(const CellView &cell)
{
    if (cell.type == ValueType::Integer)
        return Value::ofReal(static_cast<double>(cell.integer));
    if (const auto number = cell.type == ValueType::Text ? numberIn(cell.bytes) : std::nullopt)
        return Value::ofReal(realIn(*number));
    return {};
}

/// Appends \a cell as it is, after any conversion.
void appendConverted(const CellView &cell, KeyComparison comparison, QByteArray *key)
{
    switch (cell.type) {
    case ValueType::Null:
        break;
    case ValueType::Integer:
        appendNumber('i', cell.integer, key);
        break;
    case ValueType::Real:
        if (const auto whole = wholeNumberOf(cell.real))
            appendNumber('i', *whole, key);
        else
            appendNumber('r', std::bit_cast<qint64>(cell.real), key);
        break;
    case ValueType::Text:
        appendText(cell.bytes, comparison, key);
        break;
    case ValueType::Blob:
        appendNumber('b', cell.bytes.size(), key);
        key->append(cell.bytes);
        break;
    }
}

} // namespace

std::optional<qint64> wholeNumberOf(const CellView &cell, Affinity affinity)
{
    if (cell.type == ValueType::Integer)
        return cell.integer;
    if (cell.type == ValueType::Real)
        return wholeNumberOf(cell.real);
    if (cell.type != ValueType::Text || affinity != Affinity::Numeric)
        return {};
    const auto number = numericValue(cell.bytes);
    return number ? wholeNumberOf(number->view(), affinity) : std::nullopt;
}

void appendKeyPart(const CellView &cell, KeyComparison comparison, QByteArray *key)
{
    const bool isNumber = cell.type == ValueType::Integer || cell.type == ValueType::Real;
    std::optional<Value> converted;
    if (comparison.affinity == Affinity::Text && isNumber)
        converted = textValue(cell);
    else if (comparison.affinity == Affinity::Numeric && cell.type == ValueType::Text)
        converted = numericValue(cell.bytes);
    else if (comparison.affinity == Affinity::Time && cell.type == ValueType::Text)
        converted = momentValue(cell.bytes);
    else if (comparison.affinity == Affinity::Real)
        converted = floatingValue(cell);
    appendConverted(converted ? converted->view() : cell, comparison, key);
}

} // namespace roundtrip
