// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/table.h"

#include <QVariant>

namespace roundtrip {

/// Returns what a view shows of \a cell, a value of \a column, for \a role: for Qt::DisplayRole and
/// Qt::EditRole the value as toVariant() gives it (a blob by its size when it is displayed), for
/// Qt::TextAlignmentRole that numbers stand on the right. It is invalid for NULL and other roles.
[[nodiscard]] QVariant cellData(const CellView &cell, const Column &column, int role);

} // namespace roundtrip
