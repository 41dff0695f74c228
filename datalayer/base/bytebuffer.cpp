// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/bytebuffer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace roundtrip {

ByteBuffer::ByteBuffer(const ByteBuffer &other)
{
    if (other.m_size > 0)
        std::memcpy(extend(other.m_size), other.m_data, other.m_size);
}

ByteBuffer::ByteBuffer(ByteBuffer &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
{ }

ByteBuffer &ByteBuffer::operator=(ByteBuffer other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_capacity, other.m_capacity);
    return *this;
}

ByteBuffer::~ByteBuffer()
{
    std::free(m_data);
}

void ByteBuffer::grow(size_t count)
{
    constexpr size_t least = 64;
    allocate(std::max({ least, m_size + count, m_capacity + m_capacity / 2 }));
}

void ByteBuffer::squeeze()
{
    if (m_size == 0)
        *this = ByteBuffer();
    else if (m_size < m_capacity)
        allocate(m_size);
}

void ByteBuffer::allocate(size_t capacity)
{
    void *data = std::realloc(m_data, capacity);
    if (!data)
        throw std::bad_alloc();
    m_data = static_cast<char *>(data);
    m_capacity = capacity;
}

} // namespace roundtrip
