// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitewall.h"

#include <sqlite3.h>

// What it stands on: SQLITE_READONLY_CANTINIT, and the file of a database found from its log's.
#if defined(Q_OS_LINUX) && SQLITE_VERSION_NUMBER >= 3031000

#include "datalayer/engine/driver.h"
#include "datalayer/engine/sqlite/sqliterowreader.h"
#include "datalayer/engine/sqlite/temporaryfile.h"
#include "datalayer/engine/sqlite/walleddatabase.h"
#include "datalayer/engine/sqlite/walledlog.h"

#include <QSqlDriver>

#include <cstring>
#include <memory>
#include <mutex>
#include <new>
#include <optional>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr const char *wallName = "roundtrip-readonly";

//--- A file

/// What SQLite has of a file; the first member is its own.
struct OpenFile
{
    const sqlite3_io_methods *methods;
    WalledFile *file;
};

WalledFile &fileOf(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file)->file;
}

/// SQLite is C: no exception may pass it.
template <typename Call>
int guarded(const Call &call)
{
    try {
        return call();
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
}

int closeFile(sqlite3_file *file)
{
    delete reinterpret_cast<OpenFile *>(file)->file;
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *into, int amount, sqlite3_int64 offset)
{
    return fileOf(file).read(into, amount, offset);
}

int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    return fileOf(file).write(from, amount, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return fileOf(file).truncate(size);
}

/// Nothing of ours has to outlive a power failure.
int syncFile(sqlite3_file * /*file*/, int /*flags*/)
{
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *bytes)
{
    qint64 found = 0;
    const int code = fileOf(file).size(&found);
    *bytes = found;
    return code;
}

int lockFile(sqlite3_file *file, int level)
{
    return fileOf(file).lock(level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return fileOf(file).unlock(level);
}

int isFileReserved(sqlite3_file *file, int *result)
{
    return fileOf(file).isReserved(result);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return fileOf(file).control(operation, argument);
}

int sectorSizeOfFile(sqlite3_file * /*file*/)
{
    return 4096;
}

int traitsOfFile(sqlite3_file * /*file*/)
{
    return 0;
}

int mapShared(sqlite3_file *file, int region, int bytes, int /*extend*/, void volatile **memory)
{
    return guarded([&] { return fileOf(file).mapShared(region, bytes, memory); });
}

int lockShared(sqlite3_file *file, int first, int count, int flags)
{
    return guarded([&] { return fileOf(file).lockShared(first, count, flags); });
}

void barrierShared(sqlite3_file * /*file*/)
{
    std::atomic_thread_fence(std::memory_order_seq_cst);
}

int unmapShared(sqlite3_file *file, int /*remove*/)
{
    fileOf(file).unmapShared();
    return SQLITE_OK;
}

// Version 2: without xFetch(), so a file that is made shorter meanwhile ends no process.
constexpr sqlite3_io_methods methods { 2,
                                       closeFile,
                                       readFile,
                                       writeFile,
                                       truncateFile,
                                       syncFile,
                                       sizeOfFile,
                                       lockFile,
                                       unlockFile,
                                       isFileReserved,
                                       controlFile,
                                       sectorSizeOfFile,
                                       traitsOfFile,
                                       mapShared,
                                       lockShared,
                                       barrierShared,
                                       unmapShared,
                                       nullptr,
                                       nullptr };

//--- The files of a connection

sqlite3_vfs &platformOf(sqlite3_vfs *wall)
{
    return *static_cast<sqlite3_vfs *>(wall->pAppData);
}

/// The file that a log with this name of SQLite's is beside.
const WalledFile *databaseOfLog(const char *logName)
{
    const sqlite3_file *database = sqlite3_database_file_object(logName);
    if (!database || database->pMethods != &methods)
        return nullptr;
    return reinterpret_cast<const OpenFile *>(database)->file;
}

int openAny(sqlite3_vfs *wall, const char *name, std::unique_ptr<WalledFile> &opened, int flags,
            int *flagsOut)
{
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0 && name) {
        auto database = std::make_unique<WalledDatabase>(platformOf(wall), name);
        const int code = database->open(name, flags, flagsOut);
        opened = std::move(database);
        return code;
    }
    constexpr int logs = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    if ((flags & logs) != 0 && name) {
        const bool isWriteAhead = (flags & SQLITE_OPEN_WAL) != 0;
        auto log = std::make_unique<WalledLog>(isWriteAhead ? WalledLog::Kind::WriteAhead
                                                            : WalledLog::Kind::Rollback,
                                               name, databaseOfLog(name));
        *flagsOut = (flags & logs) | SQLITE_OPEN_READONLY;
        const int code = log->open();
        opened = std::move(log);
        return code;
    }
    if (name)
        return SQLITE_CANTOPEN; // none of ours: a journal over several databases
    auto temporary = std::make_unique<TemporaryFile>();
    *flagsOut = flags;
    const int code = temporary->open();
    opened = std::move(temporary);
    return code;
}

int openFile(sqlite3_vfs *wall, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    file->pMethods = nullptr;
    return guarded([&] {
        std::unique_ptr<WalledFile> opened;
        int granted = 0;
        const int code = openAny(wall, name, opened, flags, &granted);
        if (code != SQLITE_OK)
            return code;
        if (flagsOut)
            *flagsOut = granted;
        reinterpret_cast<OpenFile *>(file)->file = opened.release();
        file->pMethods = &methods;
        return SQLITE_OK;
    });
}

int deleteFile(sqlite3_vfs * /*wall*/, const char * /*name*/, int /*sync*/)
{
    return SQLITE_READONLY;
}

int accessFile(sqlite3_vfs *wall, const char *name, int flags, int *result)
{
    return platformOf(wall).xAccess(&platformOf(wall), name, flags, result);
}

int fullPath(sqlite3_vfs *wall, const char *name, int size, char *path)
{
    return platformOf(wall).xFullPathname(&platformOf(wall), name, size, path);
}

// A library that is loaded could do anything.
void *openLibrary(sqlite3_vfs * /*wall*/, const char * /*name*/)
{
    return nullptr;
}

void sayLibraryError(sqlite3_vfs * /*wall*/, int size, char *text)
{
    sqlite3_snprintf(size, text, "no library is loaded here");
}

using Symbol = void (*)();

Symbol findSymbol(sqlite3_vfs * /*wall*/, void * /*library*/, const char * /*name*/)
{
    return nullptr;
}

void closeLibrary(sqlite3_vfs * /*wall*/, void * /*library*/) { }

int randomness(sqlite3_vfs *wall, int size, char *bytes)
{
    return platformOf(wall).xRandomness(&platformOf(wall), size, bytes);
}

int sleepFor(sqlite3_vfs *wall, int microseconds)
{
    return platformOf(wall).xSleep(&platformOf(wall), microseconds);
}

int currentTime(sqlite3_vfs *wall, double *time)
{
    return platformOf(wall).xCurrentTime(&platformOf(wall), time);
}

int lastError(sqlite3_vfs *wall, int size, char *text)
{
    return platformOf(wall).xGetLastError(&platformOf(wall), size, text);
}

int currentTimeInt64(sqlite3_vfs *wall, sqlite3_int64 *time)
{
    return platformOf(wall).xCurrentTimeInt64(&platformOf(wall), time);
}

//--- The wall

/// Whether the kernel has locks that belong to an open file.
bool hasFileLocks()
{
    const int file = memfd_create("roundtrip", MFD_CLOEXEC);
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool answers = file >= 0 && fcntl(file, F_OFD_GETLK, &lock) == 0;
    close(file);
    return answers;
}

/// Whether Qt's driver runs in the library that is linked here. Fails where it opens nothing.
Result<bool> isDriversLibraryOurs()
{
    DriverTarget target { .driver = { u"QSQLITE"_s, u"libqt6sql6-sqlite"_s, u"SQLite"_s } };
    target.databaseName = u":memory:"_s;
    if (!checkDriver(target.driver))
        return false;
    const SqliteLibraryProof proof;
    DriverDatabase database(target);
    if (!proof.canTell() || !database.open())
        return outOfMemory(); // nothing else can go wrong with what is in memory alone
    return proof.isSameLibrary(database.database().driver()->handle());
}

/// SQLite keeps what is registered as long as the process runs.
bool registerWall()
{
    sqlite3_vfs *platform = sqlite3_vfs_find(nullptr);
    if (!platform || std::strcmp(platform->zName, "unix") != 0 || platform->iVersion < 2)
        return false;
    static sqlite3_vfs wall { 2,
                              sizeof(OpenFile),
                              platform->mxPathname,
                              nullptr,
                              wallName,
                              platform,
                              openFile,
                              deleteFile,
                              accessFile,
                              fullPath,
                              openLibrary,
                              sayLibraryError,
                              findSymbol,
                              closeLibrary,
                              randomness,
                              sleepFor,
                              currentTime,
                              lastError,
                              currentTimeInt64,
                              nullptr,
                              nullptr,
                              nullptr };
    constexpr int asDefault = 0;
    return sqlite3_vfs_register(&wall, asDefault) == SQLITE_OK;
}

} // namespace

Result<QString> sqliteWall()
{
    static std::mutex mutex;
    static std::optional<bool> isPossible; // what could not be found out is not known for ever
    const std::lock_guard lock(mutex);
    if (!isPossible) {
        const Result<bool> isOurs = isDriversLibraryOurs();
        if (!isOurs)
            return isOurs.error();
        isPossible = *isOurs && hasFileLocks() && registerWall();
    }
    return *isPossible ? QString::fromLatin1(wallName) : QString();
}

bool isBehindSqliteWall(const QVariant &driverHandle)
{
    sqlite3_vfs *vfs = nullptr;
    auto *handle = sqliteHandle(driverHandle);
    return handle
        && sqlite3_file_control(handle, "main", SQLITE_FCNTL_VFS_POINTER, &vfs) == SQLITE_OK && vfs
        && std::strcmp(vfs->zName, wallName) == 0;
}

} // namespace roundtrip

#else

namespace roundtrip {

Result<QString> sqliteWall()
{
    return QString();
}

bool isBehindSqliteWall(const QVariant &)
{
    return false;
}

} // namespace roundtrip

#endif
