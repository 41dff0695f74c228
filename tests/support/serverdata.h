// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QString>
#include <QStringList>

namespace roundtrip::test {

class ServerFolder;

/// ServerPrograms are the paths of the programs that make up a server.
struct ServerPrograms
{
    QString installer; ///< the program that makes the data folder; empty where it is missing
    QString server; ///< the server itself; empty where any program that is needed is missing
};

/// Finds the programs of a PostgreSQL or MariaDB server: the newest PostgreSQL in Debian's folders,
/// else what is in PATH or in one of the folders for system programs.
[[nodiscard]] ServerPrograms findServerPrograms(DatabaseKind kind);

/// The user by whom the tests keep the server: it may do everything, without a password.
inline constexpr QLatin1StringView serverKeeper { "testserver" };
/// Another user whom PostgreSQL asks for no password, once somebody has made that user.
inline constexpr QLatin1StringView trustedUser { "roundtrip" };

/// Makes the data of a server in the subfolder `data` of \a folder. The server that is started on
/// it has the user \ref serverKeeper. A failure ends the program.
///
/// Making the data takes up to four seconds, copying it a tenth of that. So the first test that
/// needs it makes it beside the tests' programs, once for each version of the server and each user
/// of this computer, and all others copy it.
void makeServerData(DatabaseKind kind, const ServerPrograms &programs, const ServerFolder &folder);

/// Returns the arguments that start the server at \a port on the data that makeServerData() has
/// made in \a folder: small, fast rather than safe, with a log of all statements.
[[nodiscard]] QStringList serverArguments(DatabaseKind kind, const ServerFolder &folder, int port);

} // namespace roundtrip::test
