// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

class Connection;

/// Returns the major version in \a version: 15 of `PostgreSQL 15.8`, 11 of YugabyteDB's
/// `PostgreSQL 11.2-YB-2.15`. A server that calls itself something else is taken for version 12,
/// whose catalogue has all that is asked for, temporal keys apart.
[[nodiscard]] int postgreSqlMajorVersion(const QString &version);

/// Reads from pg_catalog the tables, views, materialised views and foreign tables of every schema
/// that is a user's, with their columns and keys, as far as this user may read them. Those of the
/// default schema come first. A partitioned table is one table. A table that the search path finds
/// goes by its name alone, another as `schema.table`. This takes five statements in the log's
/// section \a load, however many tables there are. Fails if the catalogue cannot be read, or if the
/// server is older than PostgreSQL 10.
[[nodiscard]] Result<QList<Table>> inspectPostgreSql(Connection &connection, LoadId load);

} // namespace roundtrip
