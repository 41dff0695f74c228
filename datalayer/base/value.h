// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>

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
    /// True for a whole text that is not valid UTF-8, so that it cannot be shown as it is. False
    /// for one that is cut off, perhaps within a character.
    [[nodiscard]] bool isBrokenText() const
    {
        return type == ValueType::Text && !bytes.isValidUtf8() && !isCutOff();
    }
};

/// Value is one value that owns its bytes: it is bound to a statement, or compared with a column.
struct Value
{
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

    /// True for text that a QString cannot carry to the database as it is: it is not valid UTF-8,
    /// or begins with a byte order mark, which every conversion drops.
    [[nodiscard]] bool isLostInQString() const
    {
        return type == ValueType::Text
            && (!bytes.isValidUtf8() || bytes.startsWith("\xef\xbb\xbf"));
    }

    friend bool operator==(const Value &, const Value &) = default;
};

} // namespace roundtrip
