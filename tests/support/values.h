// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"

namespace roundtrip::test {

// Short functions that make and take apart values, for rows of test data.

inline Value integer(qint64 value)
{
    return Value::ofInteger(value);
}

inline Value real(double value)
{
    return Value::ofReal(value);
}

/// Returns a text of \a bytes, be they valid UTF-8 or not.
inline Value text(const QByteArray &bytes)
{
    return { ValueType::Text, 0, 0, bytes };
}

inline Value blob(const QByteArray &bytes)
{
    return { ValueType::Blob, 0, 0, bytes };
}

inline void append(ColumnData &column, const Value &value)
{
    const auto size = static_cast<quint64>(value.bytes.size());
    switch (value.type) {
    case ValueType::Null:
        column.appendNull();
        break;
    case ValueType::Integer:
        column.appendInteger(value.integer);
        break;
    case ValueType::Real:
        column.appendReal(value.real);
        break;
    case ValueType::Text:
        column.appendText(value.bytes, size);
        break;
    case ValueType::Blob:
        column.appendBlob(value.bytes, size);
        break;
    }
}

inline QList<Value> cellsOf(const ColumnData &column)
{
    QList<Value> cells;
    for (qsizetype row = 0; row < column.size(); ++row)
        cells << Value::of(column.cell(row));
    return cells;
}

} // namespace roundtrip::test
