// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/recordset.h"
#include "datalayer/schema/table.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <span>
#include <vector>

namespace roundtrip {

/// KeyIndex numbers the distinct non-null keys of records from 0, and finds the number of a key
/// that was read at the other end of a relation. Keys match as the database matches them: 1 matches
/// 1.0, `a` matches `A` if the collation of the compared column says so, and a key with a NULL in
/// any column matches nothing.
class KeyIndex
{
public:
    static constexpr quint32 none = 0xffffffff; ///< in place of a number: no such key, or a NULL

    /// \a comparisons says how the database compares the keys, one entry per key column; keys that
    /// are equal by it share a number. \a classes is KeyClasses::classes(): the classes of texts
    /// that the database was asked about, per key column, or empty.
    explicit KeyIndex(QList<KeyComparison> comparisons,
                      QList<QHash<QByteArray, QByteArray>> classes = {})
        : m_comparisons(std::move(comparisons))
        , m_classes(std::move(classes))
    { }

    /// Adds the keys that \a rows have in \a columns of \a set. Returns, for each of \a rows, the
    /// number of its key, or none if the key has a NULL. Keys are added once: by one call of either
    /// addKeys().
    std::vector<quint32> addKeys(const RecordSet &set, const QList<int> &columns,
                                 std::span<const quint32> rows);
    /// Adds the keys that \a rows have in \a columns, one list of cells per key column. Returns
    /// what the other addKeys() returns.
    std::vector<quint32> addKeys(std::span<const ColumnData *const> columns,
                                 std::span<const quint32> rows);
    /// Returns the number of each key in \a columns, from \a firstRow on, or none for a key that
    /// was not added. \a columns has one list of cells per key column.
    [[nodiscard]] std::vector<quint32> findKeys(std::span<const ColumnData *const> columns,
                                                qsizetype firstRow) const;

    /// Returns true if all keys are whole numbers, each of one column.
    [[nodiscard]] bool isOfIntegers() const { return m_isInteger; }
    /// Returns whether \a cell is one of the keys. Call it only if isOfIntegers().
    [[nodiscard]] bool contains(const CellView &cell) const
    {
        return (cell.type == ValueType::Integer ? findInteger(cell.integer) : findCell(cell))
            != none;
    }

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_firstPlaces.size()); }
    /// Returns, per key, the position in the rows given to addKeys() of the first row with this
    /// key.
    [[nodiscard]] const std::vector<quint32> &firstPlaces() const { return m_firstPlaces; }

private:
    bool addIntegers(const ColumnData &keys, std::span<const quint32> rows,
                     std::vector<quint32> *numbers);
    void appendPart(const CellView &cell, qsizetype keyColumn, QByteArray *key) const;
    [[nodiscard]] quint32 findInteger(qint64 key) const;
    quint32 numberFor(qint64 key, quint32 place);
    [[nodiscard]] quint32 findCell(const CellView &cell) const;
    void prepareIntegers(qint64 lowest, qint64 highest, size_t count);
    [[nodiscard]] size_t slotOf(qint64 key) const;

    QList<KeyComparison> m_comparisons;
    QList<QHash<QByteArray, QByteArray>> m_classes;
    std::vector<quint32> m_firstPlaces;
    /// True if all keys are single integers. m_numbers then has their numbers: at position key
    /// minus m_lowest if the keys lie close together (m_isDense), else as a hash table with open
    /// addressing.
    bool m_isInteger = false;
    bool m_isDense = false;
    qint64 m_lowest = 0;
    std::vector<quint32> m_numbers;
    std::vector<qint64> m_keys; ///< the key at each place of the hash table
    QHash<QByteArray, quint32> m_byBytes; ///< all other keys: numbers by appendKeyPart()'s bytes
};

} // namespace roundtrip
