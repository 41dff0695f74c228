// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/walledfile.h"

#ifdef Q_OS_LINUX

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace roundtrip {

int WalledFile::write(const void *, int, qint64)
{
    return SQLITE_READONLY;
}

int WalledFile::truncate(qint64)
{
    return SQLITE_READONLY;
}

int WalledFile::lock(int)
{
    return SQLITE_OK;
}

int WalledFile::unlock(int)
{
    return SQLITE_OK;
}

int WalledFile::isReserved(int *result)
{
    *result = 0;
    return SQLITE_OK;
}

int WalledFile::control(int, void *)
{
    return SQLITE_NOTFOUND;
}

int WalledFile::mapShared(int, int, volatile void **)
{
    return SQLITE_IOERR_SHMMAP;
}

int WalledFile::lockShared(int, int, int)
{
    return SQLITE_IOERR_SHMLOCK;
}

int WalledFile::readFrom(int descriptor, void *into, int amount, qint64 offset)
{
    char *at = static_cast<char *>(into);
    while (amount > 0) {
        const ssize_t got = pread(descriptor, at, static_cast<size_t>(amount), offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return SQLITE_IOERR_READ;
        if (got == 0) {
            std::memset(at, 0, static_cast<size_t>(amount));
            return SQLITE_IOERR_SHORT_READ;
        }
        at += got;
        offset += got;
        amount -= static_cast<int>(got);
    }
    return SQLITE_OK;
}

} // namespace roundtrip

#endif
