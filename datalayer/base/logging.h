// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>

namespace roundtrip {

/// The log category of statements, each as it ends; shown with
/// `QT_LOGGING_RULES=roundtrip.sql.debug=true`.
Q_DECLARE_LOGGING_CATEGORY(sqlLog)

/// The log category of oddities in the records that were loaded.
Q_DECLARE_LOGGING_CATEGORY(recordsLog)

/// The log category of opening and closing databases.
Q_DECLARE_LOGGING_CATEGORY(connectionLog)

} // namespace roundtrip
