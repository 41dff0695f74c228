// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QVariant>

namespace roundtrip {

/// A wall beneath SQLite's connections: files through which nothing can be made, written,
/// shortened, deleted or given another owner, whatever SQLite is asked for or gets wrong; but for
/// temporary files, which have no name. It is a VFS that only those connections use which name it
/// in their URI, never the default one: the library lives in other people's programs, whose
/// databases are no concern of it.
///
/// Only where Qt's driver runs in the library that we link: a VFS belongs to a library. On Linux,
/// over SQLite's own VFS for it: a program that has put another in that place means it.

/// The wall's name for a connection that opens now; empty where there is none. Opens a database in
/// memory to find that out, the first time.
[[nodiscard]] QString sqliteWall();

/// Whether the connection with this QSqlDriver::handle() is behind the wall. Only after a proof
/// (SqliteLibraryProof).
[[nodiscard]] bool isBehindSqliteWall(const QVariant &driverHandle);

} // namespace roundtrip
