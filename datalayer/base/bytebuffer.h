// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>

namespace roundtrip {

/// ByteBuffer is a block of bytes that grows at its end. It grows by realloc(), which moves the
/// pages of a large block instead of copying its bytes, so that growing never needs a second block
/// beside the first; what a std::vector of a hundred megabytes cannot say. Memory that was reserved
/// but not written yet takes no room in the process. Throws std::bad_alloc where there is no
/// memory; the bytes so far stay then.
class ByteBuffer
{
public:
    ByteBuffer() = default;
    ByteBuffer(const ByteBuffer &other);
    ByteBuffer(ByteBuffer &&other) noexcept;
    ByteBuffer &operator=(ByteBuffer other) noexcept;
    ~ByteBuffer();

    [[nodiscard]] char *data() { return m_data; }
    [[nodiscard]] const char *data() const { return m_data; }
    [[nodiscard]] size_t size() const { return m_size; }
    /// Returns how many bytes of memory the buffer takes, reserved ones included.
    [[nodiscard]] size_t capacity() const { return m_capacity; }

    /// Appends room for \a count bytes, whose values are undefined, and returns a pointer to it.
    /// The pointer is valid until the buffer grows again.
    char *extend(size_t count)
    {
        if (m_capacity - m_size < count)
            grow(count);
        char *room = m_data + m_size;
        m_size += count;
        return room;
    }
    /// Drops all bytes but the first \a size, which are no more than there are; keeps the memory.
    void truncate(size_t size) { m_size = size; }
    /// Gives back the memory that holds no bytes.
    void squeeze();

private:
    void grow(size_t count);
    void allocate(size_t capacity);

    char *m_data = nullptr;
    size_t m_size = 0;
    size_t m_capacity = 0;
};

} // namespace roundtrip
