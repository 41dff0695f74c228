// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

class Connection;

/// 15 of `PostgreSQL 15.8`, 11 of YugabyteDB's `PostgreSQL 11.2-YB-2.15`. What calls itself
/// something else has what a recent one has.
[[nodiscard]] int postgreSqlMajorVersion(const QString &version);

/// The tables, views, materialised views and foreign tables of every schema that is a user's, those
/// of the default schema first, with their columns and keys, from pg_catalog. Five statements of
/// the log's section \a load however many tables there are.
/// A partitioned table is one table. A table that the search path finds goes by its name alone,
/// another as `schema.table`. An error if the catalogue could not be read.
[[nodiscard]] Result<QList<Table>> inspectPostgreSql(Connection &connection, int load);

} // namespace roundtrip
