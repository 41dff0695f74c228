// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <utility>

namespace roundtrip {

class Connection;

/// A read transaction while it lasts: everything read meanwhile is of one moment, whatever others
/// write. Where the database takes two statements in one message, the one that begins it goes with
/// the first that reads, and where none does, nothing is sent. It may hold a writer up ("database
/// is locked", in SQLite's rollback mode), so it must not outlive the load that it is for. On the
/// connection's thread, one at a time; the connection must outlive it, and Connection::refresh()
/// comes before it.
class Snapshot final
{
public:
    /// Begins one, logged with \a load.
    static Result<Snapshot> begin(Connection &connection, int load);
    /// Ends it where end() did not; an error of that is in the log alone.
    ~Snapshot();
    Snapshot(Snapshot &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
        , m_load(other.m_load)
    { }
    Snapshot &operator=(Snapshot &&) = delete;
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    /// Ends it, once. If that fails the connection is abandoned, so that it holds no lock.
    Result<> end();

private:
    Snapshot(Connection &connection, int load)
        : m_connection(&connection)
        , m_load(load)
    { }

    Connection *m_connection; ///< null once it has ended
    int m_load;
};

} // namespace roundtrip
