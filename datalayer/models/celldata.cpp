// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/celldata.h"

#include "datalayer/records/access/record.h"
#include "datalayer/records/recordtext.h"

namespace roundtrip {

QVariant cellData(const CellView &cell, const Column &column, int role)
{
    constexpr qsizetype shownLength = 300;
    const bool isNumber = cell.type == ValueType::Integer || cell.type == ValueType::Real;
    switch (role) {
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::EditRole:
        return toVariant(cell, column);
    case Qt::DisplayRole:
        if (cell.type == ValueType::Blob || cell.bytes.size() > shownLength)
            return cellText(cell, shownLength);
        return toVariant(cell, column);
    default:
        return {};
    }
}

} // namespace roundtrip
