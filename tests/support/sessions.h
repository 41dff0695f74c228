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

/// One connection: what was sent over it, in order, in words that are the same for our log and for
/// a server's. Prepared statements, whose names are the driver's, are called by their texts.
using Session = QStringList;

/// What \a log says that was sent to a server of \a kind, connection by connection.
[[nodiscard]] QList<Session> sessionsOf(const QueryLog &log, DatabaseKind kind);
/// What \a server says that others than the test itself have sent.
[[nodiscard]] QList<Session> sessionsOf(TestServer &server);

} // namespace roundtrip::test
