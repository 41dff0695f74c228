// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

class Connection;

/// The tables and views of the database that is connected to, by name, with their columns and keys,
/// from information_schema; and the tables of other databases that its foreign keys lead to, as
/// `other.table`, without foreign keys of their own. Four statements of the log's section \a load
/// however many tables there are, three more for each other database, and one where views are
/// broken: a view that cannot be read says so in Table::problem. An error if the catalogue could
/// not be read.
[[nodiscard]] Result<QList<Table>> inspectMySql(Connection &connection, int load);

} // namespace roundtrip
