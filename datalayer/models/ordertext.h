// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip {

struct Table;

/// Returns by which column of \a table and in which direction records in \a order are sorted, in
/// words: "born, descending". The order is as in Selection::order; the text is empty where that is
/// the key's order.
[[nodiscard]] QString orderText(const QStringList &order, const Table &table);

} // namespace roundtrip
