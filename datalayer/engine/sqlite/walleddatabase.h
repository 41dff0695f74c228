// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/sqlite/sharedmemoryview.h"
#include "datalayer/engine/sqlite/temporaryfile.h"
#include "datalayer/engine/sqlite/walledfile.h"

#include <QByteArray>

#include <cstddef>
#include <memory>

struct sqlite3_file;
struct sqlite3_vfs;

namespace roundtrip {

/// WalledDatabase is the file of a database behind the wall. SQLite's own file for this platform,
/// opened read-only, reads it and takes the locks, since SQLite alone knows which other locks this
/// process has; the locks of a writer are refused. The shared memory is our own, a
/// SharedMemoryView: SQLite's would make the `-shm` file, or at least give it an owner.
class WalledDatabase final : public WalledFile
{
public:
    /// \a platform is SQLite's own VFS, which must outlive this file; \a name is the database's
    /// path.
    WalledDatabase(sqlite3_vfs &platform, const char *name);
    ~WalledDatabase() override;

    /// Opens the file. \a name is the pointer that SQLite has given, with the parameters of the URI
    /// behind the name.
    int open(const char *name, int flags, int *flagsOut);
    int read(void *into, int amount, qint64 offset) override;
    int size(qint64 *bytes) override;
    int lock(int level) override;
    int unlock(int level) override;
    int isReserved(int *result) override;
    int control(int operation, void *argument) override;
    int mapShared(int region, int bytes, volatile void **memory) override;
    int lockShared(int first, int count, int flags) override;
    void unmapShared() override { m_shared.unmap(); }
    [[nodiscard]] bool isUntouched() const override { return m_shared.isUntouched(); }

private:
    AvoidedFolder m_folder;
    sqlite3_vfs &m_platform;
    std::unique_ptr<std::byte[]> m_storage; ///< holds the platform's file
    sqlite3_file *m_file; ///< in m_storage
    SharedMemoryView m_shared;
};

} // namespace roundtrip
