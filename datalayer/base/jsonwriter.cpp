// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/jsonwriter.h"

#include "datalayer/base/visibletext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace roundtrip {

namespace {

/// For each byte of UTF-8: 0 if it stands as it is, 1 if it is escaped, or else how many bytes long
/// a character is that begins with it and may have to be.
constexpr std::array<std::uint8_t, 256> escapes = [] {
    std::array<std::uint8_t, 256> table {};
    for (size_t c = 0; c < ' '; ++c)
        table[c] = 1;
    table['"'] = 1;
    table['\\'] = 1;
    table[0x7f] = 1;
    table[0xc2] = 2; // U+0080 to U+00BF
    table[0xd8] = 2; // U+0600 to U+063F
    table[0xe2] = 3; // U+2000 to U+2FFF
    return table;
}();

/// The character of two or three bytes that \a utf8 begins with.
char16_t decoded(QByteArrayView utf8, qsizetype length)
{
    const auto bits = [&utf8](qsizetype i) {
        return i < utf8.size() ? static_cast<uchar>(utf8[i]) & 0x3fU : 0U;
    };
    const auto first = static_cast<uchar>(utf8[0]);
    return static_cast<char16_t>(length == 2 ? (first & 0x1fU) << 6U | bits(1)
                                             : (first & 0xfU) << 12U | bits(1) << 6U | bits(2));
}

/// Room for any 64-bit integer and any double in its shortest form.
constexpr qsizetype numberSize = 32;

/// True if \a utf8 is ASCII that stands in a string as it is: most texts are, and eight bytes are
/// looked at in one go. (A byte minus the least that is allowed, or minus one where only zero is
/// meant, borrows from its highest bit.)
bool isPlain(QByteArrayView utf8)
{
    constexpr quint64 each = 0x0101010101010101U;
    constexpr quint64 high = each * 0x80;
    const auto zeros = [](quint64 bytes) { return (bytes - each) & ~bytes; };
    qsizetype at = 0;
    for (; at + 8 <= utf8.size(); at += 8) {
        quint64 bytes = 0;
        std::memcpy(&bytes, utf8.data() + at, sizeof bytes);
        const quint64 special = bytes | (bytes - each * ' ') | (bytes + each)
            | zeros(bytes ^ each * '"') | zeros(bytes ^ each * '\\');
        if ((special & high) != 0)
            return false;
    }
    return std::ranges::all_of(
        utf8.sliced(at), [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
}

} // namespace

JsonWriter::JsonWriter(Sink sink)
    : m_sink(std::move(sink))
    , m_buffer(std::make_unique<char[]>(bufferSize))
{ }

QByteArray JsonWriter::writtenName(const QString &name)
{
    QByteArray written;
    JsonWriter writer([&written](QByteArrayView piece) { written.append(piece); });
    writer.name(name);
    writer.flush();
    return written;
}

void JsonWriter::write(QByteArrayView text)
{
    while (text.size() > bufferSize - m_size) {
        const QByteArrayView piece = text.first(bufferSize - m_size);
        text = text.sliced(piece.size());
        std::ranges::copy(piece, m_buffer.get() + m_size);
        m_size = bufferSize;
        flush();
    }
    std::ranges::copy(text, m_buffer.get() + m_size);
    m_size += text.size();
}

void JsonWriter::flush()
{
    if (m_size > 0)
        m_sink(QByteArrayView(m_buffer.get(), m_size));
    m_size = 0;
}

void JsonWriter::open(char bracket)
{
    separate();
    write(bracket);
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    write(bracket);
    m_needsComma = true;
}

void JsonWriter::beginObject()
{
    open('{');
}

void JsonWriter::endObject()
{
    close('}');
}

void JsonWriter::beginArray()
{
    open('[');
}

void JsonWriter::endArray()
{
    close(']');
}

void JsonWriter::name(QByteArrayView utf8)
{
    separate();
    writeString(utf8);
    write(':');
    m_needsComma = false;
}

void JsonWriter::nameAsWritten(QByteArrayView written)
{
    separate();
    write(written);
    m_needsComma = false;
}

void JsonWriter::null()
{
    separate();
    write("null");
}

void JsonWriter::boolean(bool value)
{
    separate();
    write(value ? "true" : "false");
}

void JsonWriter::integer(qint64 value)
{
    separate();
    reserve(numberSize);
    const auto end
        = std::to_chars(m_buffer.get() + m_size, m_buffer.get() + m_size + numberSize, value).ptr;
    m_size = end - m_buffer.get();
}

void JsonWriter::real(double value)
{
    if (!std::isfinite(value)) {
        tagged("$real", std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf");
        return;
    }
    separate();
    std::array<char, numberSize> text {};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    const QByteArrayView number(text.data(), end);
    write(number);
    // 12.0 stays a real: readers that tell them apart see what the database has.
    if (!number.contains('.') && !number.contains('e'))
        write(".0");
}

void JsonWriter::string(QByteArrayView validUtf8)
{
    separate();
    writeString(validUtf8);
}

void JsonWriter::writeEscape(char16_t c)
{
    static constexpr std::array hex = { '0', '1', '2', '3', '4', '5', '6', '7',
                                        '8', '9', 'a', 'b', 'c', 'd', 'e', 'f' };
    switch (c) {
    case u'"':
        return write("\\\"");
    case u'\\':
        return write("\\\\");
    case u'\n':
        return write("\\n");
    case u'\t':
        return write("\\t");
    case u'\r':
        return write("\\r");
    default:
        const std::array escape = {
            '\\', 'u', hex[c >> 12U], hex[(c >> 8U) & 15U], hex[(c >> 4U) & 15U], hex[c & 15U]
        };
        write(QByteArrayView(escape));
    }
}

void JsonWriter::writeString(QByteArrayView validUtf8)
{
    write('"');
    if (isPlain(validUtf8))
        write(validUtf8);
    else
        writeEscaped(validUtf8);
    write('"');
}

void JsonWriter::writeEscaped(QByteArrayView validUtf8)
{
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < validUtf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(validUtf8[i]);
        const qsizetype length = escapes[c];
        if (length == 0)
            continue;
        const char16_t character = length == 1 ? c : decoded(validUtf8.sliced(i), length);
        if (length > 1 && !steersText(character)) {
            i += length - 1;
            continue;
        }
        write(validUtf8.sliced(plainFrom, i - plainFrom));
        writeEscape(character);
        i += length - 1;
        plainFrom = i + 1;
    }
    write(validUtf8.sliced(plainFrom));
}

void JsonWriter::tagged(QByteArrayView tag, QByteArrayView ascii)
{
    beginObject();
    name(tag);
    string(ascii);
    endObject();
}

void JsonWriter::taggedBase64(QByteArrayView tag, QByteArrayView bytes)
{
    // A multiple of three, so that the pieces' texts make up that of the whole.
    constexpr qsizetype pieceSize = 3 * 16 * 1024;
    beginObject();
    name(tag);
    separate();
    write('"');
    for (; bytes.size() > pieceSize; bytes = bytes.sliced(pieceSize))
        write(QByteArray::fromRawData(bytes.data(), pieceSize).toBase64());
    write(QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64());
    write('"');
    endObject();
}

void JsonWriter::value(const CellView &cell)
{
    switch (cell.type) {
    case ValueType::Null:
        null();
        return;
    case ValueType::Integer:
        integer(cell.integer);
        return;
    case ValueType::Real:
        real(cell.real);
        return;
    case ValueType::Text:
        // What is plain is valid, and found to be so with less effort.
        if (isPlain(cell.bytes) || cell.bytes.isValidUtf8())
            string(cell.bytes);
        else
            taggedBase64("$bytes", cell.bytes);
        return;
    case ValueType::Blob:
        taggedBase64("$blob", cell.bytes);
        return;
    }
}

} // namespace roundtrip
