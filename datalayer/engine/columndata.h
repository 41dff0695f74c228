// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QHash>

#include <vector>

namespace roundtrip {

/// The cells of one column, packed by type: eight bytes a row, texts and blobs in one arena, a bit
/// a row for NULL where there is any. SQLite lets a column hold several types; then each row costs
/// a byte more. Grows, or starts anew. Written by one thread, then read by any.
class ColumnData
{
public:
    void appendNull();
    void appendInteger(qint64 value)
    {
        if (m_kind != Kind::Integer) {
            appendFirstInteger(value);
            return;
        }
        m_words.push_back(value);
        ++m_size;
    }
    void appendReal(double value);
    /// \a fullSize is what the database has, more than the size of \a bytes if they were cut off.
    void appendText(QByteArrayView bytes, quint64 fullSize);
    void appendBlob(QByteArrayView bytes, quint64 fullSize);

    /// Any of the above.
    void append(const CellView &cell);

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isNull(qsizetype row) const;
    /// Valid until the next append.
    [[nodiscard]] CellView cell(qsizetype row) const;
    /// The values of a column that holds nothing but integers and NULLs, else null. A NULL's value
    /// is undefined.
    [[nodiscard]] const qint64 *integers() const
    {
        return m_kind == Kind::Integer ? m_words.data() : nullptr;
    }
    [[nodiscard]] bool hasNulls() const { return m_kind == Kind::Null || !m_nulls.empty(); }
    /// Drops what was appended after the first \a rows.
    void truncate(qsizetype rows);
    /// Drops everything but the room that it took, for the next batch.
    void clear();

private:
    enum class Kind : std::uint8_t { Null, Integer, Real, Text, Blob, Mixed };

    void become(Kind kind);
    void becomeMixed();
    void appendFirstInteger(qint64 value);
    void setNull(qsizetype row);
    void appendMixed(const CellView &cell);
    void appendBytes(Kind kind, ValueType type, QByteArrayView bytes, quint64 fullSize);

    Kind m_kind = Kind::Null;
    qsizetype m_size = 0;
    /// Integers, the bits of reals, or where a text ends in the arena (where it begins is where the
    /// one before ended). In a mixed column, where its length and then its bytes stand.
    std::vector<qint64> m_words;
    std::vector<char> m_arena;
    std::vector<quint64> m_nulls; ///< a bit a row; empty or short where the rest is not NULL
    std::vector<ValueType> m_types; ///< of a mixed column
    QHash<qsizetype, quint64> m_fullSizes; ///< of the cells that were cut off
};

} // namespace roundtrip
