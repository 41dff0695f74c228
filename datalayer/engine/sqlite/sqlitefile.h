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
/// A plain read-only connection to a database in WAL mode creates a `-shm` and a `-wal` file;
/// hence:
/// - WAL mode, no `-wal` or an empty one: `immutable=1`. It reads the file alone, so what() must be
///   found again before every load, since a writer may have come.
/// - any mode with `-wal` and `-shm`: `readonly_shm=1`, reading both as they are.
/// - any mode with a `-wal` alone: refused, since reading it would need to create the `-shm`.
/// - else `mode=ro` alone, since `immutable=1` would ignore a `-journal`.
struct SqliteFile
{
    enum class Access { ReadOnly, Immutable, SharedMemory };

    /// What inspect() looked at, to see whether anything changed.
    struct Stamp
    {
        qint64 size = 0;
        QDateTime modified;
        qint64 walSize = -1; ///< -1 without the file
        bool hasSharedMemory = false;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    QString path; ///< canonical, as SQLite finds the files beside it
    Access access = Access::ReadOnly;
    Stamp stamp;

    /// The error says what is wrong with the file: missing, a folder, unreadable, empty, not a
    /// database, truncated, or a `-wal` without its `-shm`.
    [[nodiscard]] static Result<SqliteFile> inspect(const QString &path);
    /// The present stamp of a file, from its folder's entries alone.
    [[nodiscard]] static Stamp stampOf(const QString &path);

    /// The name to open, `file:///...?mode=ro`, percent-encoded.
    [[nodiscard]] QString uri() const;
};

} // namespace roundtrip
