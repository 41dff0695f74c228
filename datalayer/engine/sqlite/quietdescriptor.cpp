// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/quietdescriptor.h"

#ifdef Q_OS_LINUX

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace roundtrip {

namespace {

/// SQLite's own files of this platform take their locks, and give them up, while this mutex is
/// held: what is found out under it about the descriptors of a file stays true until it is let go.
class SystemFilesLock
{
public:
    SystemFilesLock()
        : m_mutex(sqlite3_mutex_alloc(SQLITE_MUTEX_STATIC_VFS1))
    {
        sqlite3_mutex_enter(m_mutex);
    }
    ~SystemFilesLock() { sqlite3_mutex_leave(m_mutex); }
    Q_DISABLE_COPY_MOVE(SystemFilesLock)

private:
    sqlite3_mutex *m_mutex;
};

// Of the process, as the locks are. Both only under SystemFilesLock.

/// All numbers of QuietDescriptors, the kept ones too: those hold no lock that POSIX would drop.
std::vector<int> &ownNumbers()
{
    static std::vector<int> numbers;
    return numbers;
}

std::vector<int> &keptNumbers()
{
    static std::vector<int> numbers;
    return numbers;
}

bool isSameFile(const struct stat &one, const struct stat &other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// Whether a descriptor that is not ours has the same file open. True where this cannot be told.
bool isOpenElsewhere(int number)
{
    struct stat own = {};
    DIR *folder = fstat(number, &own) == 0 ? opendir("/proc/self/fd") : nullptr;
    if (!folder)
        return true;
    bool isFound = false;
    while (const dirent *entry = readdir(folder)) {
        const int other = std::atoi(entry->d_name);
        struct stat its = {};
        isFound = isFound
            || (std::ranges::count(ownNumbers(), other) == 0 && fstat(other, &its) == 0
                && isSameFile(own, its));
    }
    closedir(folder);
    return isFound;
}

/// Closes what need not be kept any longer.
void closeKept()
{
    std::erase_if(keptNumbers(), [](int number) {
        if (isOpenElsewhere(number))
            return false;
        std::erase(ownNumbers(), number);
        ::close(number);
        return true;
    });
}

} // namespace

QuietDescriptor::QuietDescriptor(QuietDescriptor &&other) noexcept
    : m_number(std::exchange(other.m_number, -1))
{ }

QuietDescriptor &QuietDescriptor::operator=(QuietDescriptor &&other) noexcept
{
    if (this != &other) {
        close();
        m_number = std::exchange(other.m_number, -1);
    }
    return *this;
}

QuietDescriptor QuietDescriptor::open(const char *path)
{
    const SystemFilesLock lock;
    QuietDescriptor opened;
    struct stat wanted = {};
    if (!keptNumbers().empty() && stat(path, &wanted) == 0) {
        const auto kept = std::ranges::find_if(keptNumbers(), [&wanted](int number) {
            struct stat its = {};
            return fstat(number, &its) == 0 && isSameFile(wanted, its);
        });
        if (kept != keptNumbers().end()) {
            opened.m_number = *kept;
            keptNumbers().erase(kept);
            return opened;
        }
    }
    // Not to be kept waiting by what is no file.
    opened.m_number = ::open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
    if (opened.isOpen())
        ownNumbers().push_back(opened.m_number);
    return opened;
}

void QuietDescriptor::close()
{
    const int number = std::exchange(m_number, -1);
    if (number < 0)
        return;
    const SystemFilesLock lock;
    // Locks of its own, which another would inherit.
    struct flock all = {};
    all.l_type = F_UNLCK;
    all.l_whence = SEEK_SET;
    fcntl(number, F_OFD_SETLK, &all);
    keptNumbers().push_back(number);
    closeKept();
}

} // namespace roundtrip

#endif
