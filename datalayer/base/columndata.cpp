// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/columndata.h"

#include <bit>
#include <cstring>
#include <utility>

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
    for (qsizetype row = 0; row < m_size; ++row) {
        m_words.append(0);
        setNull(row);
    }
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
        m_words.append(isText ? static_cast<qint64>(m_arena.size()) : 0);
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
    m_words.append(std::bit_cast<qint64>(value));
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
    appendToArena(bytes);
    m_words.append(static_cast<qint64>(m_arena.size()));
    ++m_size;
}

void ColumnData::appendToArena(QByteArrayView bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    char *room = m_arena.extend(size);
    if (size > 0)
        std::memcpy(room, bytes.data(), size);
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
        m_words.append(0);
        return;
    case ValueType::Integer:
        m_words.append(cell.integer);
        return;
    case ValueType::Real:
        m_words.append(std::bit_cast<qint64>(cell.real));
        return;
    case ValueType::Text:
    case ValueType::Blob:
        m_words.append(static_cast<qint64>(m_arena.size()));
        const auto length = std::bit_cast<std::array<char, sizeof(qint64)>>(
            static_cast<qint64>(cell.bytes.size()));
        appendToArena({ length.data(), length.size() });
        appendToArena(cell.bytes);
        return;
    }
}

void ColumnData::becomeMixed()
{
    const ColumnData before = std::move(*this);
    *this = ColumnData();
    m_kind = Kind::Mixed;
    m_fullSizes = before.m_fullSizes;
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

void ColumnData::fetchAhead(std::span<const quint32> rows) const
{
    if (m_kind == Kind::Null)
        return;
    for (const quint32 row : rows)
        __builtin_prefetch(m_words.place(row));
    if (!hasEnds())
        return;
    for (const quint32 row : rows) // a text begins where the one before ends
        __builtin_prefetch(m_arena.data() + (row == 0 ? 0 : m_words[row - 1]));
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
    m_words.truncate(0);
    m_arena.truncate(0);
    m_nulls.clear();
    m_types.clear();
    m_fullSizes.clear();
}

size_t ColumnData::byteCount() const
{
    constexpr size_t perFullSize = 32; // a node of the hash with its key and value
    return sizeof(*this) + m_words.byteCount() + m_arena.capacity()
        + m_nulls.capacity() * sizeof(quint64) + m_types.capacity() * sizeof(ValueType)
        + at(m_fullSizes.size()) * perFullSize;
}

void ColumnData::squeeze()
{
    m_words.squeeze();
    m_arena.squeeze();
    m_nulls.shrink_to_fit();
    m_types.shrink_to_fit();
    m_fullSizes.squeeze();
}

/// Whether each cell's number is the position in the arena where its bytes end.
bool ColumnData::hasEnds() const
{
    return m_kind == Kind::Text || m_kind == Kind::Blob;
}

/// Whether the cell has bytes in the arena of a mixed column.
bool ColumnData::hasBytes(qsizetype row) const
{
    return m_kind == Kind::Mixed
        && (m_types[at(row)] == ValueType::Text || m_types[at(row)] == ValueType::Blob);
}

/// The position in the arena where the bytes of the cells from \a row on begin.
qint64 ColumnData::firstByte(qsizetype row) const
{
    if (hasEnds())
        return row == 0 ? 0 : m_words[at(row - 1)];
    for (; row < m_size; ++row) {
        if (hasBytes(row))
            return m_words[at(row)];
    }
    return static_cast<qint64>(m_arena.size());
}

/// How many bytes of the arena belong to the cell at \a row; where cells have ends, those of the
/// cell before end at \a begin.
qint64 ColumnData::bytesAt(qsizetype row, qint64 begin) const
{
    if (hasEnds())
        return m_words[at(row)] - begin;
    qint64 length = 0;
    if (hasBytes(row)) {
        std::memcpy(&length, m_arena.data() + m_words[at(row)], sizeof length);
        length += static_cast<qint64>(sizeof length);
    }
    return length;
}

void ColumnData::moveNull(qsizetype from, qsizetype to)
{
    if (isNull(from)) {
        setNull(to);
    } else if (const size_t word = at(to / bitsPerWord); word < m_nulls.size()) {
        m_nulls[word] &= ~(quint64(1) << (to % bitsPerWord));
    }
}

/// Drops what is known of the rows from \a rows on, besides their bytes.
void ColumnData::shorten(qsizetype rows)
{
    m_size = rows;
    if (m_kind == Kind::Null)
        return;
    m_words.truncate(at(rows));
    if (m_kind == Kind::Mixed)
        m_types.resize(at(rows));
    const size_t words = at((rows + bitsPerWord - 1) / bitsPerWord);
    if (m_nulls.size() >= words) {
        m_nulls.resize(words);
        if (rows % bitsPerWord != 0)
            m_nulls.back() &= (quint64(1) << (rows % bitsPerWord)) - 1;
    }
    while (!m_nulls.empty() && m_nulls.back() == 0)
        m_nulls.pop_back();
    m_fullSizes.removeIf([rows](const auto &size) { return size.key() >= rows; });
}

/// Makes the cell at \a from the one at \a to, before it; its bytes lie from \a begin to \a end by
/// now.
void ColumnData::moveRow(qsizetype from, qsizetype to, qint64 begin, qint64 end)
{
    if (from == to || m_kind == Kind::Null)
        return;
    m_words.set(at(to), hasEnds() ? end : hasBytes(from) ? begin : m_words[at(from)]);
    moveNull(from, to);
    if (m_kind == Kind::Mixed)
        m_types[at(to)] = m_types[at(from)];
    if (const auto size = m_fullSizes.constFind(from); size != m_fullSizes.constEnd()) {
        const quint64 fullSize = *size;
        m_fullSizes.remove(from);
        m_fullSizes.insert(to, fullSize);
    }
}

void ColumnData::retain(qsizetype first, const std::vector<bool> &keep)
{
    if (first >= m_size)
        return;
    qint64 end = firstByte(first); // of the bytes that are kept
    qint64 begin = end; // of the row's bytes, where they lie before that
    qsizetype to = first;
    for (qsizetype row = first; row < m_size; ++row) {
        const qint64 length = bytesAt(row, begin);
        if (at(row - first) < keep.size() && keep[at(row - first)]) {
            if (length > 0)
                std::memmove(m_arena.data() + end, m_arena.data() + begin, at(length));
            moveRow(row, to++, end, end + length);
            end += length;
        } else {
            m_fullSizes.remove(row);
        }
        begin += length;
    }
    m_arena.truncate(at(end));
    shorten(to);
    if (to == 0)
        clear(); // of no kind any more
}

} // namespace roundtrip
