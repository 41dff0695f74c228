// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/sqlite/walledfile.h"

#include <QByteArray>

namespace roundtrip {

/// A folder in which no temporary file gets a name as long as this lives: a database is read there.
/// On any thread.
class AvoidedFolder
{
public:
    explicit AvoidedFolder(QByteArray folder);
    ~AvoidedFolder();
    Q_DISABLE_COPY_MOVE(AvoidedFolder)

private:
    QByteArray m_folder;
};

/// What SQLite puts aside while it sorts: a file without a name in `SQLITE_TMPDIR`, `TMPDIR` or the
/// system's temporary folder, gone when it is closed. All of them together have a limit, since
/// nobody who looks at a view wants his disk filled: what sorting the whole of a database takes,
/// and no less than leastLimit.
class TemporaryFile final : public WalledFile
{
public:
    /// Bytes.
    static constexpr qint64 leastLimit = 512LL * 1024 * 1024;

    /// For all temporary files of this process, in bytes.
    [[nodiscard]] static qint64 limit();
    /// Lets a database of \a bytes be sorted: SQLite writes all of it twice where it merges.
    static void makeRoomFor(qint64 bytes);

    ~TemporaryFile() override;

    /// SQLITE_IOERR_GETTEMPPATH where no folder will do.
    int open();
    int read(void *into, int amount, qint64 offset) override;
    int size(qint64 *bytes) override;
    /// SQLITE_FULL beyond the limit, or where the disk is full.
    int write(const void *from, int amount, qint64 offset) override;
    int truncate(qint64 size) override;

private:
    [[nodiscard]] bool reserve(qint64 size);

    int m_descriptor = -1;
    qint64 m_size = 0; ///< what it has of the limit
};

} // namespace roundtrip
