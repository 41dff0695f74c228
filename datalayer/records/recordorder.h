// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QString>
#include <QStringList>

namespace roundtrip {

/// Returns whether records of \a table can be sorted by the column \a name, up and down: its type
/// has an order, and its name with "-" in front is no other column's, see Selection::order.
[[nodiscard]] bool canOrderBy(const Table &table, const QString &name);

/// Returns the order that follows \a order, see Selection::order, where a user chooses the column
/// \a name again and again: ascending, descending, and the table's own order, which is empty.
[[nodiscard]] QStringList nextOrder(const QStringList &order, const QString &name);

} // namespace roundtrip
