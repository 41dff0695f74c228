// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"

#include <vector>

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

/// Returns the cells of \a columns, which are of the same rows, row by row.
inline QList<QList<Value>> rowsOf(const std::vector<ColumnData> &columns)
{
    QList<QList<Value>> rows;
    for (qsizetype row = 0; row < columns.front().size(); ++row) {
        QList<Value> cells;
        for (const ColumnData &column : columns)
            cells << Value::of(column.cell(row));
        rows << cells;
    }
    return rows;
}

} // namespace roundtrip::test
