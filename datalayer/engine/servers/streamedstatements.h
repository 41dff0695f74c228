// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/statementsender.h"

#include <memory>

class QSqlDriver;

namespace roundtrip {

class Backend;

/// Makes a StatementSender that sends statements to MariaDB and MySQL on the connection of Qt's
/// driver, but with the functions of the driver's own library: it reads rows as they come, where a
/// QSqlQuery would hold the whole answer first. It prepares statements with values and keeps the 16
/// that were used last. Null if this program was built without MariaDB's header. On a connection
/// for which canStream() is false it sends as PreparedStatements does. \a backend must outlive it.
[[nodiscard]] std::unique_ptr<StatementSender> makeStreamedStatements(const Backend &backend);

/// Returns whether such a sender can use the connections of \a driver, one of the kind QMYSQL:
/// whether the driver's library is MariaDB's and its functions are known.
[[nodiscard]] bool canStream(const QSqlDriver &driver);

} // namespace roundtrip
