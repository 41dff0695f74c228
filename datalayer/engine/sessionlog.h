// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/canceller.h"
#include "datalayer/log/queryrecord.h"

#include <QList>

namespace roundtrip {

class Backend;
class QueryLog;

/// SessionLog writes what a connection sends into its log: also what the driver sends by itself
/// when it connects and disconnects, and what ends a statement over another connection. A
/// Connection owns it and uses it on its thread.
class SessionLog
{
public:
    /// \a log and \a backend must outlive this object.
    SessionLog(QueryLog &log, const Backend &backend)
        : m_log(&log)
        , m_backend(backend)
    { }

    /// Writes into \a log from now on, which must outlive this object.
    void writeTo(QueryLog &log) { m_log = &log; }

    /// Writes \a draft to the log and to the debug output. Returns the record as the log keeps it.
    QueryRecord append(QueryRecord draft);
    /// Writes what the driver has sent to connect, with the time from the start of \a draft until
    /// now. Writes nothing for a library.
    void connect(QueryRecord draft);
    /// Writes what the driver sends to disconnect.
    void disconnect(QueryRecord draft);
    /// Writes what cancellations have sent over other connections, each in a section of its own.
    void cancellations(const QList<Canceller::Sent> &sent);

private:
    QueryLog *m_log;
    const Backend &m_backend;
};

} // namespace roundtrip
