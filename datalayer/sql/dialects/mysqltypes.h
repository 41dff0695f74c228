// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// Returns the name of a type of MariaDB or MySQL in lower case and without its sizes and signs:
/// `bigint` of `bigint(20) unsigned`.
[[nodiscard]] QString plainMySqlType(const QString &type);

/// Returns true for the types of geometric shapes (`point`, `polygon`, ...), whose values are bytes
/// to the driver and have no order.
[[nodiscard]] bool isMySqlShape(const QString &type);

} // namespace roundtrip
