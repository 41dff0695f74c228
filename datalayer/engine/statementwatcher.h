// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

struct QueryRecord;

/// StatementWatcher is told of each statement of a connection while the statement runs, on the
/// connection's thread; see Connection::Diversion.
class StatementWatcher
{
public:
    StatementWatcher() = default;
    virtual ~StatementWatcher() = default;
    Q_DISABLE_COPY_MOVE(StatementWatcher)

    /// Is called when the statement has ended, for which \a roundTrips messages were answered. It
    /// may wait: the time that it takes is a part of the statement's duration.
    virtual void answered(qint64 roundTrips) = 0;
    /// Is called when the statement, also one that has failed, was logged as \a record.
    virtual void logged(const QueryRecord &record) = 0;
};

} // namespace roundtrip
