// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/keys/keyindex.h"

#include "datalayer/records/keys/keypart.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace roundtrip {

namespace {

constexpr size_t nowhere = std::numeric_limits<size_t>::max();

} // namespace

size_t KeyIndex::slotOf(qint64 key) const
{
    if (m_isDense) {
        // Unsigned, so that keys below the lowest wrap to something large.
        const quint64 offset = static_cast<quint64>(key) - static_cast<quint64>(m_lowest);
        return offset < m_numbers.size() ? static_cast<size_t>(offset) : nowhere;
    }
    // Fibonacci hashing; the table's size is a power of two.
    const int bits = std::countr_zero(m_numbers.size());
    size_t slot = (static_cast<quint64>(key) * 0x9e3779b97f4a7c15ULL) >> (64 - bits);
    while (m_numbers[slot] != none && m_keys[slot] != key)
        slot = (slot + 1) & (m_numbers.size() - 1);
    return slot;
}

void KeyIndex::prepareIntegers(qint64 lowest, qint64 highest, size_t count)
{
    m_isInteger = true;
    m_lowest = lowest;
    const quint64 range = static_cast<quint64>(highest) - static_cast<quint64>(lowest);
    m_isDense = range < count * 4 + 1024;
    if (m_isDense) {
        m_numbers.assign(static_cast<size_t>(range) + 1, none);
        return;
    }
    const size_t capacity = std::bit_ceil(count * 2 + 2);
    m_numbers.assign(capacity, none);
    m_keys.assign(capacity, 0);
}

void KeyIndex::appendPart(const CellView &cell, qsizetype keyColumn, QByteArray *key) const
{
    if (!m_classes.isEmpty() && cell.type == ValueType::Text) {
        const QHash<QByteArray, QByteArray> &classes = m_classes[keyColumn];
        const auto found = classes.constFind(
            QByteArray::fromRawData(cell.bytes.data(), cell.bytes.size()));
        if (found != classes.constEnd()) {
            appendKeyPart(Value { ValueType::Text, 0, 0, *found }.view(), {}, key);
            return;
        }
    }
    appendKeyPart(cell, m_comparisons[keyColumn], key);
}

quint32 KeyIndex::numberFor(qint64 key, quint32 place)
{
    const size_t slot = slotOf(key);
    if (m_numbers[slot] == none) {
        m_numbers[slot] = static_cast<quint32>(m_firstPlaces.size());
        m_firstPlaces.push_back(place);
        if (!m_isDense)
            m_keys[slot] = key;
    }
    return m_numbers[slot];
}

quint32 KeyIndex::findInteger(qint64 key) const
{
    const size_t slot = slotOf(key);
    return slot == nowhere ? none : m_numbers[slot];
}

bool KeyIndex::addIntegers(const ColumnData &keys, std::span<const quint32> rows,
                           std::vector<quint32> *numbers)
{
    const PackedIntegers *packed = keys.integers();
    const Affinity affinity = m_comparisons.first().affinity;
    if (!packed || affinity == Affinity::Text || affinity == Affinity::Real)
        return false;
    const bool hasNulls = keys.hasNulls();
    packed->visit([&](auto integers) {
        qint64 lowest = std::numeric_limits<qint64>::max();
        qint64 highest = std::numeric_limits<qint64>::min();
        for (const quint32 row : rows) {
            if (hasNulls && keys.isNull(row))
                continue;
            lowest = std::min<qint64>(lowest, integers[row]);
            highest = std::max<qint64>(highest, integers[row]);
        }
        if (lowest > highest)
            return; // nothing but NULLs
        prepareIntegers(lowest, highest, rows.size());
        for (size_t place = 0; place < rows.size(); ++place) {
            const quint32 row = rows[place];
            if (!hasNulls || !keys.isNull(row))
                (*numbers)[place] = numberFor(integers[row], static_cast<quint32>(place));
        }
    });
    return true;
}

std::vector<quint32> KeyIndex::addKeys(const RecordSet &set, const QList<int> &columns,
                                       std::span<const quint32> rows)
{
    std::vector<const ColumnData *> cells;
    for (const int column : columns)
        cells.push_back(&set.column(column));
    return addKeys(cells, rows);
}

std::vector<quint32> KeyIndex::addKeys(std::span<const ColumnData *const> columns,
                                       std::span<const quint32> rows)
{
    std::vector<quint32> numbers(rows.size(), none);
    if (columns.size() == 1 && addIntegers(*columns.front(), rows, &numbers))
        return numbers;
    QByteArray key;
    for (size_t place = 0; place < rows.size(); ++place) {
        key.resize(0);
        bool hasNull = false;
        for (size_t i = 0; i < columns.size() && !hasNull; ++i) {
            const CellView cell = columns[i]->cell(rows[place]);
            hasNull = cell.isNull();
            appendPart(cell, static_cast<qsizetype>(i), &key);
        }
        if (hasNull)
            continue;
        const auto found = m_byBytes.constFind(key);
        if (found != m_byBytes.constEnd()) {
            numbers[place] = *found;
            continue;
        }
        numbers[place] = static_cast<quint32>(m_firstPlaces.size());
        // A deep copy: the buffer is used again.
        m_byBytes.insert(QByteArray(key.constData(), key.size()), numbers[place]);
        m_firstPlaces.push_back(static_cast<quint32>(place));
    }
    return numbers;
}

quint32 KeyIndex::findCell(const CellView &cell) const
{
    const auto whole = wholeNumberOf(cell, m_comparisons.first().affinity);
    return whole ? findInteger(*whole) : none;
}

std::vector<quint32> KeyIndex::findKeys(std::span<const ColumnData *const> columns,
                                        qsizetype firstRow) const
{
    const qsizetype rowCount = columns.front()->size();
    std::vector<quint32> numbers(static_cast<size_t>(rowCount - firstRow), none);
    const auto out = [&](qsizetype row) -> quint32 & {
        return numbers[static_cast<size_t>(row - firstRow)];
    };
    if (m_isInteger) {
        const ColumnData &keys = *columns.front();
        const PackedIntegers *packed = keys.integers();
        if (!packed) {
            for (qsizetype row = firstRow; row < rowCount; ++row)
                out(row) = findCell(keys.cell(row));
            return numbers;
        }
        const bool hasNulls = keys.hasNulls();
        packed->visit([&](auto integers) {
            for (qsizetype row = firstRow; row < rowCount; ++row) {
                if (!hasNulls || !keys.isNull(row))
                    out(row) = findInteger(integers[static_cast<size_t>(row)]);
            }
        });
        return numbers;
    }
    QByteArray key;
    for (qsizetype row = firstRow; row < rowCount; ++row) {
        key.resize(0);
        bool hasNull = false;
        for (size_t i = 0; i < columns.size() && !hasNull; ++i) {
            const CellView cell = columns[i]->cell(row);
            hasNull = cell.isNull();
            appendPart(cell, static_cast<qsizetype>(i), &key);
        }
        if (!hasNull)
            out(row) = m_byBytes.value(key, none);
    }
    return numbers;
}

} // namespace roundtrip
