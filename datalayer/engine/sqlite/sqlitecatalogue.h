// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"
#include "datalayer/schema/table.h"

#include <QList>

#include <atomic>

namespace roundtrip {

class Connection;

/// Reads SQLite's catalogue and returns its tables and views in the order of their creation,
/// without SQLite's own and without the shadow tables of virtual ones. This takes four statements
/// in the log's section \a load, however many tables there are, one more where ANALYZE has left
/// statistics, and one for each collation of a program that the schema names. If this process lacks
/// one of these collations, the statements of inspectView() for each view are added. If a view or
/// virtual table cannot be read, or a view may take long, each view and virtual table takes a
/// statement of its own; the one that fails carries its error in Table::problem, as does a table
/// with a name that is not valid UTF-8. A view may take SQLite hours to take apart: such a view,
/// and any that is left after three seconds, is Table::isUnread. Fails if the catalogue itself
/// cannot be read.
[[nodiscard]] Result<QList<Table>> inspectSchema(Connection &connection, LoadId load);

/// Reads the columns of \a view, which was left unread, without a limit of time. Fails if \a stop,
/// which may be null, has ended it; what is wrong with the view itself is in its Table::problem.
[[nodiscard]] Result<> readView(Connection &connection, LoadId load, Table &view,
                                const std::atomic_bool *stop);

} // namespace roundtrip
