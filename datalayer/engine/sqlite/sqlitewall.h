// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QString>
#include <QVariant>

namespace roundtrip {

/// The wall stands beneath SQLite's connections: it gives them files through which nothing can be
/// made, written, shortened, deleted or given another owner, whatever SQLite is asked for or gets
/// wrong; but for temporary files, which have no name. The wall is a VFS that only those
/// connections use which name it in their URI, never the default one: this library lives in other
/// people's programs, whose other databases are no concern of it.
///
/// There is a wall only where Qt's driver runs in the SQLite library that we link, since a VFS
/// belongs to a library; and only on Linux, from SQLite 3.31 on, over SQLite's own VFS for this
/// platform: where a program has put another VFS in that place, the wall does not go around it.

/// Returns the wall's name for a connection that opens now; empty where there is no wall. The first
/// call opens a database in memory to find that out. Fails where that cannot be opened, for lack of
/// memory; the next call tries again.
[[nodiscard]] Result<QString> sqliteWall();

/// Returns whether the connection with this QSqlDriver::handle() is behind the wall. Call it only
/// after a SqliteLibraryProof.
[[nodiscard]] bool isBehindSqliteWall(const QVariant &driverHandle);

} // namespace roundtrip
