// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/randomdatabase.h"

namespace roundtrip::test {

namespace {

/// The rank of a type in SQLite's order.
int rankOf(const Value &value)
{
    return value.type == ValueType::Null ? 0 : value.type == ValueType::Integer ? 1 : 2;
}

} // namespace

int compareStored(const Value &one, const Value &other, ColumnType type)
{
    if (rankOf(one) != rankOf(other))
        return rankOf(one) - rankOf(other);
    if (one.type == ValueType::Integer)
        return one.integer < other.integer ? -1 : one.integer > other.integer ? 1 : 0;
    return type == ColumnType::TextNoCase ? one.bytes.toLower().compare(other.bytes.toLower())
                                          : one.bytes.compare(other.bytes);
}

} // namespace roundtrip::test
