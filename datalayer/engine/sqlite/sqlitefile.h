// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QDateTime>
#include <QString>

namespace roundtrip {

/// How to open a SQLite file so that no byte of it or of its folder changes, found from its header
/// and the files beside it. A plain value.
///
/// A plain read-only connection to a database in WAL mode creates a `-shm` and a `-wal` file, and
/// between looking and opening a writer may come or go. Behind the wall (sqlitewall.h) nothing can
/// be created; without it this rests on the parameters alone:
/// - WAL mode, no `-wal` or an empty one: `immutable=1`. It reads the file alone and without locks,
///   which would keep a writer from closing properly; so what() must be found again before every
///   load, since a writer may have come.
/// - any mode with `-wal` and `-shm`: `readonly_shm=1`, reading both as they are.
/// - any mode with a `-wal` alone: behind the wall SQLite makes an index of it in memory. Without,
///   it is refused, since reading it would need to create the `-shm`.
/// - else `mode=ro` alone, since `immutable=1` would ignore a `-journal`.
struct SqliteFile
{
    enum class Access { ReadOnly, Immutable, SharedMemory };
    /// What stands beneath the connection.
    enum class Protection { Wall, Parameters };

    /// What inspect() looked at, to see whether anything changed.
    struct Stamp
    {
        qint64 size = 0;
        QDateTime modified;
        qint64 changed = 0; ///< in ns; also where somebody has set the time of modification
        quint64 device = 0;
        quint64 number = 0; ///< of the file on its device: another one may have got its name
        qint64 walSize = -1; ///< -1 without the file
        bool hasSharedMemory = false;

        /// Whether the database's own file is the same, and as it was, whatever is beside it.
        [[nodiscard]] bool isSameFile(const Stamp &other) const;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    QString path; ///< canonical, as SQLite finds the files beside it; see base/filename.h
    Access access = Access::ReadOnly;
    Stamp stamp;

    /// The error says what is wrong with the file: missing, a folder, unreadable, empty, not a
    /// database, truncated, or a `-wal` that cannot be read.
    [[nodiscard]] static Result<SqliteFile> inspect(const QString &path,
                                                    Protection protection = Protection::Parameters);
    /// The canonical path of \a path, which may lead over links; \a path itself if it leads
    /// nowhere.
    [[nodiscard]] static QString wholePath(const QString &path);
    /// The present stamp of a file, from its folder's entries alone.
    [[nodiscard]] static Stamp stampOf(const QString &path);

    /// The name to open, `file:///...?mode=ro`, percent-encoded. \a wall is its name, or empty.
    [[nodiscard]] QString uri(const QString &wall = {}) const;
};

} // namespace roundtrip
