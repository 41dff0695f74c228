// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// The name of a type of MariaDB or MySQL without its sizes and signs: `bigint` of
/// `bigint(20) unsigned`.
[[nodiscard]] QString plainMySqlType(const QString &type);

/// True for the types of shapes, which are bytes to the driver and have no order.
[[nodiscard]] bool isMySqlShape(const QString &type);

} // namespace roundtrip
