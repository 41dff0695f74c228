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

/// The distinct non-null keys of a number of records, numbered from 0, to find again the records of
/// the other end. Keys match as the database matches them: 1 and 1.0 do, `a` and `A` do where the
/// compared column says so, and a NULL in any column matches nothing.
class KeyIndex
{
public:
    static constexpr quint32 none = 0xffffffff;

    /// \a comparisons are those of the columns that the database compares the keys with, one per
    /// key column. Keys that are one to them share a number.
    /// \a classes has, per key column, the class of each text, where the database was asked for it
    /// (see KeyClasses), or is empty.
    explicit KeyIndex(QList<KeyComparison> comparisons,
                      QList<QHash<QByteArray, QByteArray>> classes = {})
        : m_comparisons(std::move(comparisons))
        , m_classes(std::move(classes))
    { }

    /// Adds the keys of \a rows, read from \a columns of \a set. Call it once. Returns the key's
    /// number for each row, or none.
    std::vector<quint32> addKeys(const RecordSet &set, const QList<int> &columns,
                                 std::span<const quint32> rows);
    /// The same of \a columns, one list of cells per key column.
    std::vector<quint32> addKeys(std::span<const ColumnData *const> columns,
                                 std::span<const quint32> rows);
    /// The number of each key in \a columns, one list of cells per key column, from \a firstRow
    /// on; none where no record has it.
    [[nodiscard]] std::vector<quint32> findKeys(std::span<const ColumnData *const> columns,
                                                qsizetype firstRow) const;

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_firstPlaces.size()); }
    /// Per key, which of the rows given to addKeys() had it first.
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
    /// All keys are single integers: a table of numbers, by key minus m_lowest where keys lie close
    /// together, else by hash with open addressing.
    bool m_isInteger = false;
    bool m_isDense = false;
    qint64 m_lowest = 0;
    std::vector<quint32> m_numbers;
    std::vector<qint64> m_keys; ///< of the hash table's places
    QHash<QByteArray, quint32> m_byBytes; ///< every other kind of key, serialised
};

} // namespace roundtrip
