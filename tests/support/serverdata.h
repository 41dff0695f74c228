// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QString>
#include <QStringList>

namespace roundtrip::test {

class ServerFolder;

/// The programs of a server.
struct ServerPrograms
{
    QString installer; ///< makes the data folder
    QString server; ///< empty where one of both is missing
};

/// The newest PostgreSQL of Debian, or what is in the path.
[[nodiscard]] ServerPrograms findServerPrograms(DatabaseKind kind);

/// Who keeps the server: may do everything, without a password.
inline constexpr QLatin1StringView serverKeeper { "testserver" };
/// Whom PostgreSQL asks for no password either, once there is such a user.
inline constexpr QLatin1StringView trustedUser { "roundtrip" };

/// Makes the subfolder `data` of \a folder, with the user \ref serverKeeper. Ends the program if it
/// cannot.
///
/// Making it takes up to four seconds, copying it a tenth of that: it is made once for all tests,
/// beside their programs, by whichever comes first.
void makeServerData(DatabaseKind kind, const ServerPrograms &programs, const ServerFolder &folder);

/// How to start the server on that data: small, fast rather than safe, with a log of all
/// statements.
[[nodiscard]] QStringList serverArguments(DatabaseKind kind, const ServerFolder &folder, int port);

} // namespace roundtrip::test
