// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/columndata.h"

#include <bit>
#include <cstring>

namespace roundtrip {

namespace {

constexpr qsizetype bitsPerWord = 64;

size_t at(qsizetype row)
{
    return static_cast<size_t>(row);
}

} // namespace

void ColumnData::become(Kind kind)
{
    // Only NULLs so far: they took no room.
    m_kind = kind;
    m_words.assign(at(m_size), 0);
    for (qsizetype row = 0; row < m_size; ++row)
        setNull(row);
}

void ColumnData::setNull(qsizetype row)
{
    const size_t word = at(row / bitsPerWord);
    if (m_nulls.size() <= word)
        m_nulls.resize(word + 1, 0);
    m_nulls[word] |= quint64(1) << (row % bitsPerWord);
}

bool ColumnData::isNull(qsizetype row) const
{
    if (m_kind == Kind::Null)
        return true;
    const size_t word = at(row / bitsPerWord);
    return word < m_nulls.size() && (m_nulls[word] >> (row % bitsPerWord) & 1U) != 0;
}

void ColumnData::appendNull()
{
    if (m_kind != Kind::Null) {
        setNull(m_size);
        const bool isText = m_kind == Kind::Text || m_kind == Kind::Blob;
        m_words.push_back(isText ? static_cast<qint64>(m_arena.size()) : 0);
        if (m_kind == Kind::Mixed)
            m_types.push_back(ValueType::Null);
    }
    ++m_size;
}

/// To what holds no integers yet, or others too.
void ColumnData::appendFirstInteger(qint64 value)
{
    if (m_kind != Kind::Null) {
        appendMixed({ ValueType::Integer, value, 0, {}, 0 });
        return;
    }
    become(Kind::Integer);
    appendInteger(value);
}

void ColumnData::appendReal(double value)
{
    if (m_kind != Kind::Real) {
        if (m_kind != Kind::Null) {
            appendMixed({ ValueType::Real, 0, value, {}, 0 });
            return;
        }
        become(Kind::Real);
    }
    m_words.push_back(std::bit_cast<qint64>(value));
    ++m_size;
}

void ColumnData::appendText(QByteArrayView bytes, quint64 fullSize)
{
    appendBytes(Kind::Text, ValueType::Text, bytes, fullSize);
}

void ColumnData::appendBlob(QByteArrayView bytes, quint64 fullSize)
{
    appendBytes(Kind::Blob, ValueType::Blob, bytes, fullSize);
}

void ColumnData::appendBytes(Kind kind, ValueType type, QByteArrayView bytes, quint64 fullSize)
{
    if (fullSize > static_cast<quint64>(bytes.size()))
        m_fullSizes.insert(m_size, fullSize);
    if (m_kind != kind) {
        if (m_kind != Kind::Null) {
            appendMixed({ type, 0, 0, bytes, fullSize });
            return;
        }
        become(kind);
    }
    m_arena.insert(m_arena.end(), bytes.begin(), bytes.end());
    m_words.push_back(static_cast<qint64>(m_arena.size()));
    ++m_size;
}

void ColumnData::appendMixed(const CellView &cell)
{
    if (m_kind != Kind::Mixed)
        becomeMixed();
    m_types.push_back(cell.type);
    ++m_size;
    switch (cell.type) {
    case ValueType::Null:
        setNull(m_size - 1);
        m_words.push_back(0);
        return;
    case ValueType::Integer:
        m_words.push_back(cell.integer);
        return;
    case ValueType::Real:
        m_words.push_back(std::bit_cast<qint64>(cell.real));
        return;
    case ValueType::Text:
    case ValueType::Blob:
        m_words.push_back(static_cast<qint64>(m_arena.size()));
        const auto length = std::bit_cast<std::array<char, sizeof(qint64)>>(
            static_cast<qint64>(cell.bytes.size()));
        m_arena.insert(m_arena.end(), length.begin(), length.end());
        m_arena.insert(m_arena.end(), cell.bytes.begin(), cell.bytes.end());
        return;
    }
}

void ColumnData::becomeMixed()
{
    const ColumnData before = std::move(*this);
    *this = ColumnData();
    m_kind = Kind::Mixed;
    m_fullSizes = before.m_fullSizes;
    m_words.reserve(at(before.m_size + 1));
    m_types.reserve(at(before.m_size + 1));
    for (qsizetype row = 0; row < before.m_size; ++row)
        appendMixed(before.cell(row));
}

CellView ColumnData::cell(qsizetype row) const
{
    if (isNull(row))
        return {};
    const qint64 word = m_words[at(row)];
    CellView cell;
    qint64 begin = 0;
    qint64 length = 0;
    switch (m_kind) {
    case Kind::Null:
        return {};
    case Kind::Integer:
        return { ValueType::Integer, word, 0, {}, 0 };
    case Kind::Real:
        return { ValueType::Real, 0, std::bit_cast<double>(word), {}, 0 };
    case Kind::Text:
    case Kind::Blob:
        cell.type = m_kind == Kind::Text ? ValueType::Text : ValueType::Blob;
        begin = row == 0 ? 0 : m_words[at(row - 1)];
        length = word - begin;
        break;
    case Kind::Mixed:
        cell.type = m_types[at(row)];
        if (cell.type == ValueType::Integer)
            return { ValueType::Integer, word, 0, {}, 0 };
        if (cell.type == ValueType::Real)
            return { ValueType::Real, 0, std::bit_cast<double>(word), {}, 0 };
        std::memcpy(&length, m_arena.data() + word, sizeof length);
        begin = word + static_cast<qint64>(sizeof length);
        break;
    }
    cell.bytes = QByteArrayView(m_arena.data() + begin, static_cast<qsizetype>(length));
    cell.fullSize = m_fullSizes.value(row, static_cast<quint64>(length));
    return cell;
}

void ColumnData::append(const CellView &cell)
{
    switch (cell.type) {
    case ValueType::Null:
        appendNull();
        break;
    case ValueType::Integer:
        appendInteger(cell.integer);
        break;
    case ValueType::Real:
        appendReal(cell.real);
        break;
    case ValueType::Text:
        appendText(cell.bytes, cell.fullSize);
        break;
    case ValueType::Blob:
        appendBlob(cell.bytes, cell.fullSize);
        break;
    }
}

void ColumnData::clear()
{
    m_kind = Kind::Null;
    m_size = 0;
    m_words.clear();
    m_arena.clear();
    m_nulls.clear();
    m_types.clear();
    m_fullSizes.clear();
}

void ColumnData::truncate(qsizetype rows)
{
    if (rows >= m_size)
        return;
    // Rare (a load that was stopped), so simply packed again.
    const ColumnData before = std::move(*this);
    *this = ColumnData();
    for (qsizetype row = 0; row < rows; ++row)
        append(before.cell(row));
}

} // namespace roundtrip
