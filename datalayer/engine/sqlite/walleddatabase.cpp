// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/walleddatabase.h"

#ifdef Q_OS_LINUX

#include "datalayer/engine/sqlite/temporaryfile.h"

#include <sqlite3.h>

#include <algorithm>

namespace roundtrip {

namespace {

QByteArray folderOf(const QByteArray &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf('/'), 1));
}

} // namespace

WalledDatabase::WalledDatabase(sqlite3_vfs &platform, const char *name)
    : m_folder(folderOf(name))
    , m_platform(platform)
    , m_storage(std::make_unique<std::byte[]>(static_cast<size_t>(platform.szOsFile)))
    , m_file(reinterpret_cast<sqlite3_file *>(m_storage.get())) // as SQLite's own shims do it
    , m_shared(name)
{ }

WalledDatabase::~WalledDatabase()
{
    m_shared.unmap();
    if (m_file->pMethods)
        m_file->pMethods->xClose(m_file);
}

int WalledDatabase::open(const char *name, int flags, int *flagsOut)
{
    constexpr int writing = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE
        | SQLITE_OPEN_DELETEONCLOSE;
    const int reading = (flags & ~writing) | SQLITE_OPEN_READONLY;
    const int code = m_platform.xOpen(&m_platform, name, m_file, reading, flagsOut);
    qint64 bytes = 0;
    if (code == SQLITE_OK && size(&bytes) == SQLITE_OK)
        TemporaryFile::makeRoomFor(bytes);
    return code;
}

int WalledDatabase::read(void *into, int amount, qint64 offset)
{
    const int code = m_file->pMethods->xRead(m_file, into, amount, offset);
    return isUntouched() ? code : SQLITE_BUSY_SNAPSHOT;
}

int WalledDatabase::size(qint64 *bytes)
{
    sqlite3_int64 found = 0;
    const int code = m_file->pMethods->xFileSize(m_file, &found);
    *bytes = found;
    return code;
}

int WalledDatabase::lock(int level)
{
    if (level > SQLITE_LOCK_SHARED)
        return SQLITE_READONLY;
    return m_file->pMethods->xLock(m_file, level);
}

int WalledDatabase::unlock(int level)
{
    return m_file->pMethods->xUnlock(m_file, level);
}

int WalledDatabase::isReserved(int *result)
{
    return m_file->pMethods->xCheckReservedLock(m_file, result);
}

int WalledDatabase::control(int operation, void *argument)
{
    // The others set how a file is to be written, make it longer, or are for other platforms.
    if (operation != SQLITE_FCNTL_HAS_MOVED && operation != SQLITE_FCNTL_LAST_ERRNO)
        return SQLITE_NOTFOUND;
    return m_file->pMethods->xFileControl(m_file, operation, argument);
}

int WalledDatabase::mapShared(int region, int bytes, volatile void **memory)
{
    return m_shared.map(region, bytes, memory);
}

int WalledDatabase::lockShared(int first, int count, int flags)
{
    return m_shared.lock(first, count, flags);
}

} // namespace roundtrip

#endif
