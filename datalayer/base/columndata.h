// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/bytebuffer.h"
#include "datalayer/base/packedintegers.h"
#include "datalayer/base/value.h"

#include <QHash>

#include <span>
#include <vector>

namespace roundtrip {

/// ColumnData holds the cells of one column, packed by type: integers in the least width that holds
/// all of them, reals in eight bytes, texts and blobs in one arena with the position where each
/// ends, and a bit a row for NULL where there is any. SQLite lets a column hold several types; then
/// each row costs a byte more, and each text or blob eight. Cells can be appended, or dropped from
/// the end. One thread writes a column; after that any thread may read it.
///
/// \snippet tst_recordexamples.cpp RecordSet
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
        m_words.append(value);
        ++m_size;
    }
    void appendReal(double value);
    /// \a fullSize is the size in bytes that the text has in the database: more than the size of
    /// \a bytes if they were cut off. The same holds for appendBlob().
    void appendText(QByteArrayView bytes, quint64 fullSize);
    void appendBlob(QByteArrayView bytes, quint64 fullSize);

    /// Appends a cell of any type.
    void append(const CellView &cell);

    [[nodiscard]] qsizetype size() const { return m_size; }
    /// Returns how many bytes the texts and blobs of all rows take.
    [[nodiscard]] qsizetype textSize() const { return static_cast<qsizetype>(m_arena.size()); }
    [[nodiscard]] bool isNull(qsizetype row) const;
    /// Returns the cell at \a row. Its bytes are borrowed: they are valid until the column changes.
    [[nodiscard]] CellView cell(qsizetype row) const;
    /// Has the processor begin to bring what cell() reads of \a rows from memory into its cache,
    /// without waiting for it. This only saves time: where the cells of a few dozen rows are read
    /// next and the rows lie anywhere.
    void fetchAhead(std::span<const quint32> rows) const;
    /// Returns the values of all rows if the column holds integers and, perhaps, NULLs and nothing
    /// else; null if not, and if all rows are NULL. The value of a NULL is undefined.
    [[nodiscard]] const PackedIntegers *integers() const
    {
        return m_kind == Kind::Integer ? &m_words : nullptr;
    }
    /// Returns about how many bytes of memory the column takes.
    [[nodiscard]] size_t byteCount() const;
    /// Returns whether any row is NULL; true for a column without rows, too.
    [[nodiscard]] bool hasNulls() const { return m_kind == Kind::Null || !m_nulls.empty(); }
    /// Drops all rows but the first \a rows.
    void truncate(qsizetype rows) { retain(rows, {}); }
    /// Drops the rows from \a first on for which \a keep is false or too short: its first entry is
    /// for the row \a first.
    void retain(qsizetype first, const std::vector<bool> &keep);
    /// Drops all rows and keeps their memory for the next batch.
    void clear();
    /// Gives back the memory that was reserved for further rows.
    void squeeze();

private:
    enum class Kind : std::uint8_t { Null, Integer, Real, Text, Blob, Mixed };

    void become(Kind kind);
    void becomeMixed();
    void appendFirstInteger(qint64 value);
    void setNull(qsizetype row);
    void moveNull(qsizetype from, qsizetype to);
    [[nodiscard]] bool hasEnds() const;
    [[nodiscard]] bool hasBytes(qsizetype row) const;
    [[nodiscard]] qint64 firstByte(qsizetype row) const;
    [[nodiscard]] qint64 bytesAt(qsizetype row, qint64 begin) const;
    void moveRow(qsizetype from, qsizetype to, qint64 begin, qint64 end);
    void shorten(qsizetype rows);
    void appendToArena(QByteArrayView bytes);
    void appendMixed(const CellView &cell);
    void appendBytes(Kind kind, ValueType type, QByteArrayView bytes, quint64 fullSize);

    Kind m_kind = Kind::Null;
    qsizetype m_size = 0;
    /// One number a row: an integer, the bits of a real, or the position in the arena where a text
    /// or blob ends (it begins where the one of the row before ends). In a mixed column, the
    /// position in the arena where the length of the text or blob stands; its bytes follow the
    /// length.
    PackedIntegers m_words;
    ByteBuffer m_arena;
    std::vector<quint64> m_nulls; ///< a bit a row; ends behind the last NULL, empty without one
    std::vector<ValueType> m_types; ///< by row, in a mixed column only
    QHash<qsizetype, quint64> m_fullSizes; ///< by row, for the cells that were cut off
};

} // namespace roundtrip
