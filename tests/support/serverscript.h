// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QString>

namespace roundtrip::test {

/// Returns a script for a server of \a kind that makes what \a sqliteScript makes in SQLite: the
/// same tables with their primary, unique and foreign keys, the same rows and views. Whole numbers
/// are `bigint`. Texts compare by their bytes; NOCASE texts are citext in PostgreSQL and have the
/// collation utf8mb4_general_ci in MariaDB. A column without a type gets the type of the column
/// that it refers to, or of its values. The values of foreign keys may lead nowhere, as in SQLite;
/// a foreign key whose target is missing or not unique is left out, since a server would refuse it.
///
/// Types and values without a counterpart on the server are a mistake of the test and end the
/// program.
[[nodiscard]] QString serverScript(const QString &sqliteScript, DatabaseKind kind);

} // namespace roundtrip::test
