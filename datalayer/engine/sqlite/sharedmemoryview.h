// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/sqlite/quietdescriptor.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <vector>

namespace roundtrip {

/// The `-shm` file of a database in write-ahead mode, as a reader has it who may not change it: the
/// index of the log in memory that is only read, and the locks that keep writers from copying the
/// log back meanwhile. Owned by the database's file, one for each connection.
///
/// The locks are those of Linux that belong to an open file and not to the process, so that they do
/// not mix with the locks of this process' other connections to the same database. Where no writer
/// vouches for the file, SQLite makes an index of its own from the log. So it does where there is
/// no `-shm` at all; then there is nothing to lock either, and isUntouched() is to be asked about
/// everything that was read. Calls answer with SQLite's result codes.
/// https://sqlite.org/walformat.html has the format and the locks.
class SharedMemoryView
{
public:
    /// \a database is the path of the file itself.
    explicit SharedMemoryView(const QByteArray &database);
    ~SharedMemoryView() { unmap(); }
    Q_DISABLE_COPY_MOVE(SharedMemoryView)

    /// SQLITE_READONLY with the region's memory, or without any where the file is shorter;
    /// SQLITE_READONLY_CANTINIT where no writer vouches for it.
    int map(int region, int bytes, volatile void **memory);
    /// \a flags are SQLITE_SHM_...; only shared locks are to be had.
    int lock(int first, int count, int flags);
    void unmap();

    /// False if what was just read may be what somebody has written since the lock was given that
    /// could not be taken. Costs a call of the system then, else nothing.
    [[nodiscard]] bool isUntouched() const { return !m_pretended || isAsItWas(); }

private:
    struct Region
    {
        void *memory = nullptr;
        size_t bytes = 0;
    };
    /// How the database's file was when the read transaction began.
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
    bool m_isJoined = false; ///< holds the lock of those who use the file
    std::vector<Region> m_regions; ///< what is mapped, by the system's pages
    std::vector<void *> m_addresses; ///< by region, null where it is not mapped
    unsigned m_locks = 0; ///< a bit for each lock that is held
    std::optional<Stamp> m_pretended; ///< of the lock that could not be taken, for want of a file
    bool m_isSettled = false; ///< the stamp tells every change
    std::optional<std::chrono::steady_clock::time_point> m_refusedSince;
};

} // namespace roundtrip
