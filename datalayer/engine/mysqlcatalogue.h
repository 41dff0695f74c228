// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

class Connection;

/// Reads the catalogue of MariaDB or MySQL: the tables and views of the database that is connected
/// to, by name. Four statements, however many tables there are. \a load is the section of the log
/// that they belong to.
[[nodiscard]] Result<QList<Table>> inspectMySql(Connection &connection, int load);

} // namespace roundtrip
