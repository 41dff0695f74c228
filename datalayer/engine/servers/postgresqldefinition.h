// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"
#include "datalayer/schema/table.h"

#include <QString>

namespace roundtrip {

class Connection;

/// Returns the statements that would make what PostgreSQL can write down of \a table: a view, and
/// the constraints and indexes of a table. It does not keep the statement that made a table.
[[nodiscard]] Result<QString> postgreSqlDefinition(Connection &connection, LoadId load,
                                                   const Table &table);

} // namespace roundtrip
