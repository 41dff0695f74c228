// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QVariant>

#include <atomic>
#include <chrono>
#include <optional>

struct sqlite3;

namespace roundtrip {

/// SqliteInterrupt ends what a connection to SQLite is doing: from within, since SQLite asks every
/// few thousand steps whether it shall go on, and from another thread. Before SQLite 3.41 neither
/// way reaches a statement that is still being prepared, and neither ever reaches into one long
/// call of a function.
class SqliteInterrupt
{
public:
    using Deadline = std::optional<std::chrono::steady_clock::time_point>;

    /// \a driverHandle is QSqlDriver::handle() of an open connection, in the library that is
    /// linked: make this only after a SqliteLibraryProof. This object must live until the
    /// connection has been closed.
    explicit SqliteInterrupt(const QVariant &driverHandle);
    Q_DISABLE_COPY_MOVE(SqliteInterrupt)

    /// Has statements end, from now on, once \a stop is true or \a deadline has passed; null and
    /// empty for never. To be called on the connection's thread.
    void watch(const std::atomic_bool *stop, Deadline deadline);
    /// Returns whether the deadline has ended a statement since watch().
    [[nodiscard]] bool isLate() const { return m_isLate; }
    /// Ends the statement that is running, and none that begins later. Any thread may call it while
    /// the connection is open.
    void interrupt();

private:
    static int isOver(void *self);

    sqlite3 *m_handle;
    const std::atomic_bool *m_stop = nullptr;
    Deadline m_deadline;
    bool m_isLate = false;
};

} // namespace roundtrip
