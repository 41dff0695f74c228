// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

class Connection;

/// Reads from information_schema the tables and views of the database that is connected to, by
/// name, with their columns and keys. The tables of other databases that its foreign keys lead to
/// are among them as `other.table`, without foreign keys of their own. A view that cannot be read
/// says so in Table::problem. This takes five statements in the log's section \a load, however many
/// tables there are, three more for each other database, and one more where views are broken. Fails
/// if the catalogue cannot be read.
[[nodiscard]] Result<QList<Table>> inspectMySql(Connection &connection, LoadId load);

} // namespace roundtrip
