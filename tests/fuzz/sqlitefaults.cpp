// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/fuzz/sqlitefaults.h"

#include <sqlite3.h>

#include <array>
#include <atomic>
#include <cerrno>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

std::atomic<SqliteFaults::Kind> armed = SqliteFaults::Kind::None;
std::atomic_int calls = 0;
std::atomic_int failing = 0;

/// Counts a call of this kind; true if it is the one that has to fail.
bool isDue(SqliteFaults::Kind kind)
{
    return armed == kind && ++calls == failing;
}

// What SQLite asks the system for, by the names that its own tests use.
ssize_t faultyRead(int file, void *to, size_t size)
{
    if (isDue(SqliteFaults::Kind::ReadError)) {
        errno = EIO;
        return -1;
    }
    return ::read(file, to, isDue(SqliteFaults::Kind::ShortRead) ? size / 2 : size);
}

ssize_t faultyPread(int file, void *to, size_t size, off_t from)
{
    if (isDue(SqliteFaults::Kind::ReadError)) {
        errno = EIO;
        return -1;
    }
    // SQLite goes on after a short read until one brings nothing: this one ends the file.
    static std::atomic_bool isCut = false;
    if (isCut.exchange(false))
        return 0;
    if (isDue(SqliteFaults::Kind::ShortRead)) {
        isCut = true;
        return ::pread(file, to, size / 2, from);
    }
    return ::pread(file, to, size, from);
}

sqlite3_mem_methods realMemory {}; // read by install() before SQLite can ask for memory

void *faultyMalloc(int size)
{
    return isDue(SqliteFaults::Kind::NoMemory) ? nullptr : realMemory.xMalloc(size);
}

void *faultyRealloc(void *memory, int size)
{
    return isDue(SqliteFaults::Kind::NoMemory) ? nullptr : realMemory.xRealloc(memory, size);
}

bool replaceCall(sqlite3_vfs *system, const char *name, sqlite3_syscall_ptr by)
{
    // Null where this build of SQLite does not use it.
    return system->xGetSystemCall(system, name)
        && system->xSetSystemCall(system, name, by) == SQLITE_OK;
}

} // namespace

bool SqliteFaults::install()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &realMemory) != SQLITE_OK)
        return false;
    sqlite3_mem_methods faulty = realMemory;
    faulty.xMalloc = &faultyMalloc;
    faulty.xRealloc = &faultyRealloc;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &faulty) != SQLITE_OK)
        return false;
    sqlite3_vfs *system = sqlite3_vfs_find("unix");
    if (!system || system->iVersion < 3)
        return false;
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): SQLite's own way
    const std::array replaced {
        replaceCall(system, "read", reinterpret_cast<sqlite3_syscall_ptr>(&faultyRead)),
        replaceCall(system, "pread", reinterpret_cast<sqlite3_syscall_ptr>(&faultyPread)),
        replaceCall(system, "pread64", reinterpret_cast<sqlite3_syscall_ptr>(&faultyPread)),
    };
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    return replaced[0] || replaced[1] || replaced[2];
}

void SqliteFaults::arm(Kind kind, int at)
{
    calls = 0;
    failing = at;
    armed = kind;
}

int SqliteFaults::disarm()
{
    armed = Kind::None;
    return calls;
}

SqliteFaults::Kind SqliteFaults::kindNamed(const QString &name)
{
    if (name == "read"_L1)
        return Kind::ReadError;
    if (name == "short"_L1)
        return Kind::ShortRead;
    return name == "memory"_L1 ? Kind::NoMemory : Kind::None;
}

} // namespace roundtrip::test
