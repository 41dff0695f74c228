// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/packedintegers.h"

#include <utility>

namespace roundtrip {

/// Packs all integers so wide that \a value fits, too.
void PackedIntegers::widen(qint64 value)
{
    PackedIntegers wider;
    for (const unsigned width : { 2U, 4U, 8U }) {
        wider.m_width = width;
        wider.m_spareBits = 64 - 8 * width;
        if (width > m_width && wider.fits(value))
            break;
    }
    const size_t count = size();
    wider.m_bytes.extend(count * wider.m_width);
    wider.m_bytes.truncate(0);
    for (size_t index = 0; index < count; ++index)
        wider.append((*this)[index]);
    *this = std::move(wider);
}

} // namespace roundtrip
