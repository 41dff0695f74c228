// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/sqlite/quietdescriptor.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <vector>

namespace roundtrip {

/// SharedMemoryView is the `-shm` file of a database in write-ahead mode, as a reader has it who
/// may not change it: the index of the log, in memory that is only read, and the locks that keep
/// writers from copying the log back meanwhile. The database's WalledDatabase owns it, one for each
/// connection.
///
/// The locks are those of Linux that belong to an open file and not to the process, so that they do
/// not mix with the locks of this process' other connections to the same database. A writer vouches
/// for the `-shm` file by the lock that it holds while it uses the file; where none does, SQLite
/// makes an index of its own from the log. It does so, too, where there is no `-shm` file at all;
/// then there is nothing to lock either, and isUntouched() has to be asked about everything that
/// was read. The functions return SQLite's result codes. https://sqlite.org/walformat.html has the
/// format and the locks.
class SharedMemoryView
{
public:
    /// \a database is the path of the database file itself.
    explicit SharedMemoryView(const QByteArray &database);
    ~SharedMemoryView() { unmap(); }
    Q_DISABLE_COPY_MOVE(SharedMemoryView)

    /// Maps the region number \a region, which has \a bytes bytes, and sets \a memory to its
    /// address, valid until unmap(). Returns SQLITE_READONLY, with null if the file is shorter than
    /// that, SQLITE_READONLY_CANTINIT if there is no file or no writer vouches for it, or an error.
    int map(int region, int bytes, volatile void **memory);
    /// Takes or gives back \a count locks from number \a first on; \a flags are SQLITE_SHM_....
    /// Only shared locks are to be had: SQLITE_READONLY for others. A lock that somebody else holds
    /// gives SQLITE_BUSY, and SQLITE_PROTOCOL once that has gone on for 1.5 seconds.
    int lock(int first, int count, int flags);
    /// Gives back the memory and all locks, and closes the file.
    void unmap();

    /// Returns false if what was just read may have been written after the read transaction began.
    /// This can happen only while lock() has granted a lock that could not be taken, since there is
    /// no `-shm` file. Only then does this function ask the system.
    [[nodiscard]] bool isUntouched() const { return !m_pretended || isAsItWas(); }

private:
    struct Region
    {
        void *memory = nullptr;
        size_t bytes = 0;
    };
    /// Stamp is what the database's file was like when the read transaction began.
    struct Stamp
    {
        long long device = 0;
        long long file = 0;
        long long size = 0;
        std::chrono::nanoseconds modified {};
        std::chrono::nanoseconds changed {};

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    [[nodiscard]] bool isAsItWas() const;
    [[nodiscard]] std::optional<Stamp> stampNow() const;
    [[nodiscard]] int openFile();
    [[nodiscard]] int join();
    [[nodiscard]] bool hasValidHeader() const;
    [[nodiscard]] int mapRegion(int region, int bytes);
    [[nodiscard]] int contended();
    void pretendLock();

    QByteArray m_database;
    QByteArray m_path;
    QuietDescriptor m_file;
    bool m_isJoined = false; ///< holds the lock that all who use the file hold
    std::vector<Region> m_regions; ///< what is mapped, in whole pages of the system
    std::vector<void *> m_addresses; ///< of each region; null where it is not mapped
    unsigned m_locks = 0; ///< a bit for each lock that is held
    /// Set while lock() has granted a lock that could not be taken, for want of a file: the stamp
    /// from then.
    std::optional<Stamp> m_pretended;
    bool m_isSettled = false; ///< any later change of the file changes its stamp
    std::optional<std::chrono::steady_clock::time_point> m_refusedSince;
};

} // namespace roundtrip
