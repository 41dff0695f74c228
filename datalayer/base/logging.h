// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>

namespace roundtrip {

/// Statements as they run, for `QT_LOGGING_RULES=roundtrip.sql.debug=true`.
Q_DECLARE_LOGGING_CATEGORY(sqlLog)

/// What is odd about the records that were loaded.
Q_DECLARE_LOGGING_CATEGORY(recordsLog)

/// Opening and closing databases.
Q_DECLARE_LOGGING_CATEGORY(connectionLog)

} // namespace roundtrip
