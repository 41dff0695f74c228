// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

#include <utility>

namespace roundtrip {

/// The first place of \a server and the others, in the order in which they are tried.
[[nodiscard]] QList<ServerPlace> placesOf(const ServerAddress &server);
/// Gives \a server those; there must be one at least.
void setPlaces(ServerAddress &server, const QList<ServerPlace> &places);

/// Takes `host:port` apart, each of which may be missing; an IPv6 address loses its brackets.
/// \a usualPort is what the error shows.
[[nodiscard]] Result<std::pair<QString, QString>> hostAndPort(const QString &place, int usualPort);
/// 0 for an empty text. The error does not repeat the text, which may be a misplaced password.
[[nodiscard]] Result<int> portOf(const QString &text);
/// How a URL has \a place, whose host stands in it as \a host.
[[nodiscard]] QString placeText(const ServerPlace &place, const QString &host);

/// The hosts of \a server as a person writes them: `db1:5433,db2`; one host alone is without its
/// port.
[[nodiscard]] QString hostsText(const ServerAddress &server);
/// Reads that into \a server, whose port counts for a host without one.
[[nodiscard]] Result<> readHosts(const QString &text, ServerAddress &server);

} // namespace roundtrip
