// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/randomdatabase.h"

namespace roundtrip::test {

namespace {

/// \a value as a column of \a type would store it.
Value converted(const Value &value, ColumnType type)
{
    if (type == ColumnType::Integer && value.type == ValueType::Text) {
        bool isNumber = false;
        const qint64 number = value.bytes.toLongLong(&isNumber);
        return isNumber ? Value::ofInteger(number) : value;
    }
    if ((type == ColumnType::Text || type == ColumnType::TextNoCase)
        && value.type == ValueType::Integer)
        return Value::ofText(QString::number(value.integer));
    return value;
}

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

bool equalsBound(const Value &stored, ColumnType type, const Value &bound)
{
    return stored.type != ValueType::Null && bound.type != ValueType::Null
        && compareStored(stored, converted(bound, type), type) == 0;
}

bool equalsColumn(const Value &left, ColumnType leftType, const Value &right, ColumnType rightType)
{
    if (left.type == ValueType::Null || right.type == ValueType::Null)
        return false;
    Value one = left;
    Value other = right;
    if (leftType == ColumnType::Integer || rightType == ColumnType::Integer) {
        one = converted(one, ColumnType::Integer);
        other = converted(other, ColumnType::Integer);
    }
    return compareStored(one, other, leftType) == 0;
}

} // namespace roundtrip::test
