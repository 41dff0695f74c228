// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordorder.h"

namespace roundtrip {

bool canOrderBy(const Table &table, const QString &name)
{
    const int column = table.columnIndex(name);
    return column >= 0 && table.columns[column].isOrderable
        && table.columnIndex(QChar(u'-') + name) < 0;
}

QStringList nextOrder(const QStringList &order, const QString &name)
{
    const QString first = order.value(0);
    if (order.isEmpty() || (first != name && first != QChar(u'-') + name))
        return { name };
    return first == name ? QStringList { QChar(u'-') + name } : QStringList();
}

} // namespace roundtrip
