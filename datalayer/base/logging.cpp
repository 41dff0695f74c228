// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/logging.h"

namespace roundtrip {

Q_LOGGING_CATEGORY(sqlLog, "roundtrip.sql", QtInfoMsg)
Q_LOGGING_CATEGORY(recordsLog, "roundtrip.records", QtInfoMsg)
Q_LOGGING_CATEGORY(connectionLog, "roundtrip.connection", QtInfoMsg)

} // namespace roundtrip
