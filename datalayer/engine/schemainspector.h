// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

class Connection;

/// Reads SQLite's catalogue: tables and views in the order of their creation, without SQLite's own
/// and the shadow tables of virtual ones. Four statements, however many tables there are; a view
/// that cannot be read costs one more for each and carries its error in Table::problem.
/// \a load is the section of the log that the statements belong to.
[[nodiscard]] Result<QList<Table>> inspectSchema(Connection &connection, int load);

} // namespace roundtrip
