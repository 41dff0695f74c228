// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QDateTime>
#include <QString>

namespace roundtrip {

/// SqliteFile says how to open a SQLite file so that no byte of it or of its folder changes.
/// inspect() finds this out from the file's header and the files beside it. A plain value.
///
/// A plain read-only connection to a database in WAL mode creates a `-shm` and a `-wal` file, and
/// between looking and opening a writer may come or go. Behind the wall (sqlitewall.h) nothing can
/// be created; without the wall, this rests on the parameters of the URI alone. To `mode=ro`, which
/// is always there, they add:
/// - WAL mode, no `-wal` or an empty one: `immutable=1`. SQLite then reads the file alone and
///   without locks: a lock would keep a writer from closing properly. A writer may come later, so
///   stampOf() must be asked before every load, and inspect() again if the stamp has changed.
/// - any mode with a `-wal` and a `-shm`: `readonly_shm=1` without the wall, so that SQLite reads
///   both as they are. Behind the wall, a SharedMemoryView reads them so.
/// - any mode with a `-wal` alone: behind the wall nothing, and SQLite makes an index of it in
///   memory. Without the wall the file is refused, since reading it would need to create the
///   `-shm`.
/// - else nothing, since `immutable=1` would ignore a `-journal`.
struct SqliteFile
{
    enum class Access { ReadOnly, Immutable, SharedMemory };
    /// Protection says what keeps the connection from writing: the wall, or the URI's parameters.
    enum class Protection { Wall, Parameters };

    /// Stamp is the state of a file and of those beside it, to see later whether anything changed.
    struct Stamp
    {
        qint64 size = 0;
        QDateTime modified;
        /// When the file's entry last changed, in ns: this tells a change even if somebody has set
        /// the time of modification.
        qint64 changed = 0;
        quint64 device = 0;
        quint64 number = 0; ///< of the file on its device: another file may have got its name
        qint64 walSize = -1; ///< in bytes; -1 without a `-wal`
        bool hasSharedMemory = false; ///< there is a `-shm`

        /// Returns whether the database's own file is the same file as in \a other, and unchanged,
        /// whatever is beside it.
        [[nodiscard]] bool isSameFile(const Stamp &other) const;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    QString path; ///< canonical, as SQLite finds the files beside it; see base/filename.h
    Access access = Access::ReadOnly;
    Stamp stamp;

    /// Finds out how to open the file at \a path. The error says what is wrong with the file:
    /// missing, a folder, unreadable, empty, not a database, truncated, or with a `-wal` that
    /// cannot be read.
    [[nodiscard]] static Result<SqliteFile> inspect(const QString &path,
                                                    Protection protection = Protection::Parameters);
    /// Returns the canonical path of \a path, which may lead over links; \a path itself if it leads
    /// nowhere.
    [[nodiscard]] static QString wholePath(const QString &path);
    /// Returns the present stamp of the file at \a path, from the entries in its folder alone: no
    /// file is opened.
    [[nodiscard]] static Stamp stampOf(const QString &path);

    /// Returns the name to open, `file:/...?mode=ro`, percent-encoded. \a wall is the name of the
    /// wall, or empty without it.
    [[nodiscard]] QString uri(const QString &wall = {}) const;
};

} // namespace roundtrip
