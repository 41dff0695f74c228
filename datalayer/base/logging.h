// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>

namespace roundtrip {

/// Statements as they run, for `QT_LOGGING_RULES=roundtrip.sql.debug=true`.
Q_DECLARE_LOGGING_CATEGORY(sqlLog)

/// Opening and closing databases.
Q_DECLARE_LOGGING_CATEGORY(connectionLog)

} // namespace roundtrip
