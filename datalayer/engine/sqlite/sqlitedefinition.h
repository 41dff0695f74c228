// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"
#include "datalayer/schema/table.h"

#include <QString>

namespace roundtrip {

class Connection;

/// Returns the statements that made \a table, its indexes and its triggers, as SQLite keeps them.
[[nodiscard]] Result<QString> sqliteDefinition(Connection &connection, LoadId load,
                                               const Table &table);

} // namespace roundtrip
