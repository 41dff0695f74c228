// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/queryrunner.h"

#include <QObject>

#include <chrono>

namespace roundtrip {

/// PendingCount is the one count of a query's records that is under way in the database, or waits
/// for its turn. A page that somebody wants to see goes before it. It is used on the GUI thread.
class PendingCount final : public QObject
{
    Q_OBJECT

public:
    /// Counts by \a runner, which may be null where nothing will be counted.
    explicit PendingCount(QueryRunner *runner, QObject *parent = nullptr);

    /// Has the records of \a query counted, up to \a most of them, and emits finished() with their
    /// number. The reply to a count that was begun before is dropped. After the time \a limit the
    /// count fails with DbError::Kind::Timeout; without a limit (0) it is not put off either.
    void begin(const QuerySet &query, qint64 most, std::chrono::milliseconds limit);
    /// Stops the count that is under way, which then isWaiting(). Does nothing if there is none, or
    /// if it has no time limit: somebody has asked for it.
    void putOff();
    /// Says that a count is to begin once there is time for it.
    void setWaiting(bool isWaiting) { m_isWaiting = isWaiting; }
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    /// Drops the reply still to come, and whatever waits.
    void forget();

signals:
    void finished(const roundtrip::Result<qint64> &counted);

private:
    QueryRunner *m_runner;
    RequestId m_request = RequestId::None; ///< what is under way
    quint64 m_ticket = 0; ///< of the latest count; the replies to others are dropped
    bool m_isOrdered = false; ///< what is under way is not put off
    bool m_isWaiting = false;
};

} // namespace roundtrip
