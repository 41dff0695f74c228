// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/schema/table.h"

#include <QList>

#include <atomic>

namespace roundtrip {

class Connection;

/// Reads SQLite's catalogue: tables and views in the order of their creation, without SQLite's own
/// and the shadow tables of virtual ones. Four statements, however many tables there are; a view
/// that cannot be read costs one more for each and carries its error in Table::problem, as does a
/// table with a name that is not valid UTF-8. A view may take SQLite hours to take apart: such a
/// one, and what is left after three seconds, is Table::isUnread.
/// \a load is the section of the log that the statements belong to.
[[nodiscard]] Result<QList<Table>> inspectSchema(Connection &connection, int load);

/// Finds out how the columns of \a view compare: their types may be hidden in its expressions, and
/// no catalogue has them. One statement for 200 columns, which reads no rows. Columns that SQLite
/// refuses to compare are left to it: their collation is Other.
void inspectView(Connection &connection, int load, Table &view);

/// Reads the columns of a view that was left unread, without a limit. An error if \a stop has ended
/// it; what is wrong with the view itself is its problem.
[[nodiscard]] Result<> readView(Connection &connection, int load, Table &view,
                                const std::atomic_bool *stop);

} // namespace roundtrip
