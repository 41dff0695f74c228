// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/bytebuffer.h"

#include <QtGlobal>

#include <span>

namespace roundtrip {

/// PackedIntegers is a list of integers, each stored in the same number of bytes: 1, 2, 4 or 8, the
/// least that holds all of them. It starts narrow and is packed anew when an integer comes that
/// does not fit, three times at most. Throws std::bad_alloc where there is no memory.
class PackedIntegers
{
public:
    void append(qint64 value)
    {
        if (!fits(value))
            widen(value);
        write(m_bytes.extend(m_width), value);
    }

    [[nodiscard]] qint64 operator[](size_t index) const
    {
        switch (m_width) {
        case 1:
            return as<qint8>()[index];
        case 2:
            return as<qint16>()[index];
        case 4:
            return as<qint32>()[index];
        default:
            return as<qint64>()[index];
        }
    }

    /// Returns where the integer at \a index stands in memory.
    [[nodiscard]] const char *place(size_t index) const { return m_bytes.data() + index * m_width; }

    /// Replaces the integer at \a index by \a value, which must fit into width() bytes.
    void set(size_t index, qint64 value) { write(m_bytes.data() + index * m_width, value); }

    [[nodiscard]] size_t size() const { return m_bytes.size() / m_width; }
    /// Returns how many bytes each integer takes.
    [[nodiscard]] size_t width() const { return m_width; }

    /// Returns how many bytes of memory the list takes.
    [[nodiscard]] size_t byteCount() const { return m_bytes.capacity(); }

    /// Calls \a use with a span of all integers in the type that holds them: qint8, qint16, qint32
    /// or qint64. A loop over many integers asks for their width only once this way.
    template <typename Use>
    decltype(auto) visit(Use &&use) const
    {
        switch (m_width) {
        case 1:
            return use(as<qint8>());
        case 2:
            return use(as<qint16>());
        case 4:
            return use(as<qint32>());
        default:
            return use(as<qint64>());
        }
    }

    /// Drops all integers but the first \a size; keeps the memory, and the width, for the next
    /// ones.
    void truncate(size_t size) { m_bytes.truncate(size * m_width); }
    /// Gives back the memory that holds no integers.
    void squeeze() { m_bytes.squeeze(); }

private:
    [[nodiscard]] bool fits(qint64 value) const
    {
        // Whoever survives the loss of the upper bytes does not need them.
        return static_cast<qint64>(static_cast<quint64>(value) << m_spareBits) >> m_spareBits
            == value;
    }
    void write(char *place, qint64 value) const
    {
        switch (m_width) {
        case 1:
            *reinterpret_cast<qint8 *>(place) = static_cast<qint8>(value);
            break;
        case 2:
            *reinterpret_cast<qint16 *>(place) = static_cast<qint16>(value);
            break;
        case 4:
            *reinterpret_cast<qint32 *>(place) = static_cast<qint32>(value);
            break;
        default:
            *reinterpret_cast<qint64 *>(place) = value;
        }
    }
    template <typename T>
    [[nodiscard]] std::span<const T> as() const
    {
        return { reinterpret_cast<const T *>(m_bytes.data()), size() };
    }
    void widen(qint64 value);

    ByteBuffer m_bytes;
    size_t m_width = 1;
    unsigned m_spareBits = 56; ///< the bits of a qint64 that m_width bytes leave out
};

} // namespace roundtrip
