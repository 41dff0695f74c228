// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QString>

namespace roundtrip::test {

/// What a SQLite script makes, as one for a server: the same tables with their primary, unique and
/// foreign keys, the same rows and views. Whole numbers are `bigint`; texts compare by their bytes,
/// or, where they are NOCASE, as citext and MariaDB's utf8mb4_general_ci. A column without a type
/// has that of its values. Foreign keys may lead nowhere, as in SQLite.
///
/// What has no counterpart on the server is a mistake of the test and ends the program.
[[nodiscard]] QString serverScript(const QString &sqliteScript, DatabaseKind kind);

} // namespace roundtrip::test
