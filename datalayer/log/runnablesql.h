// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

namespace roundtrip {

/// Returns the statement of \a record for a console of its database: with its values written in the
/// places where they were bound, and with a semicolon. It reads the same rows there. Empty if there
/// is no statement.
[[nodiscard]] QString runnableSql(const QueryRecord &record);

/// Returns the statements of \a records, each on a line of its own.
[[nodiscard]] QString runnableSql(const QList<QueryRecord> &records);

} // namespace roundtrip
