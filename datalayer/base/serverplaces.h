// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

#include <utility>

namespace roundtrip {

/// Returns the first place of \a server and the others, in the order in which they are tried.
[[nodiscard]] QList<ServerPlace> placesOf(const ServerAddress &server);
/// Replaces all places of \a server by \a places, of which there must be one at least.
void setPlaces(ServerAddress &server, const QList<ServerPlace> &places);

/// Divides `host:port` into the texts of host and port. Either may be missing and is then empty; an
/// IPv6 address loses its brackets. The error is of the kind Name; it shows \a usualPort in an
/// example.
[[nodiscard]] Result<std::pair<QString, QString>> hostAndPort(const QString &place, int usualPort);
/// Reads a port, a number from 1 to 65535, from \a text; 0 for an empty text. The error is of the
/// kind Name and does not repeat the text, which may be a misplaced password.
[[nodiscard]] Result<int> portOf(const QString &text);
/// Returns `host:port` for \a place as a URL has it. \a host is the host as it is to be written,
/// perhaps percent-encoded; an IPv6 address gets brackets, and a port of 0 is left out.
[[nodiscard]] QString placeText(const ServerPlace &place, const QString &host);

/// Returns the hosts of \a server as a person writes them: `db1:5433,db2`. A single host stands
/// without its port.
[[nodiscard]] QString hostsText(const ServerAddress &server);
/// Reads \a text, as hostsText() returns it, into the hosts and ports of \a server. A text without
/// a comma is one host as a whole, perhaps an IPv6 address without brackets, and leaves the port as
/// it is. In a list the port of \a server counts for each host without its own. On an error, of the
/// kind Name, \a server is unchanged.
[[nodiscard]] Result<> readHosts(const QString &text, ServerAddress &server);

} // namespace roundtrip
