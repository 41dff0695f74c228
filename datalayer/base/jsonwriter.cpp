// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/jsonwriter.h"

#include <array>
#include <charconv>
#include <cmath>

namespace roundtrip {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

/// Room for any 64-bit integer and any double in its shortest form.
using NumberText = std::array<char, 32>;

} // namespace

JsonWriter::JsonWriter(Sink sink)
    : m_sink(std::move(sink))
{
    m_buffer.reserve(bufferSize + 4096);
}

void JsonWriter::separate()
{
    if (m_afterName) {
        m_afterName = false;
        return;
    }
    if (m_hasMembers.empty())
        return;
    if (m_hasMembers.back())
        write(",");
    m_hasMembers.back() = true;
}

void JsonWriter::write(QByteArrayView text)
{
    m_buffer.append(text);
    if (m_buffer.size() >= bufferSize)
        flush();
}

void JsonWriter::flush()
{
    if (!m_buffer.isEmpty())
        m_sink(m_buffer);
    m_buffer.resize(0); // keeps what was reserved
}

void JsonWriter::beginObject()
{
    separate();
    write("{");
    m_hasMembers.push_back(false);
}

void JsonWriter::endObject()
{
    m_hasMembers.pop_back();
    write("}");
}

void JsonWriter::beginArray()
{
    separate();
    write("[");
    m_hasMembers.push_back(false);
}

void JsonWriter::endArray()
{
    m_hasMembers.pop_back();
    write("]");
}

void JsonWriter::name(QByteArrayView utf8)
{
    separate();
    writeString(utf8);
    write(":");
    m_afterName = true;
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
    NumberText text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    write(QByteArrayView(text.data(), end));
}

void JsonWriter::real(double value)
{
    if (!std::isfinite(value)) {
        tagged("$real", std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf");
        return;
    }
    separate();
    NumberText text;
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

void JsonWriter::writeString(QByteArrayView validUtf8)
{
    static constexpr std::array hex = { '0', '1', '2', '3', '4', '5', '6', '7',
                                        '8', '9', 'a', 'b', 'c', 'd', 'e', 'f' };
    write("\"");
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < validUtf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(validUtf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        write(validUtf8.sliced(plainFrom, i - plainFrom));
        plainFrom = i + 1;
        if (c == '"')
            write("\\\"");
        else if (c == '\\')
            write("\\\\");
        else if (c == '\n')
            write("\\n");
        else if (c == '\t')
            write("\\t");
        else if (c == '\r')
            write("\\r");
        else {
            const std::array escape = { '\\', 'u', '0', '0', hex[c >> 4U], hex[c & 15U] };
            write(QByteArrayView(escape));
        }
    }
    write(validUtf8.sliced(plainFrom));
    write("\"");
}

void JsonWriter::tagged(QByteArrayView tag, const QByteArray &content)
{
    beginObject();
    name(tag);
    string(QByteArrayView(content));
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
        if (cell.bytes.isValidUtf8())
            string(cell.bytes);
        else
            tagged("$bytes", cell.bytes.toByteArray().toBase64());
        return;
    case ValueType::Blob:
        tagged("$blob", cell.bytes.toByteArray().toBase64());
        return;
    }
}

} // namespace roundtrip
