// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/sqlite/walledfile.h"

#include <QByteArray>

namespace roundtrip {

/// AvoidedFolder keeps temporary files from getting a name in a folder as long as this object
/// lives, because a database is read there. It may be used on any thread.
class AvoidedFolder
{
public:
    explicit AvoidedFolder(QByteArray folder);
    ~AvoidedFolder();
    Q_DISABLE_COPY_MOVE(AvoidedFolder)

private:
    QByteArray m_folder;
};

/// TemporaryFile is what SQLite puts aside while it sorts: a file without a name in
/// `SQLITE_TMPDIR`, `TMPDIR` or the system's temporary folder, gone when it is closed. All
/// temporary files together have a limit, since nobody who looks at a view wants his disk filled:
/// what sorting the whole of the largest database so far takes, and no less than leastLimit.
class TemporaryFile final : public WalledFile
{
public:
    /// The lowest that limit() can be, in bytes.
    static constexpr qint64 leastLimit = 512LL * 1024 * 1024;

    /// Returns the limit for all temporary files of this process together, in bytes.
    [[nodiscard]] static qint64 limit();
    /// Raises limit() so that a database of \a bytes bytes can be sorted: SQLite writes all of it
    /// twice where it merges.
    static void makeRoomFor(qint64 bytes);

    ~TemporaryFile() override;

    /// Opens the file. Returns SQLITE_OK, or SQLITE_IOERR_GETTEMPPATH if no folder will do.
    int open();
    int read(void *into, int amount, qint64 offset) override;
    int size(qint64 *bytes) override;
    /// Returns SQLITE_FULL beyond the limit, or where the disk is full.
    int write(const void *from, int amount, qint64 offset) override;
    int truncate(qint64 size) override;

private:
    /// Makes the part of the limit that this file takes \a size bytes; returns false beyond the
    /// limit.
    [[nodiscard]] bool reserve(qint64 size);

    int m_descriptor = -1;
    qint64 m_size = 0; ///< in bytes; the part of the limit that this file takes
};

} // namespace roundtrip
