// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// Returns true if \a word, in any case, means something in the SQL of any supported database: a
/// keyword of SQLite, or a reserved word of PostgreSQL, MariaDB or MySQL.
[[nodiscard]] bool isSqlKeyword(const QString &word);

} // namespace roundtrip
