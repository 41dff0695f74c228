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

/// The file of a database. SQLite's own file of this platform reads it, opened read-only, and takes
/// the locks, of which it alone knows which others this process has; of the locks a writer's are
/// refused. The shared memory is our own, since SQLite's makes it, or at least gives it an owner.
class WalledDatabase final : public WalledFile
{
public:
    WalledDatabase(sqlite3_vfs &platform, const char *name);
    ~WalledDatabase() override;

    /// \a name is the one that SQLite has given, with its parameters behind it.
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
    std::unique_ptr<std::byte[]> m_storage; ///< as large as the platform's files are
    sqlite3_file *m_file; ///< in it
    SharedMemoryView m_shared;
};

} // namespace roundtrip
