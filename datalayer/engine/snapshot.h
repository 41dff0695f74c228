// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/logids.h"

#include <utility>

namespace roundtrip {

class Connection;

/// Snapshot is a read transaction while it lasts: everything read meanwhile is of one moment,
/// whatever others write. Where the database takes two statements in one message, the statement
/// that begins the transaction goes with the first that reads; if none reads, nothing is sent. A
/// Snapshot may hold a writer up ("database is locked", in SQLite's rollback mode), so it must not
/// outlive the load that it is for. It is used on the connection's thread, one at a time; the
/// connection must outlive it, and Connection::refresh() comes before it.
class Snapshot final
{
public:
    /// Begins a read transaction, logged in the section \a load. Fails if its first statement does.
    static Result<Snapshot> begin(Connection &connection, LoadId load);
    /// Ends the transaction if end() did not; an error of that is in the log alone.
    ~Snapshot();
    Snapshot(Snapshot &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
        , m_load(other.m_load)
    { }
    Snapshot &operator=(Snapshot &&) = delete;
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    /// Ends the transaction; does nothing if it has ended. If ending it fails, the connection is
    /// abandoned, so that it holds no lock.
    Result<> end();

private:
    Snapshot(Connection &connection, LoadId load)
        : m_connection(&connection)
        , m_load(load)
    { }

    Connection *m_connection; ///< null once the transaction has ended
    LoadId m_load;
};

} // namespace roundtrip
