// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

class QDate;
class QDateTime;
class QTime;
class QVariant;

namespace roundtrip {

/// Returns \a utf8 as a QString. Unlike QString::fromUtf8() it keeps a byte order mark at the
/// beginning, which is a character like others in a name or a value: two names may differ by
/// nothing else.
[[nodiscard]] inline QString textFromUtf8(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    return utf8.startsWith("\xef\xbb\xbf") ? QChar(QChar::ByteOrderMark) + text : text;
}

enum class ValueType : std::uint8_t { Null, Integer, Real, Text, Blob };

/// CellView is one cell as the database stored it, without a copy: texts and blobs point into the
/// records they come from and must not be used longer than these live. Text is meant to be UTF-8,
/// but may be as invalid as it is in the database.
///
/// \snippet tst_recordexamples.cpp CellView
struct CellView
{
    ValueType type = ValueType::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArrayView bytes;
    /// Size in bytes in the database; more than bytes.size() if the cell is cut off.
    quint64 fullSize = 0;

    [[nodiscard]] bool isNull() const { return type == ValueType::Null; }
    [[nodiscard]] bool isCutOff() const { return fullSize > static_cast<quint64>(bytes.size()); }
    /// Returns true for a whole text that is not valid UTF-8, so that it cannot be shown as it is;
    /// false for a text that is cut off, perhaps within a character.
    [[nodiscard]] bool isBrokenText() const
    {
        return type == ValueType::Text && !bytes.isValidUtf8() && !isCutOff();
    }
};

/// Value is one value that owns its bytes: it is bound to a statement, or compared with a column.
/// Qt's and C++'s own values become one by themselves: `.filter(u"year"_s, 1930)`.
///
/// \snippet tst_recordexamples.cpp Value
struct Value
{
    // NOLINTBEGIN(google-explicit-constructor): that they are taken without a word is the point
    Value() = default;
    Value(ValueType kind, qint64 whole, double number, QByteArray content)
        : type(kind)
        , integer(whole)
        , real(number)
        , bytes(std::move(content))
    { }
    /// NULL.
    Value(std::nullptr_t) { }
    /// Makes 1 or 0 of a bool, as databases without such a type have it. A number beyond 64 bits
    /// with a sign becomes its digits, which a database compares as the number.
    template <std::integral T>
    Value(T number)
    {
        if (std::in_range<qint64>(static_cast<Widest<T>>(number)))
            *this = ofInteger(static_cast<qint64>(number));
        else
            *this = ofText(QString::number(static_cast<quint64>(number)));
    }
    template <std::floating_point T>
    Value(T number)
        : type(ValueType::Real)
        , real(static_cast<double>(number))
    { }
    Value(const QString &text)
        : type(ValueType::Text)
        , bytes(text.toUtf8())
    { }
    Value(QStringView text)
        : Value(text.toString())
    { }
    Value(QLatin1StringView text)
        : Value(QString(text))
    { }
    /// A blob.
    Value(QByteArray blob)
        : type(ValueType::Blob)
        , bytes(std::move(blob))
    { }
    /// `2024-02-29`; NULL for an invalid date.
    Value(QDate date);
    /// `12:30:00`, with milliseconds where there are any; NULL for an invalid time.
    Value(QTime time);
    /// `2024-02-29 12:30:00`, the date and the time of day as they stand, without a time zone.
    Value(const QDateTime &moment);
    /// Makes a value of what \a variant holds: of the types above as they do, of other types their
    /// text if they have one. An invalid variant is NULL.
    Value(const QVariant &variant);
    /// Refuses a literal, which may be meant as a text or as a blob: write u"..."_s or "..."_ba.
    Value(const char *) = delete;
    // NOLINTEND(google-explicit-constructor)

    ValueType type = ValueType::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes;

    [[nodiscard]] static Value ofInteger(qint64 number)
    {
        return { ValueType::Integer, number, 0, {} };
    }
    [[nodiscard]] static Value ofReal(double number) { return { ValueType::Real, 0, number, {} }; }
    [[nodiscard]] static Value ofText(const QString &text)
    {
        return { ValueType::Text, 0, 0, text.toUtf8() };
    }
    [[nodiscard]] static Value of(const CellView &cell)
    {
        return { cell.type, cell.integer, cell.real, cell.bytes.toByteArray() };
    }
    [[nodiscard]] CellView view() const
    {
        return { type, integer, real, bytes, static_cast<quint64>(bytes.size()) };
    }

    /// Returns true for text that a QString cannot carry to the database as it is: it is not valid
    /// UTF-8, or begins with a byte order mark, which every conversion drops, or with one in the
    /// other byte order (U+FFFE), after which SQLite exchanges the bytes of every UTF-16 character.
    [[nodiscard]] bool isLostInQString() const
    {
        return type == ValueType::Text
            && (!bytes.isValidUtf8() || bytes.startsWith("\xef\xbb\xbf")
                || bytes.startsWith("\xef\xbf\xbe"));
    }

    friend bool operator==(const Value &, const Value &) = default;

private:
    /// What std::in_range() takes: no bool and no character.
    template <std::integral T>
    using Widest = std::conditional_t<std::signed_integral<T>, qint64, quint64>;
};

} // namespace roundtrip
