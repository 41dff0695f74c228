// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/temporaryfile.h"

#ifdef Q_OS_LINUX

#include <QList>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <tuple>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace roundtrip {

namespace {

// Both of the process: SQLite does not say for which of its connections it wants a temporary file.
std::atomic<qint64> bytesInUse = 0;
std::atomic<qint64> mostBytes = TemporaryFile::leastLimit;

/// Each as often as it is avoided, under the mutex.
std::pair<std::mutex, QList<QByteArray>> &avoidedFolders()
{
    static std::pair<std::mutex, QList<QByteArray>> folders;
    return folders;
}

bool isSameFolder(const QByteArray &one, const QByteArray &other)
{
    struct stat first = {};
    struct stat second = {};
    return stat(one.constData(), &first) == 0 && stat(other.constData(), &second) == 0
        && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool isAvoided(const QByteArray &folder)
{
    auto &[mutex, folders] = avoidedFolders();
    const std::scoped_lock lock(mutex);
    return std::ranges::any_of(
        folders, [&folder](const QByteArray &other) { return isSameFolder(folder, other); });
}

/// Where SQLite looks too, but for the current folder.
QList<QByteArray> temporaryFolders()
{
    QList<QByteArray> folders;
    for (const QByteArray &folder : { qgetenv("SQLITE_TMPDIR"), qgetenv("TMPDIR"),
                                      QByteArray("/var/tmp"), QByteArray("/tmp") }) {
        if (!folder.isEmpty())
            folders << folder;
    }
    return folders;
}

int openWithoutName(const QByteArray &folder)
{
    return ::open(folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, S_IRUSR | S_IWUSR);
}

/// For file systems that have no files without a name.
int openAndForgetName(const QByteArray &folder)
{
    QByteArray path = folder + "/roundtrip-XXXXXX";
    const int descriptor = mkostemp(path.data(), O_CLOEXEC);
    if (descriptor >= 0)
        unlink(path.constData());
    return descriptor;
}

} // namespace

AvoidedFolder::AvoidedFolder(QByteArray folder)
    : m_folder(std::move(folder))
{
    auto &[mutex, folders] = avoidedFolders();
    const std::scoped_lock lock(mutex);
    folders << m_folder;
}

AvoidedFolder::~AvoidedFolder()
{
    auto &[mutex, folders] = avoidedFolders();
    const std::scoped_lock lock(mutex);
    folders.removeOne(m_folder);
}

qint64 TemporaryFile::limit()
{
    return mostBytes;
}

void TemporaryFile::makeRoomFor(qint64 bytes)
{
    const qint64 wanted = 2 * bytes;
    qint64 most = mostBytes;
    while (most < wanted && !mostBytes.compare_exchange_weak(most, wanted)) { }
}

TemporaryFile::~TemporaryFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    bytesInUse -= m_size;
}

int TemporaryFile::open()
{
    for (const QByteArray &folder : temporaryFolders()) {
        m_descriptor = openWithoutName(folder);
        if (m_descriptor < 0 && !isAvoided(folder))
            m_descriptor = openAndForgetName(folder);
        if (m_descriptor >= 0)
            return SQLITE_OK;
    }
    return SQLITE_IOERR_GETTEMPPATH;
}

int TemporaryFile::read(void *into, int amount, qint64 offset)
{
    return readFrom(m_descriptor, into, amount, offset);
}

int TemporaryFile::size(qint64 *bytes)
{
    struct stat found = {};
    if (fstat(m_descriptor, &found) != 0)
        return SQLITE_IOERR_FSTAT;
    *bytes = found.st_size;
    return SQLITE_OK;
}

/// Takes what \a size needs of the limit, or gives back what it does not need.
bool TemporaryFile::reserve(qint64 size)
{
    const qint64 more = size - m_size;
    if ((bytesInUse += more) > limit() && more > 0) {
        bytesInUse -= more;
        return false;
    }
    m_size = size;
    return true;
}

int TemporaryFile::write(const void *from, int amount, qint64 offset)
{
    if (!reserve(std::max(m_size, offset + amount)))
        return SQLITE_FULL;
    const char *at = static_cast<const char *>(from);
    while (amount > 0) {
        const ssize_t put = pwrite(m_descriptor, at, static_cast<size_t>(amount), offset);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        at += put;
        offset += put;
        amount -= static_cast<int>(put);
    }
    return SQLITE_OK;
}

int TemporaryFile::truncate(qint64 size)
{
    if (ftruncate(m_descriptor, size) != 0)
        return SQLITE_IOERR_TRUNCATE;
    std::ignore = reserve(std::min(size, m_size));
    return SQLITE_OK;
}

} // namespace roundtrip

#endif
