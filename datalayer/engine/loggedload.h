// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

namespace roundtrip {

class Connection;

/// LoggedLoad is a load of a connection's log that lasts as long as the object: it also ends where
/// memory lacks and an exception leaves whoever runs its statements. Such a load would stay
/// unfinished for good.
class LoggedLoad
{
public:
    /// Begins \a load in the log of \a connection, which must outlive the object.
    LoggedLoad(Connection &connection, LoadRecord load);
    /// Calls end(), unless it was called.
    ~LoggedLoad();
    Q_DISABLE_COPY_MOVE(LoggedLoad)

    [[nodiscard]] LoadId id() const { return m_id; }
    /// Says that the load has ended, without records to count.
    void end(bool wasStopped = false);

private:
    Connection &m_connection;
    const LoadId m_id;
    bool m_hasEnded = false;
};

} // namespace roundtrip
