// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QVariant>

#include <atomic>
#include <chrono>
#include <optional>

struct sqlite3;

namespace roundtrip {

/// Ends what a connection to SQLite is at: from within, since SQLite asks every few thousand steps
/// whether it shall go on, and from another thread. Before 3.41 neither reaches a statement that is
/// still being prepared, and never one long call of a function.
class SqliteInterrupt
{
public:
    using Deadline = std::optional<std::chrono::steady_clock::time_point>;

    /// \a driverHandle is QSqlDriver::handle() of an open connection, in the library that is
    /// linked: only after a SqliteLibraryProof. Must live until that has been closed.
    explicit SqliteInterrupt(const QVariant &driverHandle);
    Q_DISABLE_COPY_MOVE(SqliteInterrupt)

    /// From now on, on the connection's thread, a statement ends once \a stop is true or
    /// \a deadline has passed; null and empty for never.
    void watch(const std::atomic_bool *stop, Deadline deadline);
    /// Whether the deadline has ended a statement since watch().
    [[nodiscard]] bool isLate() const { return m_isLate; }
    /// Ends the statement that is running; from any thread while the connection is open. One that
    /// begins later is not touched.
    void interrupt();

private:
    static int isOver(void *self);

    sqlite3 *m_handle;
    const std::atomic_bool *m_stop = nullptr;
    Deadline m_deadline;
    bool m_isLate = false;
};

} // namespace roundtrip
