// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/canceller.h"
#include "datalayer/engine/queryrecord.h"

#include <QList>

namespace roundtrip {

class Backend;
class QueryLog;

/// Writes what a connection sends into its log: also what the driver sends by itself when it
/// connects and disconnects, and what ends a statement from elsewhere. Owned by the Connection and
/// used on its thread.
class SessionLog
{
public:
    /// Both must outlive it.
    SessionLog(QueryLog &log, const Backend &backend)
        : m_log(&log)
        , m_backend(backend)
    { }

    /// Writes into another log from now on, which must outlive it.
    void writeTo(QueryLog &log) { m_log = &log; }

    /// To the log, and to the debug output. \return the record as the log keeps it
    QueryRecord append(QueryRecord draft);
    /// What the driver has sent to connect, from the start of \a draft until now.
    void connect(QueryRecord draft);
    void disconnect(QueryRecord draft);
    /// What was sent over other connections.
    void cancellations(const QList<Canceller::Sent> &sent);

private:
    QueryLog *m_log;
    const Backend &m_backend;
};

} // namespace roundtrip
