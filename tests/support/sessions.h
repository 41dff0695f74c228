// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QList>
#include <QStringList>

namespace roundtrip {
class QueryLog;
}

namespace roundtrip::test {

class TestServer;

/// Session is what was sent over one connection, in order, written alike whether it comes from our
/// query log or from a server's log. Prepared statements, whose names the driver makes up, are
/// called by their texts.
using Session = QStringList;

/// Returns what was sent to a server of \a kind according to our \a log, connection by connection.
[[nodiscard]] QList<Session> sessionsOf(const QueryLog &log, DatabaseKind kind);
/// Returns what was sent to \a server according to its own log, but for what the test itself has
/// sent, connection by connection.
[[nodiscard]] QList<Session> sessionsOf(TestServer &server);

} // namespace roundtrip::test
