// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/engine/backend.h"

#include <QList>

#include <mutex>
#include <optional>

namespace roundtrip {

/// Ends, from another thread, the statement that a connection to a server is running: opens a
/// connection of its own for it. Shared by both threads.
class Canceller
{
public:
    /// \a sql is Backend::cancellation().
    Canceller(DriverTarget target, QString sql)
        : m_target(std::move(target))
        , m_sql(std::move(sql))
    { }

    /// Called by the connection around each statement. While a cancellation is being sent, the end
    /// waits for it: it must not meet the next statement.
    void beginStatement();
    void endStatement();

    /// Cancels the statement that is running now, and none that begins later. Takes as long as it
    /// takes to connect.
    Result<> cancel();

    /// What one call of cancel() sent.
    struct Sent
    {
        std::optional<DbError> connectError;
        QString sql; ///< empty where there was nothing to cancel any more
        std::optional<DbError> error; ///< of that
    };
    /// What was sent since this was last asked, for the log.
    [[nodiscard]] QList<Sent> takeSent();

private:
    const DriverTarget m_target;
    const QString m_sql;
    std::mutex m_mutex;
    qint64 m_statement = 0; ///< grows with each
    bool m_isRunning = false;
    QList<Sent> m_sent;
};

} // namespace roundtrip
