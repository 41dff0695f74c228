// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"
#include "datalayer/schema/table.h"

#include <QString>

namespace roundtrip {

class Connection;

/// Returns the statement that would make \a table anew, as the server writes it.
[[nodiscard]] Result<QString> mySqlDefinition(Connection &connection, LoadId load,
                                              const Table &table);

} // namespace roundtrip
