// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sharedmemoryview.h"

#ifdef Q_OS_LINUX

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace roundtrip {

namespace {

using namespace std::chrono_literals;

// Bytes of the file that stand for locks.
constexpr int firstLock = 120;
/// Held by everybody who uses the file; who finds it free makes the file anew.
constexpr int usersLock = firstLock + SQLITE_SHM_NLOCK;

/// A lock that is not to be had for so long is held by somebody who does not go on.
constexpr auto patience = 1500ms;
/// File systems tell times apart that are so far from one another.
constexpr auto coarsestTime = 3s;

struct flock lockOf(short type, int byte)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    return lock;
}

bool setLock(int file, short type, int byte)
{
    struct flock lock = lockOf(type, byte);
    return fcntl(file, F_OFD_SETLK, &lock) == 0;
}

std::chrono::nanoseconds timeOf(const struct timespec &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

SharedMemoryView::SharedMemoryView(const QByteArray &database)
    : m_database(database)
    , m_path(database + "-shm")
{ }

std::optional<SharedMemoryView::Stamp> SharedMemoryView::stampNow() const
{
    struct stat found = {};
    if (stat(m_database.constData(), &found) != 0)
        return std::nullopt;
    return Stamp { static_cast<long long>(found.st_dev), static_cast<long long>(found.st_ino),
                   static_cast<long long>(found.st_size), timeOf(found.st_mtim),
                   timeOf(found.st_ctim) };
}

int SharedMemoryView::openFile()
{
    struct stat own = {};
    struct stat there = {};
    const bool isOther = m_file.isOpen()
        && (fstat(m_file.number(), &own) != 0 || stat(m_path.constData(), &there) != 0
            || own.st_dev != there.st_dev || own.st_ino != there.st_ino);
    if (isOther)
        m_file.close();
    if (m_file.isOpen())
        return SQLITE_OK;
    m_file = QuietDescriptor::open(m_path.constData());
    if (m_file.isOpen())
        return SQLITE_OK;
    return errno == ENOENT ? SQLITE_READONLY_CANTINIT : SQLITE_CANTOPEN;
}

/// Becomes one of those who use the file, if there is a writer among them.
int SharedMemoryView::join()
{
    struct flock users = lockOf(F_WRLCK, usersLock);
    if (fcntl(m_file.number(), F_OFD_GETLK, &users) != 0)
        return SQLITE_IOERR_LOCK;
    if (users.l_type == F_UNLCK)
        return SQLITE_READONLY_CANTINIT;
    if (users.l_type == F_WRLCK || !setLock(m_file.number(), F_RDLCK, usersLock))
        return contended();
    m_isJoined = true;
    return SQLITE_OK;
}

/// Whether somebody has written an index. A writer does that a moment after it has opened the file,
/// and writes both copies of the header one after the other.
bool SharedMemoryView::hasValidHeader() const
{
    constexpr size_t words = 12;
    constexpr size_t checked = words - 2; // the checksum itself follows
    std::array<std::uint32_t, 2 * words> headers {};
    if (pread(m_file.number(), headers.data(), sizeof headers, 0)
            != static_cast<ssize_t>(sizeof headers)
        || !std::equal(headers.begin(), headers.begin() + words, headers.begin() + words))
        return false;
    std::array<unsigned char, sizeof(std::uint32_t)> fourth {};
    std::memcpy(fourth.data(), &headers[3], sizeof headers[3]);
    const bool isMade = fourth[0] != 0;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    for (size_t word = 0; word < checked; word += 2) {
        first += headers[word] + second;
        second += headers[word + 1] + first;
    }
    return isMade && first == headers[checked] && second == headers[checked + 1];
}

int SharedMemoryView::mapRegion(int region, int bytes)
{
    struct stat found = {};
    if (fstat(m_file.number(), &found) != 0)
        return SQLITE_IOERR_SHMSIZE;
    const off_t begin = static_cast<off_t>(region) * bytes;
    if (found.st_size < begin + bytes)
        return SQLITE_OK; // not there yet
    // The system maps whole pages of its own, which may be larger.
    const off_t page = sysconf(_SC_PAGESIZE);
    const off_t before = begin % page;
    const auto length = static_cast<size_t>(before + bytes);
    void *memory = mmap(nullptr, length, PROT_READ, MAP_SHARED, m_file.number(), begin - before);
    if (memory == MAP_FAILED) // NOLINT: the system's own cast
        return SQLITE_IOERR_SHMMAP;
    m_regions.push_back({ memory, length });
    m_addresses.resize(std::max(m_addresses.size(), static_cast<size_t>(region) + 1));
    m_addresses[static_cast<size_t>(region)] = static_cast<char *>(memory) + before;
    return SQLITE_OK;
}

/// SQLite tries again as long as it is told that somebody is busy, for ten seconds.
int SharedMemoryView::contended()
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_refusedSince)
        m_refusedSince = now;
    return now - *m_refusedSince < patience ? SQLITE_BUSY : SQLITE_PROTOCOL;
}

int SharedMemoryView::map(int region, int bytes, volatile void **memory)
{
    *memory = nullptr;
    const auto index = static_cast<size_t>(region);
    if (index >= m_addresses.size() || !m_addresses[index]) {
        if (!m_isJoined) {
            int code = openFile();
            if (code == SQLITE_OK)
                code = join();
            if (code != SQLITE_OK)
                return code;
        }
        // Read before there is an index, a log of any length is still as it was when its lock was
        // taken, whoever is about to write the index.
        if (region == 0 && !hasValidHeader())
            return SQLITE_READONLY_CANTINIT;
        m_regions.reserve(m_regions.size() + 1);
        m_addresses.reserve(index + 1);
        if (const int code = mapRegion(region, bytes); code != SQLITE_OK)
            return code;
    }
    m_refusedSince.reset();
    *memory = index < m_addresses.size() ? m_addresses[index] : nullptr;
    return SQLITE_READONLY;
}

/// There is no file to lock. Whoever writes makes one first, and it stays as long as this
/// connection's lock on the database itself does.
void SharedMemoryView::pretendLock()
{
    if (m_pretended)
        return;
    m_pretended = stampNow().value_or(Stamp());
    struct timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    m_isSettled = timeOf(now) - m_pretended->modified > coarsestTime;
}

int SharedMemoryView::lock(int first, int count, int flags)
{
    const unsigned mask = ((1U << static_cast<unsigned>(count)) - 1U)
        << static_cast<unsigned>(first);
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
        for (int at = first; at < first + count; ++at) {
            if ((m_locks & (1U << static_cast<unsigned>(at))) != 0)
                setLock(m_file.number(), F_UNLCK, firstLock + at);
        }
        m_locks &= ~mask;
        m_pretended.reset();
        return SQLITE_OK;
    }
    if ((flags & SQLITE_SHM_SHARED) == 0)
        return SQLITE_READONLY;
    if (!m_file.isOpen()) {
        pretendLock();
        return SQLITE_OK;
    }
    if ((m_locks & mask) == 0 && !setLock(m_file.number(), F_RDLCK, firstLock + first))
        return contended();
    m_locks |= mask;
    m_refusedSince.reset();
    return SQLITE_OK;
}

bool SharedMemoryView::isAsItWas() const
{
    struct stat found = {};
    if (lstat(m_path.constData(), &found) != 0 && errno == ENOENT)
        return true;
    // A writer is there. It has to write to the database before it may reuse the log.
    return m_isSettled && stampNow() == m_pretended;
}

void SharedMemoryView::unmap()
{
    for (const Region &region : m_regions)
        munmap(region.memory, region.bytes);
    m_regions.clear();
    m_addresses.clear();
    m_locks = 0;
    m_pretended.reset();
    m_isJoined = false;
    m_file.close();
}

} // namespace roundtrip

#endif
